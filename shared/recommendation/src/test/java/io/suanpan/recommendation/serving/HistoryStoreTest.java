package io.suanpan.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.serving.CustomerHistory.Deeds;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import io.suanpan.store.shards.IdHash;
import io.suanpan.store.shards.VersionShards;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryStoreTest {
    @TempDir private Path folder;

    private VersionShards<CustomerHistory> histories() {
        return HistoryStore.in(
                new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false)));
    }

    static CustomerHistory history(int number) {
        Profile profile =
                Profile.builder(0)
                        .add(number, EventKind.VIEW, 1_000, 1)
                        .add(300 + number, EventKind.CART, 1_000, 0.5f)
                        .add(number, EventKind.PURCHASE, 90_000_000_000L, 12_345.25f)
                        .build();
        return new CustomerHistory(
                "C" + number, number, number % 2 == 0 ? "DE" : "", Deeds.of(profile));
    }

    private static String text(CustomerHistory one) {
        StringBuilder text =
                new StringBuilder(one.customerId() + " " + one.user() + " " + one.country());
        Deeds deeds = one.deeds();
        for (int i = 0; i < deeds.size(); i++) {
            text.append(
                    " [%d %d %s %s]"
                            .formatted(
                                    deeds.item(i),
                                    deeds.seconds(i),
                                    deeds.kind(i),
                                    deeds.amount(i)));
        }
        return text.toString();
    }

    @Test
    void whatWasWrittenIsRead() {
        byte[] bytes = HistoryShard.encode(List.of(history(1), history(2)));
        assertThat(HistoryShard.decode(bytes, "key"))
                .extracting(HistoryStoreTest::text)
                .containsExactly(
                        "C1 1  [1 1000 VIEW 1.0] [301 1000 CART 0.5]"
                                + " [1 90000000000 PURCHASE 12345.25]",
                        "C2 2 DE [2 1000 VIEW 1.0] [302 1000 CART 0.5]"
                                + " [2 90000000000 PURCHASE 12345.25]");
        // Header 9, id and country 6, index, count and first second 16; a view of 1 piece at once
        // takes 5 bytes.
        assertThat(HistoryShard.encode(List.of())).hasSize(9);
        var one = Profile.builder(0).add(1, EventKind.VIEW, 1_000, 1).build();
        var short1 = List.of(new CustomerHistory("C1", 1, "", Deeds.of(one)));
        assertThat(HistoryShard.encode(short1)).hasSize(9 + 6 + 16 + 5);
    }

    @Test
    void everyCustomerIsInTheShardOfTheId() {
        List<CustomerHistory> all =
                IntStream.range(0, 2_000).mapToObj(HistoryStoreTest::history).toList();
        assertThat(HistoryStore.shards(all.size())).isEqualTo(8);
        assertThat(HistoryStore.shards(0)).isEqualTo(1);
        VersionShards<CustomerHistory> store = histories();
        assertThat(store.isComplete("v1", 8)).isFalse();
        store.write("v1", 8, all);
        assertThat(store.isComplete("v1", 8)).isTrue();
        for (int shard = 0; shard < 8; shard++) {
            int here = shard;
            assertThat(store.shard("v1", shard))
                    .hasSizeBetween(200, 300)
                    .allMatch(it -> IdHash.shard(it.customerId(), 8) == here);
        }
        int[] read = {0};
        store.readAll("v1", 8, _ -> read[0]++);
        assertThat(read[0]).isEqualTo(2_000);
    }

    @Test
    void aShardThatIsMissingOrBrokenSaysWhatToDo() {
        assertThatThrownBy(() -> histories().shard("v1", 3))
                .hasMessageContaining("features/recommend/v1/00003.bin is missing")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.INTERNAL);
        byte[] bytes = HistoryShard.encode(List.of(history(1)));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> HistoryShard.decode(cut, "key"))
                    .hasMessageContaining("The history shard key cannot be read")
                    .isInstanceOf(SuanpanException.class);
        }
        byte[] kind = bytes.clone();
        kind[9 + 6 + 16] = 7;
        assertThatThrownBy(() -> HistoryShard.decode(kind, "key")).hasMessageContaining("kind 7");
    }
}
