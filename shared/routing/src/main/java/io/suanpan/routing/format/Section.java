package io.suanpan.routing.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of numbers in a file.
 *
 * @param header its line
 * @param rows lines that are not empty
 */
record Section(TextFile file, String name, int header, List<Integer> rows) {
    Section {
        rows = List.copyOf(rows);
    }

    /**
     * The rows in order of the index that each begins with, without it.
     *
     * @param size how many there must be, numbered from 1
     * @param columns how many numbers each has at least
     */
    double[][] byIndex(int size, int columns) {
        double[][] ordered = new double[size][];
        for (int line : rows) {
            double[] numbers = file.numbers(line);
            int index = file.whole(line, numbers[0], 1, size) - 1;
            if (ordered[index] != null) {
                throw file.malformed(
                        line, "index " + (index + 1) + " is there twice.", "Leave one.");
            }
            if (numbers.length <= columns) {
                throw file.malformed(
                        line,
                        "the row has " + (numbers.length - 1) + " values, not " + columns + ".",
                        "Give an index and all its values.");
            }
            ordered[index] = Arrays.copyOfRange(numbers, 1, numbers.length);
        }
        complete(ordered);
        return ordered;
    }

    private void complete(double[][] ordered) {
        for (int index = 0; index < ordered.length; index++) {
            if (ordered[index] == null) {
                throw file.malformed(
                        header,
                        name + "_SECTION has no row " + (index + 1) + " of " + ordered.length + ".",
                        "Give one row for each.");
            }
        }
    }

    /** The rows as they stand. */
    Stream<double[]> plain() {
        return rows.stream().map(file::numbers);
    }
}
