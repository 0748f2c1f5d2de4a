package io.suanpan.store.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdLinesTest {
    @TempDir private Path folder;
    private FileObjectStore store;

    @BeforeEach
    void openStore() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
    }

    private List<IdLine> read(String text, int most) {
        store.put("results/ids", Content.of(text));
        List<IdLine> read = new ArrayList<>();
        try (IdLines lines = IdLines.of(store, "results/ids", "customerId")) {
            for (IdChunk chunk; !(chunk = lines.next(most)).isEmpty(); ) {
                assertThat(chunk.size()).isLessThanOrEqualTo(most);
                read.addAll(chunk);
            }
        }
        return read;
    }

    private String id(String line) {
        return read(line, 10).getFirst().id();
    }

    @Test
    void anIdIsReadHoweverItsLineIsWritten() {
        for (String line :
                List.of(
                        "{\"customerId\":\"a b\"}",
                        "{\"customerId\": \"a b\"}",
                        "{\"customerId\":\"a b\"}\r",
                        "{\"customerId\":\"a b\"} \t",
                        " { \"customerId\" : \"a b\" } ",
                        "{\"customerId\":\" a b \"}",
                        "{\"customerId\":\"a\\u0020b\"}",
                        "{\"day\":1,\"customerId\":\"a b\"}",
                        "{\"customerId\":\"a b\",\"day\":1}")) {
            assertThat(id(line)).as(line).isEqualTo("a b");
        }
    }

    @Test
    void anIdMayHoldWhatJsonEscapesAndWhatAsciiLacks() {
        for (String id :
                List.of("\"", "\\", "a\"}", "\n", "\u0000", "\u007f", "ü", "😀", "\ud800")) {
            assertThat(id(io.suanpan.core.Json.text(java.util.Map.of("customerId", id + "x"))))
                    .isEqualTo(id.strip() + "x");
        }
    }

    @Test
    void aLineWithoutAnIdIsHandedOnAsOne() {
        for (String line :
                List.of(
                        "{\"customerId\":\"\"}",
                        "{\"customerId\":\"  \"}",
                        "{\"customerId\":7}",
                        "{\"customerid\":\"a\"}",
                        "{\"customerId\":\"a\"",
                        "{\"customerId\":\"a}",
                        "{\"customerId\":a\"}",
                        "{\"customerId\":}",
                        "{\"customerId\":\"}",
                        "a",
                        "\"customerId\"")) {
            IdLine only = read(line, 10).getFirst();
            assertThat(only.isReadable()).as(line).isFalse();
            assertThat(only.problem()).hasMessageContaining("Line 1 holds no customer id");
        }
    }

    @Test
    void chunksKeepOrderAndNumbersAndLeaveBlankLinesOut() {
        StringBuilder text = new StringBuilder("\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("{\"customerId\":\"C").append(i).append("\"}\n");
            text.append(i % 3 == 0 ? " \r\n" : i % 3 == 1 ? "{}\n" : "");
        }
        for (int most : new int[] {1, 7, 4_096, 100_000}) {
            List<IdLine> read = read(text.toString(), most);
            List<IdLine> ids = read.stream().filter(IdLine::isReadable).toList();
            assertThat(ids).hasSize(5_000);
            assertThat(read).hasSize(5_000 + 1_667);
            assertThat(ids.get(0)).isEqualTo(new IdLine(2, "customerId", "C0"));
            assertThat(ids.get(1)).isEqualTo(new IdLine(4, "customerId", "C1"));
            assertThat(ids.get(2)).isEqualTo(new IdLine(6, "customerId", "C2"));
            assertThat(ids.get(3)).isEqualTo(new IdLine(7, "customerId", "C3"));
            assertThat(ids.getLast().id()).isEqualTo("C4999");
        }
    }

    /** A million and more of bytes without an end is no id, and is not held. */
    @Test
    void aLineWithoutAnEndHidesNoOther() {
        String endless = "{\"customerId\":\"" + "x".repeat(3_000_000) + "\"}";
        List<IdLine> read =
                read("{\"customerId\":\"a\"}\n" + endless + "\n{\"customerId\":\"b\"}\n", 10);
        assertThat(read)
                .containsExactly(
                        new IdLine(1, "customerId", "a"),
                        new IdLine(2, "customerId", ""),
                        new IdLine(3, "customerId", "b"));
        assertThat(read(endless, 10)).containsExactly(new IdLine(1, "customerId", ""));
        String longest = "y".repeat(300_000);
        assertThat(id("{\"customerId\":\"" + longest + "\"}")).isEqualTo(longest);
    }

    @Test
    void longIdsEndAChunkEarly() {
        String line = "{\"customerId\":\"" + "z".repeat(1_000_000) + "\"}\n";
        store.put("results/ids", Content.of(line.repeat(40)));
        try (IdLines lines = IdLines.of(store, "results/ids", "customerId")) {
            int first = lines.next(1_000).size();
            assertThat(first).isBetween(32, 36);
            assertThat(lines.next(1_000)).hasSize(40 - first);
        }
    }
}
