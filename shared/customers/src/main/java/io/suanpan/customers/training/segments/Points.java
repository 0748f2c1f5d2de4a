package io.suanpan.customers.training.segments;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Points in a space of few dimensions, row-major, all coordinates finite. Immutable, thread-safe.
 */
public final class Points {
    private final double[] values;
    private final int width;

    private Points(double[] values, int width) {
        this.values = values;
        this.width = width;
    }

    /**
     * @param values row-major, copied
     * @param width number of coordinates of a point, 1 or more
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} for a coordinate that is no finite
     *     number, with its row and column
     */
    public static Points of(double[] values, int width) {
        Refusals.require(width >= 1, "width", width, "1 or more");
        Refusals.require(
                values.length % width == 0, "values", values.length, "whole rows of " + width);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw Refusals.malformed(
                        "Row %d has %s in column %d".formatted(i / width, values[i], i % width),
                        "Give a finite number, or leave the row out.");
            }
        }
        return new Points(values.clone(), width);
    }

    public int rows() {
        return values.length / width;
    }

    public int width() {
        return width;
    }

    public double value(int row, int column) {
        return values[row * width + column];
    }

    /** The coordinates themselves, for the kernels of this package alone, which only read them. */
    double[] raw() {
        return values;
    }

    /** The points at these rows, in their order; rows may repeat. */
    Points at(int[] rows) {
        double[] chosen = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
        }
        return new Points(chosen, width);
    }

    /** As many rows, drawn with replacement. */
    Points resample(SplittableRandom random) {
        int[] rows = new int[rows()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(rows.length);
        }
        return at(rows);
    }

    /** All points, or a sample of {@code most} without replacement where there are more. */
    Points sample(int most, long seed) {
        return rows() <= most ? this : at(Samples.rows(rows(), most, seed));
    }

    /**
     * The rows in ascending order of their coordinates. What is computed over points in this order
     * does not depend on the order in which they came. O(n log n).
     */
    int[] order() {
        return RowOrder.of(values, width);
    }

    /** Whether there are {@code least} different points. O(n · least). */
    boolean hasDistinct(int least) {
        int[] seen = new int[least];
        int found = 0;
        for (int row = 0; row < rows() && found < least; row++) {
            if (isNew(row, seen, found)) {
                seen[found++] = row;
            }
        }
        return found >= least;
    }

    private boolean isNew(int row, int[] seen, int found) {
        for (int i = 0; i < found; i++) {
            int from = seen[i] * width;
            if (Arrays.equals(values, from, from + width, values, row * width, (row + 1) * width)) {
                return false;
            }
        }
        return true;
    }
}
