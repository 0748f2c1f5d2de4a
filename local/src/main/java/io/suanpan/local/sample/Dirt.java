package io.suanpan.local.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of one table dirty at a stated rate. A faulty row is always a copy of the good one
 * before it, so that what good rows refer to never goes missing; only mis-spelt ids are changed in
 * place, since an import mends those.
 */
final class Dirt {
    private static final List<DirtKind> KINDS =
            List.of(
                    DirtKind.EXACT_DUPLICATE,
                    DirtKind.MISSING_REQUIRED,
                    DirtKind.UNPARSABLE_NUMBER,
                    DirtKind.UNPARSABLE_DATE,
                    DirtKind.NOT_A_PRICE,
                    DirtKind.UNKNOWN_REFERENCE,
                    DirtKind.FUTURE_DATE,
                    DirtKind.BROKEN_SYNTAX,
                    DirtKind.WRONG_CASE_OR_SPACE);

    private static final double[] RUNNING_WEIGHTS = {25, 40, 52, 62, 70, 80, 86, 92, 105};

    private final Table table;
    private final double rate;
    private final Dice dice;

    Dirt(Table table, double rate, Dice dice) {
        this.table = table;
        this.rate = rate;
        this.dice = dice;
    }

    /** What shall be wrong with the next row; mostly nothing. */
    Optional<DirtKind> draw() {
        if (!dice.chance(rate)) {
            return Optional.empty();
        }
        return Optional.of(KINDS.get(dice.pick(RUNNING_WEIGHTS, KINDS.size())));
    }

    /** A faulty line: its text, and the column that is wrong (empty where the whole line is). */
    record Faulty(String line, String column) {}

    /** Empty where no column of this row can be wrong in that way. */
    Optional<Faulty> apply(DirtKind kind, @Nullable String[] values) {
        return switch (kind) {
            case EXACT_DUPLICATE -> Optional.of(new Faulty(RowText.row(table, values), ""));
            case BROKEN_SYNTAX -> Optional.of(new Faulty(broken(values), ""));
            case MISSING_REQUIRED -> change(values, Column::required, _ -> null);
            case UNPARSABLE_NUMBER -> change(values, Column::numeric, _ -> unparsableNumber());
            case UNPARSABLE_DATE -> change(values, Dirt::rowTime, _ -> unparsableDate());
            case NOT_A_PRICE ->
                    change(
                            values,
                            column -> column.kind() == Column.Kind.PRICE,
                            value -> dice.chance(0.5) ? "0" : "-" + value);
            case UNKNOWN_REFERENCE ->
                    change(
                            values,
                            column -> column.kind() == Column.Kind.REFERENCE,
                            value -> value.charAt(0) + "99999" + dice.from(1_000, 9_999));
            case FUTURE_DATE ->
                    change(values, Dirt::rowTime, value -> "2099-01-01" + value.substring(10));
            case WRONG_CASE_OR_SPACE -> change(values, Dirt::misspelt, this::misspell);
            case LATIN_1, OUTLIER_QUANTITY ->
                    throw new IllegalArgumentException(kind + " is not made row by row.");
        };
    }

    /** A line whose quote is never closed: only good as the last of a file. */
    static String unclosedQuote(@Nullable String[] values) {
        return "\"" + RowText.csv(values);
    }

    private interface Change {
        @Nullable String of(String value);
    }

    private Optional<Faulty> change(
            @Nullable String[] values, Predicate<Column> eligible, Change change) {
        int[] columns =
                IntStream.range(0, values.length)
                        .filter(i -> values[i] != null && eligible.test(table.columns().get(i)))
                        .toArray();
        if (columns.length == 0) {
            return Optional.empty();
        }
        int column = columns[dice.below(columns.length)];
        @Nullable String[] changed = values.clone();
        changed[column] = change.of(String.valueOf(values[column]));
        return Optional.of(
                new Faulty(RowText.row(table, changed), table.columns().get(column).name()));
    }

    private static boolean rowTime(Column column) {
        return column.kind() == Column.Kind.TIME && column.required();
    }

    private static boolean misspelt(Column column) {
        return column.name().equals("product_id") || column.name().equals("customer_id");
    }

    private String misspell(String id) {
        boolean product = id.startsWith("P");
        if (product && dice.chance(0.5)) {
            return id.toLowerCase(Locale.ROOT);
        }
        return dice.oneOf(" " + id, id + " ", "  " + id + " ");
    }

    private String unparsableNumber() {
        return dice.oneOf("n/a", "12,3x", "#REF!", "zwölf", "1.2.3");
    }

    private String unparsableDate() {
        return dice.oneOf("2026-02-30T25:61:00Z", "31.02.2026", "yesterday", "0000-00-00");
    }

    private String broken(@Nullable String[] values) {
        String line = RowText.row(table, values);
        if (table.json()) {
            return line.substring(0, line.length() / 2);
        }
        int end = line.indexOf(',');
        return "\"" + line.substring(0, end) + "\"x" + line.substring(end);
    }
}
