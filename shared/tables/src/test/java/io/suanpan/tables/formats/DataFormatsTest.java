package io.suanpan.tables.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.tables.Column;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.raw.Malformed;
import io.suanpan.tables.raw.RawColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/data-formats.md} names what the code has, line by line. */
class DataFormatsTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("suanpan.root"), "docs", "data-formats.md");

    @Test
    void everyColumnOfEveryTableIsDescribed() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ShopTable table : ShopTable.values()) {
            expected.add("### `" + table.tableName() + "`");
            table.columns().forEach(column -> expected.add(line(table, column)));
        }
        ShopTable.LINEAGE.forEach(column -> expected.add(line(column, "")));
        assertThat(lines()).containsAll(expected);
    }

    @Test
    void everyColumnOfEveryExportIsDescribed() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ImportFormat format : exports()) {
            expected.add("### `" + format.name() + "`");
            format.layout().columns().forEach(column -> expected.add(line(column)));
        }
        assertThat(lines()).containsAll(expected);
    }

    @Test
    void everyRuleIsDescribed() throws IOException {
        Set<String> expected = new LinkedHashSet<>();
        for (Malformed fault : Malformed.values()) {
            expected.add(line(fault.id(), "reject", fault.meaning(), fault.remedy()));
        }
        exports().stream()
                .filter(SalesFormat.class::isInstance)
                .flatMap(format -> format.rules().stream())
                .map(r ->
                        line(
                                r.id(),
                                r.disposition().name().toLowerCase(Locale.ROOT),
                                r.meaning(),
                                r.remedy()))
                .forEach(expected::add);
        assertThat(lines()).containsAll(expected);
        String text = Files.readString(DOCUMENT);
        for (String id :
                List.of(
                        "required",
                        "type",
                        "allowed",
                        "range",
                        "time-absurd",
                        "key-conflict",
                        "exact-duplicate",
                        "replay",
                        "price-outlier",
                        "unmatched-return",
                        "unknown-customer",
                        "unknown-product",
                        "unknown-order",
                        "unknown-campaign")) {
            assertThat(text).contains("`" + id + "`");
        }
    }

    @Test
    void everySourceIsDescribed() throws IOException {
        assertThat(lines())
                .containsAll(ImportFormats.names().stream().map(n -> "### `" + n + "`").toList());
    }

    private static List<ImportFormat> exports() {
        return ImportFormats.names().stream()
                .filter(name -> !name.equals("suanpan"))
                .map(name -> ImportFormats.of(name, "any"))
                .toList();
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(DOCUMENT);
    }

    private static String line(ShopTable table, Column column) {
        String range =
                SuanpanFormat.of(table.tableName() + ".csv").rules().stream()
                        .filter(r -> r.id().equals("range") && r.column().equals(column.name()))
                        .map(r -> r.remedy().replaceAll("Keep to: (.*)\\.", "`$1`"))
                        .findFirst()
                        .orElse("");
        return line(column, range);
    }

    private static String line(Column column, String range) {
        String values =
                column.allowed().isEmpty()
                        ? range
                        : "one of " + String.join(", ", column.allowed());
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        column.name(),
                        column.type().name().toLowerCase(Locale.ROOT),
                        column.nullable() ? "" : "yes",
                        values,
                        column.doc());
    }

    private static String line(RawColumn column) {
        return "| `%s` | %s | %s |"
                .formatted(
                        column.name(),
                        column.required() ? "yes" : column.secret() ? "hashed" : "",
                        String.join(", ", column.synonyms()));
    }

    private static String line(String id, String disposition, String meaning, String remedy) {
        return "| `%s` | %s | %s | %s |".formatted(id, disposition, meaning, remedy);
    }

    /** The lines to be kept in the document, for whoever adds a table, a format or a rule. */
    public static void main(String[] arguments) {
        for (ShopTable table : ShopTable.values()) {
            System.out.printf(
                    "### `%s`%n%nKey: %s. Month by `%s`.%n%n",
                    table.tableName(), String.join(", ", table.keyColumns()), table.timeColumn());
            System.out.println(
                    "| column | type | required | values | meaning, unit |\n|---|---|---|---|---|");
            table.columns().forEach(column -> System.out.println(line(table, column)));
            System.out.println();
        }
        System.out.println("LINEAGE");
        ShopTable.LINEAGE.forEach(column -> System.out.println(line(column, "")));
        for (ImportFormat format : exports()) {
            System.out.printf(
                    "### `%s`%n%n| column | required | also spelled |%n|---|---|---|%n",
                    format.name());
            format.layout().columns().forEach(column -> System.out.println(line(column)));
            System.out.println();
        }
        System.out.println("RULES");
        for (Malformed fault : Malformed.values()) {
            System.out.println(line(fault.id(), "reject", fault.meaning(), fault.remedy()));
        }
        for (ImportFormat format : exports()) {
            if (format instanceof SalesFormat sales) {
                sales.ownRules()
                        .forEach(r ->
                                System.out.println(
                                        format.name()
                                                + " "
                                                + line(
                                                        r.id(),
                                                        r.disposition()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT),
                                                        r.meaning(),
                                                        r.remedy())));
            }
        }
        SalesRules.ALL.forEach(r ->
                System.out.println(
                        line(
                                r.id(),
                                r.disposition().name().toLowerCase(Locale.ROOT),
                                r.meaning(),
                                r.remedy())));
    }
}
