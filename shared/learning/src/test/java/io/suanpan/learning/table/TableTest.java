package io.suanpan.learning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.learning.LabelledRows;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    private static final PreparationOptions OPTIONS = PreparationOptions.defaults();

    private static Table table(String csv) {
        try {
            return Table.read(new StringReader(csv), "test.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table rows(String header, String... rows) {
        return table(header + "\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void quotesHoldCommasQuotesAndLines() {
        Table table = table("\uFEFFa,\"b,c\"\r\n 1 ,\"x \"\"y\"\",\nz\"\r\n\r\n2,\n");
        assertThat(table.columns()).extracting(TableColumn::name).containsExactly("a", "b,c");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.column("a").isNumeric()).isTrue();
        assertThat(table.column("b,c").text(0)).isEqualTo("x \"y\",\nz");
        assertThat(table.column("b,c").text(1)).isEmpty();
    }

    @Test
    void columnIsNumericIfAllItsCellsThatAreNotBlankAre() {
        Table table = rows("a,b,c", "1,1,", "-2.5e1,1x,", ",3,");
        assertThat(table.column("a").isNumeric()).isTrue();
        assertThat(table.column("a").number(1)).isEqualTo(-25);
        assertThat(table.column("a").number(2)).isNaN();
        assertThat(table.column("b").isNumeric()).isFalse();
        assertThat(table.column("c").isNumeric()).as("nothing but blanks").isTrue();
        for (String no : List.of("NaN", "1e999", "0x10", "1d", "1,5", "--1", ".")) {
            assertThat(Numbers.isNumber(no)).as(no).isFalse();
        }
    }

    @Test
    void gzipIsToldByItsBytes(@TempDir Path folder) throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.gz"), "a\n1\n");
        Path zipped = folder.resolve("zipped.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Table.read(plain).column("a").number(0)).isEqualTo(1);
        assertThat(Table.read(zipped).column("a").number(0)).isEqualTo(1);
        refused("There is no file", () -> Table.read(folder.resolve("none.csv")));
    }

    @Test
    void badTablesAreNamed() {
        refused("Row 2 of test.csv has 1 cells", () -> rows("a,b", "1,2", "3"));
        refused("\"a\" of test.csv is empty or stands twice", () -> rows("a,a", "1,2"));
        refused("is empty", () -> table(""));
        refused("test.csv has a header and no rows", () -> table("a,b\n\n"));
        Table table = rows("a,y", "1,yes", "2,no", "3,");
        refused("no column z", () -> table.labels("z", "yes"));
        refused("no column z", () -> table.without(List.of("z")));
        refused("y of row 3 is blank", () -> table.labels("y", "yes"));
        refused("0 of 2 rows have y = maybe", () -> rows("y", "yes", "no").labels("y", "maybe"));
        refused("2 of 2 rows have y = yes", () -> rows("y", "yes", "yes").labels("y", "yes"));
    }

    private static void refused(String fact, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.detail()).contains(fact);
                            assertThat(e.remedy()).isNotBlank();
                        });
    }

    @Test
    void uselessColumnsAreDroppedAndReported() {
        Table table =
                rows(
                        "number,same,empty,twin,kind,alias",
                        "1,5,,1.0,red,r",
                        "2,5,,2.0,blue,b",
                        "3,5,,3.0,red,r",
                        ",5,,,blue,b");
        Preparation preparation = Preparation.of(table, OPTIONS.withLeastRows(1));
        assertThat(preparation.featureNames()).containsExactly("number", "kind");
        assertThat(preparation.findings())
                .extracting(it -> it.column() + " " + it.done())
                .containsExactly(
                        "number kept: missing",
                        "same dropped: constant",
                        "empty dropped: empty",
                        "twin dropped: duplicate",
                        "alias dropped: duplicate");
        assertThat(preparation.codeCounts()).containsExactly(0, 2);
    }

    @Test
    void rareAndUnseenCategoriesHaveCodesOfTheirOwn() {
        Table table = rows("kind,n", "a,1", "a,2", "b,3", "b,4", "c,5", "d,6", ",7");
        Preparation preparation = Preparation.of(table, OPTIONS.withLeastRows(2));
        assertThat(preparation.features().getFirst().categories()).containsExactly("a", "b");
        assertThat(preparation.features().getFirst().rare()).containsExactly("c", "d");
        Table later = rows("kind,n", "d,1", "b,1", "new,1", ",1");
        LabelledRows rows = preparation.rows(later, new boolean[] {true, false, true, false});
        assertThat(rows.value(0, 0)).isEqualTo(2);
        assertThat(rows.value(1, 0)).isEqualTo(1);
        assertThat(rows.value(2, 0)).as("unseen").isEqualTo(3);
        assertThat(rows.value(3, 0)).isNaN();
    }

    @Test
    void preparationDoesNotDependOnTheOrderOfTheRows() {
        Table table = rows("a,b", "x,1", "y,2", "x,3", "z,4", "z,5", "z,6");
        Preparation one = Preparation.of(table, OPTIONS.withLeastRows(2));
        Preparation other =
                Preparation.of(
                        table.subset(new int[] {5, 3, 1, 0, 2, 4}), OPTIONS.withLeastRows(2));
        assertThat(other).isEqualTo(one);
    }

    @Test
    void preparationIsReadBackFromItsJson() {
        Preparation one = Preparation.of(rows("a,b", "x,1", "y,", "x,3"), OPTIONS);
        byte[] bytes = Json.bytes(one);
        Preparation read = Json.mapper().readValue(bytes, Preparation.class);
        assertThat(read).isEqualTo(one);
        assertThat(Json.bytes(read)).isEqualTo(bytes);
    }

    @Test
    void identifiersAreDroppedAndAMillionCategoriesRefused() {
        StringBuilder csv = new StringBuilder("id,n\n");
        for (int i = 0; i < 40; i++) {
            csv.append("c").append(i).append(',').append(i).append('\n');
        }
        Table table = table(csv.toString());
        assertThat(Preparation.of(table, OPTIONS).featureNames()).containsExactly("n");
        refused(
                "id has 40 categories, more than 39",
                () -> Preparation.of(table, OPTIONS.withMostCategories(39)));
        refused("No column", () -> Preparation.of(rows("a,b", ",1", ",1"), OPTIONS));
        refused(
                "n was numeric in training",
                () -> Preparation.of(table, OPTIONS).rows(rows("n", "x"), new boolean[] {true}));
    }

    @Test
    void optionsAreAsDocumented() {
        assertThat(OPTIONS).isEqualTo(new PreparationOptions(10, 100_000, 0.5));
        refused("leastRows", () -> OPTIONS.withLeastRows(0));
        refused("mostCategories", () -> OPTIONS.withMostCategories(1));
        refused("identifierShare", () -> OPTIONS.withIdentifierShare(0));
    }

    /** 300 rows of twelve digits; the second half copies the first with two digits changed. */
    private static LabelledRows copies() {
        Random random = new Random(3);
        double[] values = new double[600 * 12];
        for (int i = 0; i < values.length / 2; i++) {
            values[i] = random.nextInt(10);
            values[i + values.length / 2] = values[i];
        }
        for (int row = 300; row < 600; row++) {
            values[row * 12 + row % 12] = 11;
            values[row * 12 + (row + 5) % 12] = 12;
        }
        List<String> names = IntStream.range(0, 12).mapToObj(j -> "x" + j).toList();
        return LabelledRows.of(names, values, new boolean[600]);
    }

    @Test
    void nearCopiesAreOneGroup() {
        LabelledRows together = NearCopies.together(copies());
        for (int row = 0; row < 300; row++) {
            assertThat(together.group(row)).isEqualTo(together.group(row + 300));
        }
        assertThat(together.group(0)).isNotEqualTo(together.group(1));
    }

    @Test
    void rowsThatAreAlikeByChanceAreNoCopies() {
        Random random = new Random(4);
        double[] values = random.ints(600 * 12, 0, 2).asDoubleStream().toArray();
        LabelledRows rows = LabelledRows.of(copies().featureNames(), values, new boolean[600]);
        assertThat(NearCopies.together(rows).hasGroups()).isFalse();
    }

    /**
     * 300 customers and, below, the same a month later: one feature in three one more, one 25 more,
     * one as before; one cell in ten has changed otherwise, one in ten is missing.
     */
    private static double[] snapshots(Random random) {
        double[] values = new double[600 * 12];
        for (int i = 0; i < values.length / 2; i++) {
            values[i] = random.nextInt(10);
            double moved = values[i] + List.of(0.0, 1.0, 25.0).get(i % 3);
            int fate = random.nextInt(10);
            values[i + values.length / 2] = fate == 0 ? 77 : fate == 1 ? Double.NaN : moved;
        }
        return values;
    }

    private static LabelledRows rows(double[] values) {
        return LabelledRows.of(copies().featureNames(), values, new boolean[values.length / 12]);
    }

    @Test
    void customersInTwoSnapshotsAreOneGroup() {
        LabelledRows together = NearCopies.together(rows(snapshots(new Random(5))));
        int tied = 0;
        for (int row = 0; row < 300; row++) {
            tied += together.group(row) == together.group(row + 300) ? 1 : 0;
            assertThat(together.group(row)).isNotEqualTo(together.group((row + 1) % 300));
        }
        assertThat(tied).isBetween(240, 300);
    }

    @Test
    void anotherOrderOfTheCustomersIsNoSnapshot() {
        double[] values = snapshots(new Random(6));
        List<Integer> order = new ArrayList<>(IntStream.range(300, 600).boxed().toList());
        Collections.shuffle(order, new Random(7));
        double[] shuffled = values.clone();
        for (int row = 0; row < 300; row++) {
            System.arraycopy(values, order.get(row) * 12, shuffled, (row + 300) * 12, 12);
        }
        assertThat(NearCopies.together(rows(shuffled)).hasGroups()).isFalse();
    }

    @Test
    void whatRarelyVariesMakesNoSnapshot() {
        Random random = new Random(8);
        double[] values = random.ints(600 * 12, 0, 20).mapToDouble(i -> i == 0 ? 1 : 0).toArray();
        assertThat(NearCopies.together(rows(values)).hasGroups()).isFalse();
    }
}
