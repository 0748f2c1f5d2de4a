package io.suanpan.learning.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One column's cells: a number for each different text, {@link #BLANK} for none. Immutable. */
public final class TableColumn {
    static final int BLANK = -1;

    private final String name;
    private final int[] codes;
    private final List<String> texts;
    private final double[] numbers;

    private TableColumn(String name, int[] codes, List<String> texts, double[] numbers) {
        this.name = name;
        this.codes = codes;
        this.texts = texts;
        this.numbers = numbers;
    }

    static TableColumn of(String name, List<String> cells) {
        Builder builder = new Builder(name);
        cells.forEach(builder::add);
        return builder.build();
    }

    public String name() {
        return name;
    }

    public int rowCount() {
        return codes.length;
    }

    /** Whether all cells that are not blank are numbers. */
    public boolean isNumeric() {
        return numbers.length == texts.size();
    }

    /** {@code NaN} where blank. */
    double number(int row) {
        return codes[row] == BLANK ? Double.NaN : numbers[codes[row]];
    }

    /** Empty where blank. */
    String text(int row) {
        return codes[row] == BLANK ? "" : texts.get(codes[row]);
    }

    int code(int row) {
        return codes[row];
    }

    /** The different texts of the whole file, in the order in which they came. */
    List<String> texts() {
        return texts;
    }

    TableColumn subset(int[] rows) {
        int[] chosen = new int[rows.length];
        Arrays.setAll(chosen, i -> codes[rows[i]]);
        return new TableColumn(name, chosen, texts, numbers);
    }

    /** Takes a column's cells one by one. */
    static final class Builder {
        private final String name;
        private final Map<String, Integer> codeOf = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private int[] codes = new int[1024];
        private int size;

        Builder(String name) {
            this.name = name;
        }

        void add(String cell) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, 2 * size);
            }
            codes[size++] = cell.isEmpty() ? BLANK : codeOf.computeIfAbsent(cell, this::number);
        }

        private int number(String text) {
            texts.add(text);
            return texts.size() - 1;
        }

        TableColumn build() {
            return new TableColumn(
                    name, Arrays.copyOf(codes, size), List.copyOf(texts), numbers(texts));
        }

        /** Empty where one of the texts is no number; a column of blanks is numeric. */
        private static double[] numbers(List<String> texts) {
            double[] numbers = new double[texts.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!Numbers.isNumber(texts.get(i))) {
                    return new double[0];
                }
                numbers[i] = Double.parseDouble(texts.get(i));
            }
            return numbers;
        }
    }
}
