package io.suanpan.store.shards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.FileObjectStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionShardsTest {
    /** Records are their own ids, a line each. */
    private static final ShardFormat<String> FORMAT =
            new ShardFormat<>(
                    "features/words/",
                    "word",
                    "words",
                    100,
                    Function.identity(),
                    words -> String.join("\n", words).getBytes(UTF_8),
                    (bytes, _) -> new String(bytes, UTF_8).lines().toList());

    private static final List<String> WORDS =
            IntStream.range(0, 400).mapToObj(i -> "w" + i).toList();

    @TempDir private Path folder;

    private FileObjectStore store() {
        return new FileObjectStore(folder);
    }

    @Test
    void theNumberOfShardsIsAPowerOfTwoThatGrowsWithTheRecords() {
        assertThat(FORMAT.shards(0)).isEqualTo(1);
        assertThat(FORMAT.shards(199)).isEqualTo(2);
        assertThat(FORMAT.shards(400)).isEqualTo(8);
    }

    @Test
    void allRecordsComeBackEachFromItsShard() {
        VersionShards<String> shards = new VersionShards<>(store(), FORMAT);
        assertThat(shards.isComplete("v1", 8)).isFalse();

        shards.write("v1", 8, WORDS);

        assertThat(shards.isComplete("v1", 8)).isTrue();
        List<String> all = new ArrayList<>();
        shards.readAll("v1", 8, all::add);
        assertThat(all).containsExactlyInAnyOrderElementsOf(WORDS);
        for (int shard = 0; shard < 8; shard++) {
            int here = shard;
            assertThat(shards.shard("v1", shard))
                    .hasSizeBetween(30, 70)
                    .allMatch(word -> IdHash.shard(word, 8) == here);
        }
    }

    @Test
    void whatIsThereIsNotWrittenAgain() {
        VersionShards<String> shards = new VersionShards<>(store(), FORMAT);
        shards.write("v1", 1, List.of("first"));
        shards.write("v1", 1, List.of("second"));

        assertThat(shards.shard("v1", 0)).containsExactly("first");
    }

    @Test
    void aMissingShardSaysWhatMakesItAnew() {
        assertThatThrownBy(() -> new VersionShards<>(store(), FORMAT).shard("v1", 3))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo(ErrorCode.INTERNAL);
                            assertThat(it.remedy())
                                    .isEqualTo(
                                            "Train the words again, or roll back to another"
                                                    + " version.");
                        })
                .hasMessageContaining("The word shard features/words/v1/00003.bin is missing.");
    }

    @Test
    void oneRecordIsFoundInItsVersion() {
        FileObjectStore store = store();
        new VersionShards<>(store, FORMAT).write("v1", 4, WORDS);
        ShardLookup<String> lookup = new ShardLookup<>(store, FORMAT, 2);

        assertThat(WORDS).allMatch(word -> lookup.find("v1", 4, word).equals(word(word)));
        assertThat(lookup.find("v1", 4, "unknown")).isEmpty();
    }

    private static Optional<String> word(String word) {
        return Optional.of(word);
    }
}
