package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the folder itself may hold besides objects: links, debris, files of others. */
class FileStoreSafetyTest {
    @TempDir private Path folder;
    private Path root;
    private Path outside;
    private FileObjectStore store;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectory(folder.resolve("store"));
        outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        store = new FileObjectStore(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside/secret",
                "a/../../outside/secret",
                "/etc/passwd",
                "..\\outside\\secret",
                "C:\\secret",
                "a\0/../../outside/secret",
                ".suanpan/locks/00",
                "a/.SUANPAN/b"
            })
    void noKeyLeadsOutOfTheFolder(String key) {
        assertRefusesAllUses(key);
        assertThat(folder.resolve("outside/secret")).hasContent("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"link/secret", "link/new", "deep/link/secret", "file-link"})
    void noSymbolicLinkLeadsOutOfTheFolder(String key) throws IOException {
        Files.createSymbolicLink(root.resolve("link"), outside);
        Files.createDirectory(root.resolve("deep"));
        Files.createSymbolicLink(root.resolve("deep/link"), outside);
        Files.createSymbolicLink(root.resolve("file-link"), outside.resolve("secret"));
        for (ThrowingCallable use :
                List.<ThrowingCallable>of(
                        () -> assertThat(store.get(key)).isEmpty(),
                        () -> assertThat(store.head(key)).isEmpty(),
                        () -> assertThat(store.localFile(key)).isEmpty(),
                        () -> assertThat(store.delete(key)).isFalse())) {
            emptyOrRefused(use);
        }
        assertThat(store.listAll("").map(ObjectInfo::key)).isEmpty();
        assertThat(outside.resolve("secret")).hasContent("secret");
        assertThat(outside.resolve("new")).doesNotExist();
    }

    @Test
    void aWriteThroughALinkedFolderIsRefusedAndOneOverALinkReplacesTheLink() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), outside);
        Files.createSymbolicLink(root.resolve("file-link"), outside.resolve("secret"));
        assertThatThrownBy(() -> store.put("link/secret", Content.of("x")))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED);
                            assertThat(e.detail()).contains("symbolic link");
                        });
        store.put("file-link", Content.of("x"));
        assertThat(outside.resolve("secret")).hasContent("secret");
        assertThat(root.resolve("file-link")).isRegularFile().hasContent("x");
    }

    @Test
    void aRootThatIsItselfALinkIsFine() throws IOException {
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), root);
        new FileObjectStore(linked).put("a/b", Content.of("x"));
        assertThat(store.get("a/b").orElseThrow().text()).isEqualTo("x");
    }

    @Test
    void aKeyCannotBeObjectAndFolder() {
        store.put("a/b", Content.of("x"));
        assertConflict(() -> store.put("a", Content.of("y")));
        assertConflict(() -> store.put("a/b/c", Content.of("y")));
        assertThat(store.listAll("").map(ObjectInfo::key)).containsExactly("a/b");
        store.delete("a/b");
        store.put("a", Content.of("y"));
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("y");
    }

    @Test
    void deletingTheLastObjectRemovesItsFolders() {
        store.put("a/b/c", Content.of("x"));
        store.put("a/d", Content.of("x"));
        store.delete("a/b/c");
        assertThat(root.resolve("a/b")).doesNotExist();
        assertThat(root.resolve("a")).isDirectory();
    }

    @Test
    void aFileThatIsHandedOverBecomesTheObjectAndALinkIsCopied() throws IOException {
        Path file = Files.writeString(folder.resolve("part"), "whole");
        Path link = Files.createSymbolicLink(folder.resolve("link"), outside.resolve("secret"));
        store.put("part", Content.handingOver(file));
        store.put("link", Content.handingOver(link));
        assertThat(file).doesNotExist();
        assertThat(root.resolve("part")).hasContent("whole");
        assertThat(Files.isSymbolicLink(root.resolve("link"))).isFalse();
        assertThat(outside.resolve("secret")).hasContent("secret");
        assertThat(root.resolve(".suanpan/unfinished")).isEmptyDirectory();
    }

    @Test
    void whatAKilledWriterLeftIsInvisibleAndSweptAfterADay() throws IOException {
        Path unfinished = Files.createDirectories(root.resolve(".suanpan/unfinished"));
        Path old = Files.writeString(unfinished.resolve("old"), "half");
        Path young = Files.writeString(unfinished.resolve("young"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(young, FileTime.from(Instant.now().minus(Duration.ofHours(23))));
        assertThat(store.listAll("")).isEmpty();
        store.put("a", Content.of("x"));
        assertThat(store.listAll("").map(ObjectInfo::key)).containsExactly("a");
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aFileThatSomebodyElsePutThereIsAnObject() throws IOException {
        Files.createDirectories(root.resolve("raw/shopify"));
        Path file = Files.writeString(root.resolve("raw/shopify/orders.csv"), "id\n1\n");
        ObjectInfo info = store.head("raw/shopify/orders.csv").orElseThrow();
        assertThat(info.etag())
                .isEqualTo(Digest.sha256("id\n1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(store.listAll("raw/")).containsExactly(info);
        assertThat(store.localFile("raw/shopify/orders.csv")).contains(file.toRealPath());
        Files.writeString(file, "id\n2\n");
        assertThat(store.head("raw/shopify/orders.csv").orElseThrow().etag())
                .isEqualTo(Digest.sha256("id\n2\n".getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash is kept for a file that has rested; a later change of it must still be seen. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKeptHashIsForgottenWhenTheFileChanges(boolean extendedAttributes) throws IOException {
        FileObjectStore keeping =
                new FileObjectStore(
                        root,
                        FileStoreOptions.defaults().withExtendedAttributes(extendedAttributes));
        Path file = Files.writeString(root.resolve("a"), "one");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        String first = keeping.head("a").orElseThrow().etag();
        assertThat(keeping.head("a").orElseThrow().etag()).isEqualTo(first);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(30)));
        assertThat(keeping.head("a").orElseThrow().etag())
                .isEqualTo(Digest.sha256("two".getBytes(StandardCharsets.UTF_8)));
        keeping.put("a", Content.of("three"));
        assertThat(keeping.head("a").orElseThrow().etag())
                .isEqualTo(Digest.sha256("three".getBytes(StandardCharsets.UTF_8)));
        keeping.delete("a");
        assertThat(keeping.head("a")).isEmpty();
    }

    /** What a reader has opened stays what it was, whatever happens to the key. */
    @Test
    void anOpenStreamKeepsItsVersion() throws IOException {
        store.put("a", Content.of("first version"));
        try (InputStream in = store.get("a").orElseThrow().stream()) {
            assertThat(in.readNBytes(5)).asString(StandardCharsets.UTF_8).isEqualTo("first");
            store.put("a", Content.of("second"));
            store.delete("a");
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(" version");
        }
    }

    @Test
    void aStreamEndsWhereItsRangeDoes() throws IOException {
        store.put("a", Content.of("0123456789"));
        try (InputStream in = store.get("a", new ByteRange(2, 6)).orElseThrow().stream()) {
            assertThat(in.available()).isEqualTo(6);
            assertThat(in.markSupported()).isFalse();
            assertThat(in.read()).isEqualTo('2');
            assertThat(in.skip(2)).isEqualTo(2);
            assertThat(in.read(new byte[9], 0, 0)).isZero();
            byte[] rest = new byte[9];
            assertThat(in.read(rest, 0, 9)).isEqualTo(3);
            assertThat(rest).startsWith('5', '6', '7');
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(rest, 0, 9)).isEqualTo(-1);
            assertThat(in.skip(5)).isZero();
        }
    }

    @Test
    void contentMayBeAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("content"), "from a file");
        assertThat(store.put("a", Content.of(file)).size()).isEqualTo(11);
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("from a file");
        Content gone = Content.of(folder.resolve("gone"));
        assertThatThrownBy(() -> store.put("b", gone))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
                            assertThat(e.remedy()).isNotBlank();
                        });
    }

    @Test
    void aRootThatIsAFileIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        FileObjectStore broken = new FileObjectStore(file);
        assertThatThrownBy(() -> broken.put("a", Content.of("x")))
                .isInstanceOf(SuanpanException.class);
        assertThat(file).hasContent("x");
    }

    @Test
    void refusesAPageOfNothingAndARangeOfNothing() {
        assertThatThrownBy(() -> store.list("", "", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteRange(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ByteRange(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDefaultsSyncToDiskAndKeepDebrisForADay() {
        FileStoreOptions defaults = FileStoreOptions.defaults();
        assertThat(defaults).isEqualTo(new FileStoreOptions(true, true, Duration.ofDays(1)));
        assertThat(defaults.withSyncToDisk(false).syncToDisk()).isFalse();
        assertThat(defaults.withExtendedAttributes(false).extendedAttributes()).isFalse();
        assertThat(defaults.withDebrisAge(Duration.ofHours(2)).debrisAge()).hasHours(2);
        assertThatThrownBy(() -> defaults.withDebrisAge(Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefusesAllUses(String key) {
        List<ThrowingCallable> uses =
                List.of(
                        () -> store.get(key),
                        () -> store.get(key, new ByteRange(0, 1)),
                        () -> store.head(key),
                        () -> store.put(key, Content.of("x")),
                        () -> store.delete(key),
                        () -> store.localFile(key));
        for (ThrowingCallable use : uses) {
            assertThatThrownBy(use)
                    .isInstanceOfSatisfying(
                            SuanpanException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED));
        }
    }

    private static void emptyOrRefused(ThrowingCallable use) {
        try {
            use.call();
        } catch (SuanpanException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void assertConflict(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }
}
