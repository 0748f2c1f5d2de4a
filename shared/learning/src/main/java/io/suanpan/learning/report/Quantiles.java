package io.suanpan.learning.report;

import java.util.Arrays;

/** Nearest-rank quantiles of the values that are known, so that each is a value that occurs. */
final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** NaN is left out. */
    static Quantiles of(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return new Quantiles(known);
    }

    int known() {
        return sorted.length;
    }

    /**
     * The value that {@code part / parts} of the values do not exceed; whole numbers do not slip.
     */
    double at(int part, int parts) {
        long rank = ((long) part * sorted.length + parts - 1) / parts - 1;
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    /**
     * The quantiles at {@code (first + i · step) / parts}, distinct and ascending; none where no
     * value is known.
     */
    double[] distinct(int first, int step, int count, int parts) {
        if (sorted.length == 0) {
            return new double[0];
        }
        double[] quantiles = new double[count];
        Arrays.setAll(quantiles, i -> at(first + i * step, parts));
        return Arrays.stream(quantiles).distinct().toArray();
    }

    /** All distinct values where they are {@code most} or fewer, else none. */
    double[] values(int most) {
        double[] distinct = Arrays.stream(sorted).distinct().limit(most + 1L).toArray();
        return distinct.length > most ? new double[0] : distinct;
    }

    /** The greatest value below the greatest. */
    double belowGreatest() {
        double greatest = sorted[sorted.length - 1];
        int i = sorted.length - 1;
        while (i > 0 && sorted[i] == greatest) {
            i--;
        }
        return sorted[i];
    }
}
