package io.suanpan.routing.format;

import io.suanpan.routing.problem.TravelMatrix;
import java.util.Arrays;
import java.util.List;

/** Travel matrices of VRPLIB files, from coordinates or written out. O(n²). */
final class Distances {
    /** A row-major array cannot hold more. */
    static final int MOST_LOCATIONS = 40_000;

    /** The length of a leg between two points. */
    private interface Metric {
        double length(double dx, double dy);
    }

    private final VrplibText text;
    private final Rounding rounding;
    private final int size;

    Distances(VrplibText text, Rounding rounding, int size) {
        this.text = text;
        this.rounding = rounding;
        this.size = size;
    }

    TravelMatrix read(List<Point> points) {
        String type = text.text("EDGE_WEIGHT_TYPE", "EUC_2D");
        return switch (type) {
            case "EUC_2D" -> euclidean(points, rounding);
            case "CEIL_2D" -> between(points, rounding, (dx, dy) -> Math.ceil(euclid(dx, dy)));
            case "FLOOR_2D" -> between(points, rounding, (dx, dy) -> Math.floor(euclid(dx, dy)));
            case "EXACT_2D" ->
                    between(points, rounding, (dx, dy) -> Math.rint(1_000 * euclid(dx, dy)));
            case "MAN_2D" -> between(points, rounding, (dx, dy) -> Math.abs(dx) + Math.abs(dy));
            case "MAX_2D" ->
                    between(points, rounding, (dx, dy) -> Math.max(Math.abs(dx), Math.abs(dy)));
            case "EXPLICIT" -> explicit(text.text("EDGE_WEIGHT_FORMAT", "FULL_MATRIX"));
            default ->
                    throw text.file()
                            .malformed(
                                    "there are no distances of type " + type + ".",
                                    "Take EUC_2D, CEIL_2D, FLOOR_2D, EXACT_2D, MAN_2D, MAX_2D or"
                                            + " EXPLICIT.");
        };
    }

    static TravelMatrix euclidean(List<Point> points, Rounding rounding) {
        return between(points, rounding, Distances::euclid);
    }

    private static double euclid(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static TravelMatrix between(List<Point> points, Rounding rounding, Metric metric) {
        int size = points.size();
        double[] x = points.stream().mapToDouble(Point::x).toArray();
        double[] y = points.stream().mapToDouble(Point::y).toArray();
        int[] values = new int[size * size];
        for (int row = 0; row < size; row++) {
            fillRow(x, y, row, values, rounding, metric);
        }
        return TravelMatrix.of(size, values);
    }

    /** Whole rows, though half would do: to write columns costs more than to count twice. */
    private static void fillRow(
            double[] x, double[] y, int row, int[] values, Rounding rounding, Metric metric) {
        int start = row * x.length;
        for (int column = 0; column < x.length; column++) {
            double length = metric.length(x[row] - x[column], y[row] - y[column]);
            values[start + column] = (int) Math.min(Integer.MAX_VALUE, rounding.apply(length));
        }
    }

    private TravelMatrix explicit(String format) {
        double[] flat =
                text.required("EDGE_WEIGHT").plain().flatMapToDouble(Arrays::stream).toArray();
        return switch (format) {
            case "FULL_MATRIX" -> full(flat);
            case "LOWER_ROW", "UPPER_COL" -> triangle(flat, true, false);
            case "LOWER_DIAG_ROW", "UPPER_DIAG_COL" -> triangle(flat, true, true);
            case "UPPER_ROW", "LOWER_COL" -> triangle(flat, false, false);
            case "UPPER_DIAG_ROW", "LOWER_DIAG_COL" -> triangle(flat, false, true);
            default ->
                    throw text.file()
                            .malformed(
                                    "there are no distances of format " + format + ".",
                                    "Take FULL_MATRIX or LOWER_ROW, UPPER_ROW and their like.");
        };
    }

    private TravelMatrix full(double[] flat) {
        expect(flat.length, size * size);
        int[] values = new int[flat.length];
        for (int at = 0; at < flat.length; at++) {
            values[at] = rounded(flat[at]);
        }
        return TravelMatrix.of(size, values);
    }

    /** Rows of a triangle one after the other; its columns are the rows of the other triangle. */
    private TravelMatrix triangle(double[] flat, boolean lower, boolean diagonal) {
        expect(flat.length, size * (size - 1) / 2 + (diagonal ? size : 0));
        int[] values = new int[size * size];
        int next = 0;
        int gap = diagonal ? 0 : 1;
        for (int row = 0; row < size; row++) {
            int from = lower ? 0 : row + gap;
            int to = lower ? row + 1 - gap : size;
            for (int column = from; column < to; column++) {
                int value = rounded(flat[next++]);
                values[row * size + column] = value;
                values[column * size + row] = value;
            }
        }
        return TravelMatrix.of(size, values);
    }

    private int rounded(double value) {
        return (int) Math.min(Integer.MAX_VALUE, rounding.apply(value));
    }

    private void expect(int found, int expected) {
        if (found != expected) {
            throw text.file()
                    .malformed(
                            text.required("EDGE_WEIGHT").header(),
                            "there are " + found + " distances, not " + expected + ".",
                            "Give all of them in the stated format.");
        }
    }
}
