package io.suanpan.tables.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawStageTest {
    private static final RawLayout LAYOUT =
            RawLayout.flat(
                    List.of(
                            RawColumn.required("id", "Order ID"),
                            RawColumn.optional("name"),
                            RawColumn.optional("price")));
    private static final RawLayout SECRET =
            RawLayout.flat(List.of(RawColumn.required("id"), RawColumn.secret("email")));

    @TempDir private Path folder;

    /** What came of a file: the normalised lines, and {@code row rule} of the malformed ones. */
    private record Staged(
            List<String> lines, List<String> faults, List<String> records, StagedFile file) {}

    private Staged stage(String name, byte[] bytes, RawLayout layout) {
        try (StagedFile file = new RawStage(folder).stage(Content.of(bytes), name, layout)) {
            List<QuarantineLine> malformed =
                    Files.readAllLines(file.malformed()).stream()
                            .map(line ->
                                    Json.read(
                                            line.getBytes(StandardCharsets.UTF_8),
                                            QuarantineLine.class,
                                            line))
                            .toList();
            assertThat(file.malformedCount()).isEqualTo(malformed.size());
            return new Staged(
                    Files.readAllLines(file.records()),
                    malformed.stream()
                            .map(m -> m.row() + " " + m.reasons().getFirst().rule())
                            .toList(),
                    malformed.stream().map(m -> m.raw().get(QuarantineLine.RECORD)).toList(),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Staged csv(String text) {
        return stage("a.csv", text.getBytes(StandardCharsets.UTF_8), LAYOUT);
    }

    private Staged json(String text) {
        return stage("a.jsonl", text.getBytes(StandardCharsets.UTF_8), LAYOUT);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsTheOneThatTheHeaderHasMostOf(String delimiter) {
        String text = "id,name,price\n1,mug,2\n".replace(",", delimiter);
        assertThat(csv(text).lines()).containsExactly("1,1,mug,2");
    }

    @Test
    void delimitersInsideQuotesOfTheHeaderDoNotCount() {
        Staged staged = csv("id;\"a,b,c,d\";price\n1;x;2\n");
        assertThat(staged.file().header()).containsExactly("id", "a,b,c,d", "price");
        assertThat(staged.lines()).containsExactly("1,1,,2");
    }

    @Test
    void columnsComeInAnyOrderUnderAnyOfTheirNames() {
        assertThat(csv("Price,unknown,order_id\n2,x,7\n").lines()).containsExactly("1,7,,2");
    }

    @Test
    void quotedFieldsHoldDelimitersQuotesAndLineEnds() {
        Staged staged =
                csv("id,name,price\n1,\"a,b\",2\n2,\"say \"\"hi\"\"\",3\n3,\"two\nlines\",4\n");
        assertThat(staged.file().rows()).isEqualTo(3);
        assertThat(String.join("\n", staged.lines()))
                .isEqualTo("1,1,\"a,b\",2\n2,2,\"say \"\"hi\"\"\",3\n3,3,\"two\nlines\",4");
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsText() {
        assertThat(csv("id,name,price\n1,5\" disc,2\n").lines())
                .containsExactly("1,1,\"5\"\" disc\",2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void bothLineEndsEndARecordAndTheLastMayLackItsOwn(String end) {
        String text = String.join(end, "id,name,price", "1,a,2", "", "2,b,3");
        assertThat(csv(text).lines()).containsExactly("1,1,a,2", "2,2,b,3");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(csv("\uFEFFid,name,price\n1,ä,2\n").lines()).containsExactly("1,1,ä,2");
    }

    @Test
    void latin1IsToldFromUtf8EvenLateInTheFile() {
        StringBuilder text = new StringBuilder("id,name,price\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("7,plain,2\n");
        }
        text.append("8,\"Käse, \"\"alt\"\"\",3\n9,Ärger,4\n");
        Staged staged = stage("a.csv", bytes(text.toString(), StandardCharsets.ISO_8859_1), LAYOUT);
        assertThat(staged.file().encoding()).isEqualTo(Encoding.LATIN_1);
        assertThat(staged.lines())
                .hasSize(100_002)
                .endsWith("100001,8,\"Käse, \"\"alt\"\"\",3", "100002,9,Ärger,4");
    }

    @Test
    void jsonInLatin1IsReadToo() {
        byte[] text = bytes("{\"id\":1,\"name\":\"Käse\"}\n", StandardCharsets.ISO_8859_1);
        assertThat(stage("a.jsonl", text, LAYOUT).lines()).containsExactly("1,\"1\",\"Käse\",");
    }

    @Test
    void whatIsNoRecordGoesAsideAndTheNextIsReadWell() {
        Staged staged =
                csv("id,name,price\n1,a\n2,b,3,4\n3,\"open,4\n4,\"x\"y,5\n5,nul\0,6\n6,good,7\n");
        assertThat(staged.lines()).containsExactly("6,6,good,7");
        assertThat(staged.faults())
                .containsExactly(
                        "1 field-count",
                        "2 field-count",
                        "3 broken-quotes",
                        "4 broken-quotes",
                        "5 nul-byte");
        assertThat(staged.records()).startsWith("1,a", "2,b,3,4", "3,\"open,4");
        assertThat(staged.file().rows()).isEqualTo(6);
        assertThat(staged.file().malformedRows()).containsEntry("field-count", List.of(1L, 2L));
    }

    @Test
    void aVeryLongLineIsOneBadRowHoweverLongItIs() {
        String name = "x".repeat(3 << 20);
        Staged staged =
                csv("id,name,price\n1,a,2\n2," + name + ",3\n3,\"" + name + "\",3\n4,b,5\n");
        assertThat(staged.lines()).containsExactly("1,1,a,2", "4,4,b,5");
        assertThat(staged.faults()).containsExactly("2 record-too-long", "3 record-too-long");
        assertThat(staged.records().getFirst()).hasSizeLessThanOrEqualTo(1 << 16);
        Staged lines = json("{\"id\":1}\n{\"id\":2,\"name\":\"" + name + "\"}\n{\"id\":3}\n");
        assertThat(lines.lines()).containsExactly("1,\"1\",,", "3,\"3\",,");
        assertThat(lines.faults()).containsExactly("2 record-too-long");
    }

    @Test
    void recordsAcrossTheReadingWindowStayWhole() {
        StringBuilder text = new StringBuilder("id,name,price\n");
        String name = "y".repeat(1_000);
        for (int i = 1; i <= 3_000; i++) {
            text.append(i).append(',').append(name).append(",1\n");
        }
        Staged staged = csv(text.toString());
        assertThat(staged.faults()).isEmpty();
        assertThat(staged.lines()).hasSize(3_000).endsWith("3000,3000," + name + ",1");
    }

    @Test
    void jsonLinesGiveTheirValuesByKey() {
        Staged staged =
                json(
                        """
                        {"price": 2.50, "ID": "7", "name": null, "other": [1]}

                        {"id": true, "name": "a\\"b"}
                        """);
        assertThat(staged.lines()).containsExactly("1,\"7\",,\"2.5\"", "2,\"true\",\"a\"\"b\",");
    }

    @Test
    void jsonLinesThatAreNoObjectGoAside() {
        Staged staged =
                json("{\"id\":1}\n[1]\n{\"id\":\n7\n{\"id\":2} x\n{\"id\":\"\\u0000\"}\nnull\n");
        assertThat(staged.lines()).containsExactly("1,\"1\",,");
        assertThat(staged.faults())
                .containsExactly(
                        "2 invalid-json",
                        "3 invalid-json",
                        "4 invalid-json",
                        "5 invalid-json",
                        "6 nul-byte",
                        "7 invalid-json");
    }

    @Test
    void gzipIsToldByItsContentAndMayHaveSeveralMembers() {
        byte[] head = gzip(bytes("id,name,price\n1,a,2\n", StandardCharsets.UTF_8));
        byte[] tail = gzip(bytes("2,b,3\n", StandardCharsets.UTF_8));
        assertThat(stage("a.csv.gz", joined(head, tail), LAYOUT).lines())
                .containsExactly("1,1,a,2", "2,2,b,3");
        assertThat(stage("a.csv", head, LAYOUT).lines()).containsExactly("1,1,a,2");
        byte[] plain = bytes("id,name,price\n1,a,2\n", StandardCharsets.UTF_8);
        assertThat(stage("a.csv.gz", plain, LAYOUT).lines()).containsExactly("1,1,a,2");
        byte[] json = gzip(bytes("{\"id\":1}\n", StandardCharsets.UTF_8));
        assertThat(stage("a.jsonl.gz", json, LAYOUT).lines()).containsExactly("1,\"1\",,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.gz", "a.jsonl.gz"})
    void truncatedGzipKeepsTheRowsBeforeTheBreakAndSaysSo(String name) {
        StringBuilder text = new StringBuilder(name.contains("csv") ? "id,name,price\n" : "");
        java.util.Random random = new java.util.Random(7);
        for (int i = 1; i <= 2_000; i++) {
            long noise = random.nextLong();
            text.append(
                    name.contains("csv")
                            ? i + "," + noise + ",1\n"
                            : "{\"id\":" + i + ",\"name\":\"" + noise + "\"}\n");
        }
        byte[] whole = gzip(bytes(text.toString(), StandardCharsets.UTF_8));
        Staged staged = stage(name, Arrays.copyOf(whole, whole.length / 2), LAYOUT);
        int good = staged.lines().size();
        assertThat(good).isBetween(800, 1_200);
        assertThat(staged.faults()).containsExactly((good + 1) + " broken-gzip");
        assertThat(staged.file().rows()).isEqualTo(good + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|''|is empty",
                "a.jsonl|''|is empty",
                "a.xlsx|id|does not tell what is in it",
                "a.csv|name,price|lacks the column id",
                "a.csv|\"id|header of a.csv cannot be read",
            })
    void aFileThatCannotBeReadSaysWhyAndWhatToDo(String name, String text, String message) {
        assertThatThrownBy(() -> stage(name, bytes(text, StandardCharsets.UTF_8), LAYOUT))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(message);
        try (var left = Files.list(folder)) {
            assertThat(left).as("temporary files").isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void utf16AndDamagedGzipAreNamed() {
        assertThatThrownBy(() -> stage("a.csv", bytes("id\n1\n", StandardCharsets.UTF_16), LAYOUT))
                .hasMessageContaining("is UTF-16");
        assertThatThrownBy(() -> stage("a.csv.gz", new byte[] {0x1F, (byte) 0x8B, 0, 0}, LAYOUT))
                .hasMessageContaining("header is damaged");
        byte[] gzip = gzip(bytes("id,name,price\n1,a,2\n", StandardCharsets.UTF_8));
        assertThatThrownBy(() -> stage("a.csv.gz", Arrays.copyOf(gzip, 12), LAYOUT))
                .hasMessageContaining("break off");
    }

    @Test
    void aHeaderAloneIsAFileWithoutRows() {
        assertThat(csv("id,name,price").file().rows()).isZero();
        assertThat(csv("id,name,price\n\n\n").file().rows()).isZero();
    }

    @Test
    void secretsNeverReachTheDisk() {
        Staged staged =
                stage(
                        "a.csv",
                        bytes(
                                "id,email\n1, Anna@Example.com \n2,\n3,bert@example.com,x\n",
                                StandardCharsets.UTF_8),
                        SECRET);
        String hash = Secrets.hashed("anna@example.com");
        // echo -n anna@example.com | sha256sum
        assertThat(hash)
                .isEqualTo(
                        "sha256:f7d54c22dda5b1780276601cd005909b70543fc4a6ba72d735b4cb9bbb611f01");
        assertThat(Secrets.hashed(hash)).isEqualTo(hash);
        assertThat(staged.lines()).containsExactly("1,1,\"" + hash + "\"", "2,2,");
        assertThat(staged.records())
                .containsExactly(
                        "(20 bytes, withheld because they may name a person: see the raw file)");
    }

    @Test
    void overlongAndSurrogateFormsAreNoUtf8() {
        for (String hex : List.of("c080", "e08080", "eda080", "f0808080", "f4908080", "c3", "ff")) {
            byte[] bytes = java.util.HexFormat.of().parseHex(hex);
            assertThat(Encoding.isUtf8(bytes, 0, bytes.length)).as(hex).isFalse();
        }
        byte[] good = bytes("aé€😀", StandardCharsets.UTF_8);
        assertThat(Encoding.isUtf8(good, 0, good.length)).isTrue();
    }

    @Test
    void aRowMendedTwiceInOneFieldIsRefused() {
        List<Mend> twice = List.of(new Mend(1, "name", "a"), new Mend(1, "NAME", "b"));
        assertThatThrownBy(() -> Mends.of(twice, LAYOUT)).hasMessageContaining("two mends of name");
        Mends mends =
                Mends.of(List.of(new Mend(1, "name[1]", "b"), new Mend(1, "price", "9")), LAYOUT);
        assertThat(
                        mends.applied(
                                1,
                                List.of(
                                        Map.of("id", "1", "name", "x", "price", "1"),
                                        Map.of("id", "1", "name", "y", "price", "2"))))
                .containsExactly(
                        Map.of("id", "1", "name", "x", "price", "9"),
                        Map.of("id", "1", "name", "b", "price", "9"));
    }
}
