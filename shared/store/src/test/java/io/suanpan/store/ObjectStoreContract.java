package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store does alike. */
public interface ObjectStoreContract {

    /** An empty store; for a whole class one is enough, as each test uses keys of its own. */
    ObjectStore store();

    @Test
    default void readsBackWhatWasWritten() {
        ObjectInfo written = store().put("read/back.txt", Content.of("hello"));
        try (StoredObject object = store().get("read/back.txt").orElseThrow()) {
            assertThat(object.text()).isEqualTo("hello");
            assertThat(object.info().size()).isEqualTo(5);
            assertThat(object.info().etag()).isEqualTo(written.etag());
        }
    }

    @Test
    default void headTellsWhatPutAndListTell() {
        ObjectInfo written = store().put("head/a.txt", Content.of("hello"));
        ObjectInfo head = store().head("head/a.txt").orElseThrow();
        assertThat(head.key()).isEqualTo("head/a.txt");
        assertThat(head.size()).isEqualTo(5).isEqualTo(written.size());
        assertThat(head.etag()).isEqualTo(written.etag()).doesNotContain("\"").isNotEmpty();
        assertThat(head.lastModified())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(5)),
                        Instant.now().plus(Duration.ofMinutes(5)));
        ObjectInfo listed = store().list("head/", "", 10).objects().getFirst();
        assertThat(listed.key()).isEqualTo(head.key());
        assertThat(listed.size()).isEqualTo(head.size());
        assertThat(listed.etag()).isEqualTo(head.etag());
    }

    @Test
    default void whatIsNotThereIsEmpty() {
        store().put("absent/there", Content.of("x"));
        for (String key : List.of("absent/not", "absent", "absent/there/below", "nowhere/at/all")) {
            assertThat(store().get(key)).as(key).isEmpty();
            assertThat(store().get(key, new ByteRange(0, 1))).as(key).isEmpty();
            assertThat(store().head(key)).as(key).isEmpty();
            assertThat(store().delete(key)).as(key).isFalse();
            assertThat(store().localFile(key)).as(key).isEmpty();
        }
    }

    @Test
    default void anEmptyObjectIsAnObject() {
        store().put("empty/object", Content.of(new byte[0]));
        assertThat(store().head("empty/object").orElseThrow().size()).isZero();
        assertThat(store().get("empty/object").orElseThrow().bytes()).isEmpty();
        assertThat(store().get("empty/object", new ByteRange(0, 9)).orElseThrow().bytes())
                .isEmpty();
    }

    @Test
    default void overwritingChangesContentAndEtag() {
        ObjectInfo first = store().put("over/write", Content.of("one"));
        ObjectInfo second = store().put("over/write", Content.of("two"));
        assertThat(second.etag()).isNotEqualTo(first.etag());
        assertThat(text("over/write")).isEqualTo("two");
    }

    @Test
    default void rangesAreCutAtTheEnd() {
        store().put("range/ten", Content.of("0123456789"));
        assertThat(range("range/ten", 0, 1)).isEqualTo("0");
        assertThat(range("range/ten", 3, 4)).isEqualTo("3456");
        assertThat(range("range/ten", 8, 100)).isEqualTo("89");
        assertThat(range("range/ten", 8, Long.MAX_VALUE)).isEqualTo("89");
        assertThat(range("range/ten", 10, 1)).isEmpty();
        assertThat(range("range/ten", 5_000_000_000L, 1)).isEmpty();
        StoredObject part = store().get("range/ten", new ByteRange(3, 4)).orElseThrow();
        assertThat(part.info().size()).isEqualTo(10);
        part.close();
    }

    @Test
    default void createOnlyCreatesOnce() {
        assertThat(put("create/once", "one", PutCondition.createOnly())).isPresent();
        assertThat(put("create/once", "two", PutCondition.createOnly())).isEmpty();
        assertThat(text("create/once")).isEqualTo("one");
        store().delete("create/once");
        assertThat(put("create/once", "three", PutCondition.createOnly())).isPresent();
    }

    @Test
    default void replacesOnlyWhatIsUnchanged() {
        String first = store().put("replace/if", Content.of("one")).etag();
        var second = put("replace/if", "two", PutCondition.ifUnchanged(first));
        assertThat(second).isPresent();
        assertThat(put("replace/if", "three", PutCondition.ifUnchanged(first))).isEmpty();
        assertThat(text("replace/if")).isEqualTo("two");
        assertThat(put("replace/none", "x", PutCondition.ifUnchanged(first))).isEmpty();
        assertThat(store().head("replace/none")).isEmpty();
    }

    @Test
    default void deleteTellsWhetherThereWasSomething() {
        store().put("delete/me", Content.of("x"));
        assertThat(store().delete("delete/me")).isTrue();
        assertThat(store().delete("delete/me")).isFalse();
        assertThat(store().get("delete/me")).isEmpty();
        assertThat(store().list("delete/", "", 10).objects()).isEmpty();
    }

    @Test
    default void keysMayHaveAnyLetterAndManySigns() {
        List<String> keys =
                List.of(
                        "sign/ blank at both ends ",
                        "sign/!'()*,;:@&=+$%25?#[]{}|^~`\"<>",
                        "sign/..hidden..",
                        "sign/Größe/Übersicht März.csv",
                        "sign/a+b%2Bc",
                        "sign/订单/二〇二六年.csv",
                        "sign/😀/🛒.json");
        keys.forEach(key -> store().put(key, Content.of("of " + key)));
        keys.forEach(key -> assertThat(text(key)).isEqualTo("of " + key));
        assertThat(store().listAll("sign/").map(ObjectInfo::key)).containsExactlyElementsOf(keys);
        assertThat(store().listAll("sign/订").map(ObjectInfo::key)).containsExactly(keys.get(5));
        keys.forEach(key -> assertThat(store().delete(key)).as(key).isTrue());
    }

    @Test
    default void listsInTheOrderOfUtf8Bytes() {
        // U+FFFD comes before U+1F600 in UTF-8, after it in UTF-16; '-' and '.' come before '/'.
        List<String> keys =
                List.of(
                        "order/A",
                        "order/a-b",
                        "order/a.b",
                        "order/a/b",
                        "order/a0",
                        "order/aa/z",
                        "order/b",
                        "order/é",
                        "order/\uFFFD",
                        "order/😀");
        keys.reversed().forEach(key -> store().put(key, Content.of("x")));
        assertThat(store().listAll("order/").map(ObjectInfo::key)).containsExactlyElementsOf(keys);
        for (int i = 0; i < keys.size(); i++) {
            ObjectPage page = store().list("order/", keys.get(i), 1);
            assertThat(page.objects().stream().map(ObjectInfo::key).toList())
                    .isEqualTo(keys.subList(i + 1, Math.min(i + 2, keys.size())));
            assertThat(page.more()).isEqualTo(i < keys.size() - 2);
        }
    }

    @Test
    default void aPrefixMayEndAnywhere() {
        for (String key : List.of("pre/fix/1", "pre/fix/2/3", "pre/fixed", "pre/other")) {
            store().put(key, Content.of("x"));
        }
        assertThat(keys("pre/fix")).containsExactly("pre/fix/1", "pre/fix/2/3", "pre/fixed");
        assertThat(keys("pre/fix/")).containsExactly("pre/fix/1", "pre/fix/2/3");
        assertThat(keys("pre/fix/2")).containsExactly("pre/fix/2/3");
        assertThat(keys("pre/fix/1")).containsExactly("pre/fix/1");
        assertThat(keys("pre/fix/1/")).isEmpty();
        assertThat(keys("pre/none")).isEmpty();
        assertThat(keys("pre/none/at/all")).isEmpty();
    }

    @Test
    default void aListingMayStartAfterAnyText() {
        for (String key : List.of("after/a", "after/b/1", "after/b/2", "after/c")) {
            store().put(key, Content.of("x"));
        }
        assertThat(keysAfter("after/", "after/a"))
                .containsExactly("after/b/1", "after/b/2", "after/c");
        assertThat(keysAfter("after/", "after/b"))
                .containsExactly("after/b/1", "after/b/2", "after/c");
        assertThat(keysAfter("after/", "after/b/1")).containsExactly("after/b/2", "after/c");
        assertThat(keysAfter("after/", "after/b/zzz")).containsExactly("after/c");
        assertThat(keysAfter("after/", "after/b0")).containsExactly("after/c");
        assertThat(keysAfter("after/b", "a")).containsExactly("after/b/1", "after/b/2");
        assertThat(keysAfter("after/", "zzz")).isEmpty();
    }

    @Test
    default void listsThousandsInPages() {
        List<String> keys =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> "many/%02d/%04d".formatted(i / 100, i))
                        .toList();
        inParallel(8, keys, key -> store().put(key, Content.of(key)));
        assertThat(store().listAll("many/").map(ObjectInfo::key)).containsExactlyElementsOf(keys);
        ObjectPage page = store().list("many/", keys.get(99), 2_900);
        assertThat(page.objects()).hasSize(2_900);
        assertThat(page.more()).isFalse();
        assertThat(page.objects().getFirst().key()).isEqualTo(keys.get(100));
        ObjectPage shorter = store().list("many/", keys.get(99), 2_200);
        assertThat(shorter.objects()).hasSize(2_200);
        assertThat(shorter.more()).isTrue();
    }

    @Test
    default void carriesTwentyMebibytes() throws IOException {
        byte[] bytes = new byte[20 << 20];
        new Random(7).nextBytes(bytes);
        ObjectInfo info = store().put("big/object", Content.of(bytes));
        assertThat(info.size()).isEqualTo(bytes.length);
        assertThat(put("big/object", "x", PutCondition.createOnly())).isEmpty();
        try (InputStream in = store().get("big/object").orElseThrow().stream()) {
            assertThat(Digest.sha256(in.readAllBytes())).isEqualTo(Digest.sha256(bytes));
        }
        ByteRange seam = new ByteRange((16 << 20) - 3, 6);
        assertThat(store().get("big/object", seam).orElseThrow().bytes())
                .isEqualTo(Arrays.copyOfRange(bytes, (16 << 20) - 3, (16 << 20) + 3));
        assertThat(store().put("big/object", Content.of(bytes), PutCondition.createOnly()))
                .isEmpty();
        var unchanged = PutCondition.ifUnchanged(info.etag());
        assertThat(store().put("big/object", Content.of(bytes), unchanged)).isPresent();
    }

    @Test
    default void ofSixteenCreatorsOneWins() {
        for (int round = 0; round < 5; round++) {
            String key = "race/create-" + round;
            assertThat(race(16, i -> put(key, "by " + i, PutCondition.createOnly()).isPresent()))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    default void ofSixteenReplacersOneWins() {
        String etag = store().put("race/replace", Content.of("start")).etag();
        for (int round = 0; round < 5; round++) {
            String text = "round " + round + " by ";
            var expected = PutCondition.ifUnchanged(etag);
            List<Boolean> won = race(16, i -> put("race/replace", text + i, expected).isPresent());
            assertThat(won).containsOnlyOnce(true);
            assertThat(text("race/replace")).isEqualTo(text + won.indexOf(true));
            etag = store().head("race/replace").orElseThrow().etag();
        }
    }

    @Test
    default void readersSeeOneVersionWhileOthersWrite() {
        byte[][] versions = {new byte[200_000], new byte[300_000]};
        Arrays.fill(versions[1], (byte) 1);
        store().put("whole/object", Content.of(versions[0]));
        List<Boolean> whole =
                race(
                        4,
                        i -> {
                            boolean good = true;
                            for (int n = 0; n < 20; n++) {
                                if (i == 0) {
                                    store().put("whole/object", Content.of(versions[n % 2]));
                                }
                                byte[] read = store().get("whole/object").orElseThrow().bytes();
                                good &=
                                        Arrays.equals(
                                                read, versions[read.length == 200_000 ? 0 : 1]);
                            }
                            return good;
                        });
        assertThat(whole).containsOnly(true);
    }

    static List<String> badKeys() {
        return List.of(
                "",
                "/",
                "/absolute",
                "a//b",
                "a/",
                ".",
                "..",
                "../outside",
                "a/../../outside",
                "a/./b",
                "a\\b",
                "nul\0",
                "line\nfeed",
                ".suanpan/unfinished/x",
                "a/.Suanpan",
                "half/\uD83D",
                "half/\uDE00x",
                "no-character/\uFFFE",
                "long/" + "x".repeat(256),
                "long/" + "ä".repeat(128),
                "long/" + "segment/".repeat(128) + "x");
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    default void refusesWhatIsNoKey(String key) {
        ByteRange range = new ByteRange(0, 1);
        List<Callable<?>> uses =
                List.of(
                        () -> store().get(key),
                        () -> store().get(key, range),
                        () -> store().head(key),
                        () -> store().put(key, Content.of("x")),
                        () -> store().delete(key),
                        () -> store().localFile(key));
        for (Callable<?> use : uses) {
            assertThatThrownBy(use::call)
                    .isInstanceOfSatisfying(
                            SuanpanException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED));
        }
    }

    @Test
    default void refusesAPrefixThatNoKeyHas() {
        for (String prefix : List.of("/", "../", "a/../b", "a//", ".suanpan/", "\0")) {
            assertThatThrownBy(() -> store().list(prefix, "", 1))
                    .as(prefix)
                    .isInstanceOfSatisfying(
                            SuanpanException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED));
        }
    }

    @Test
    default void aContentThatIsNotAsLongAsItSaysIsNotWritten() {
        for (int stated : new int[] {3, 7}) {
            Content wrong =
                    new Content() {
                        @Override
                        public InputStream open() throws IOException {
                            return Content.of("hello").open();
                        }

                        @Override
                        public long length() {
                            return stated;
                        }
                    };
            assertThatThrownBy(() -> store().put("wrong/length", wrong))
                    .isInstanceOf(SuanpanException.class);
            assertThat(store().head("wrong/length")).isEmpty();
        }
    }

    /** A store may take the file or copy it: what it then holds is the same. */
    @Test
    default void aFileThatIsHandedOverIsWrittenWhole(@TempDir Path folder) throws IOException {
        for (String text : List.of("", "handed over", "x".repeat(200_000))) {
            Path file = Files.writeString(folder.resolve("part"), text);
            ObjectInfo info = store().put("handed/over", Content.handingOver(file));
            assertThat(text("handed/over")).isEqualTo(text);
            assertThat(info.size()).isEqualTo(text.length());
            assertThat(store().put("handed/copy", Content.of(text)).etag()).isEqualTo(info.etag());
        }
    }

    private Optional<ObjectInfo> put(String key, String text, PutCondition condition) {
        return store().put(key, Content.of(text), condition);
    }

    private String text(String key) {
        return store().get(key).orElseThrow().text();
    }

    private String range(String key, long offset, long length) {
        return store().get(key, new ByteRange(offset, length)).orElseThrow().text();
    }

    private List<String> keys(String prefix) {
        return keysAfter(prefix, "");
    }

    private List<String> keysAfter(String prefix, String after) {
        return store().list(prefix, after, 1_000).objects().stream().map(ObjectInfo::key).toList();
    }

    private static <T> void inParallel(int threads, List<T> items, Consumer<T> action) {
        race(
                threads,
                i -> {
                    for (int n = i; n < items.size(); n += threads) {
                        action.accept(items.get(n));
                    }
                    return true;
                });
    }

    /** Runs the action in so many threads at once; the results in the order of their numbers. */
    static <T> List<T> race(int threads, IntFunction<T> action) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(executor.submit(() -> action.apply(number)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("A racing thread failed.", e);
        }
    }
}
