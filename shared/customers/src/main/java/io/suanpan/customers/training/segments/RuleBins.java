package io.suanpan.customers.training.segments;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * The thresholds that a rule may use: for each feature up to 63 quantiles, rounded to two
 * significant digits, so that a rule in words says exactly what it means. Each value is the number
 * of the thresholds below it.
 */
final class RuleBins {
    private static final int MOST = 63;
    private static final int DIGITS = 2;

    private final double[][] thresholds;
    private final byte[] bins;
    private final int width;

    RuleBins(Buyers buyers) {
        width = buyers.width();
        thresholds = new double[width][];
        bins = new byte[buyers.rows() * width];
        for (int column = 0; column < width; column++) {
            double[] values = buyers.column(column);
            thresholds[column] = thresholds(values);
            for (int row = 0; row < values.length; row++) {
                bins[row * width + column] = (byte) below(thresholds[column], values[row]);
            }
        }
    }

    int features() {
        return width;
    }

    int thresholds(int feature) {
        return thresholds[feature].length;
    }

    double threshold(int feature, int index) {
        return thresholds[feature][index];
    }

    /**
     * How many thresholds are below the value: it is at most threshold t where this is at most t.
     */
    int bin(int row, int feature) {
        return bins[row * width + feature];
    }

    private static double[] thresholds(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        TreeSet<Double> found = new TreeSet<>();
        for (int i = 1; i <= MOST; i++) {
            double value = sorted[(int) ((long) (sorted.length - 1) * i / (MOST + 1))];
            double rounded =
                    new BigDecimal(value)
                            .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
                            .doubleValue();
            if (rounded >= sorted[0] && rounded < sorted[sorted.length - 1]) {
                found.add(rounded);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int below(double[] thresholds, double value) {
        int found = Arrays.binarySearch(thresholds, value);
        return found >= 0 ? found : -found - 1;
    }
}
