package io.suanpan.learning.report;

import io.suanpan.learning.CalibrationBin;

/**
 * One point of the reliability diagram.
 *
 * @param meanPredicted mean probability
 * @param meanObserved share of positives
 * @param low of the interval that holds the true share with 95 %
 * @param high of that interval
 */
public record ReliabilityBin(
        int rows, double meanPredicted, double meanObserved, double low, double high) {
    /** The standard normal distribution's 0.975 quantile. */
    private static final double Z = 1.959963984540054;

    /** With Wilson's interval (1927), which stays within 0 to 1 and is sound for few rows. */
    static ReliabilityBin of(CalibrationBin bin) {
        double n = bin.rows();
        double p = bin.meanObserved();
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new ReliabilityBin(
                bin.rows(),
                Digits.six(bin.meanPredicted()),
                Digits.six(p),
                Digits.six(Math.clamp((middle - half) / scale, 0, 1)),
                Digits.six(Math.clamp((middle + half) / scale, 0, 1)));
    }
}
