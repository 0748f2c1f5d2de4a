package io.suanpan.forecasting.intermittent;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import java.util.Arrays;

/** The periods of a history in which something sold: how much, and how long after the last. */
final class Occurrences {
    private final double[] sizes;
    private final double[] intervals;

    private Occurrences(double[] sizes, double[] intervals) {
        this.sizes = sizes;
        this.intervals = intervals;
    }

    /**
     * The first interval counts from the period before the history.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} for a negative value
     */
    static Occurrences of(Series history) {
        double[] sizes = new double[history.length()];
        double[] intervals = new double[history.length()];
        int count = 0;
        int last = -1;
        for (int t = 0; t < history.length(); t++) {
            double value = history.value(t);
            requireDemand(history, t);
            if (value > 0) {
                sizes[count] = value;
                intervals[count++] = t - last;
                last = t;
            }
        }
        return new Occurrences(Arrays.copyOf(sizes, count), Arrays.copyOf(intervals, count));
    }

    private static void requireDemand(Series history, int t) {
        if (history.value(t) < 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The series \"%s\" has a demand of %s as value %d."
                            .formatted(history.id(), history.value(t), t + 1),
                    "Net returns against sales first, and let nothing fall below 0.");
        }
    }

    int count() {
        return sizes.length;
    }

    boolean none() {
        return sizes.length == 0;
    }

    double[] sizes() {
        return sizes;
    }

    double[] intervals() {
        return intervals;
    }

    /** Periods from one sale to the next on average; 0 where nothing sold. */
    double meanInterval() {
        return mean(intervals);
    }

    double meanSize() {
        return mean(sizes);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
