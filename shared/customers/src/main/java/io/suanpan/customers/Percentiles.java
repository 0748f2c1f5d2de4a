package io.suanpan.customers;

import java.util.Arrays;
import java.util.List;

/**
 * Where a score stands among the scores of all customers, from their quantiles. Between two
 * quantiles the percentile is interpolated; a value that several quantiles share gets the middle of
 * them. Immutable, thread-safe; logarithmic in the number of quantiles.
 */
public final class Percentiles {
    private final double[] quantiles;

    /**
     * @param quantiles ascending, at even steps from the least to the greatest score; two or more
     */
    public Percentiles(List<Double> quantiles) {
        this.quantiles = quantiles.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** 0 to 100; 50 where there are no quantiles to compare with. */
    public double of(double score) {
        int last = quantiles.length - 1;
        if (last < 1) {
            return 50;
        }
        int below = countBelow(score);
        int notAbove = countBelow(Math.nextUp(score));
        double position;
        if (notAbove > below) {
            position = (below + notAbove - 1) / 2.0;
        } else if (below == 0) {
            position = 0;
        } else if (below > last) {
            position = last;
        } else {
            double left = quantiles[below - 1];
            position = below - 1 + (score - left) / (quantiles[below] - left);
        }
        return 100 * position / last;
    }

    private int countBelow(double score) {
        int found = Arrays.binarySearch(quantiles, score);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && quantiles[first - 1] == score) {
            first--;
        }
        return first;
    }

    /** The quantiles of scores at {@code steps} even steps, nearest rank; empty for no scores. */
    public static List<Double> quantiles(double[] scores, int steps) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return List.of();
        }
        return java.util.stream.IntStream.rangeClosed(0, steps)
                .mapToObj(i -> sorted[(int) Math.round(i * (sorted.length - 1.0) / steps)])
                .toList();
    }
}
