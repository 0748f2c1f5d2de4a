package io.suanpan.forecasting.intermittent;

/** Simple exponential smoothing, begun with the first value. Time is linear in the values. */
final class Smoothing {
    /** Bounds of the smoothing where it is optimised, as statsforecast has them. */
    private static final double LEAST = 0.1;

    private static final double MOST = 0.3;
    private static final double GOLDEN = (Math.sqrt(5) + 1) / 2;
    private static final double NARROW = 1e-10;

    private Smoothing() {}

    /** The forecast of the value after the last. */
    static double level(double[] values, double alpha) {
        double level = values[0];
        for (int t = 1; t < values.length; t++) {
            level = alpha * values[t] + (1 - alpha) * level;
        }
        return level;
    }

    /** The same by the alpha of the least squared error one step ahead. */
    static double optimisedLevel(double[] values) {
        return values.length == 1 ? values[0] : level(values, bestAlpha(values, LEAST, MOST));
    }

    /** Golden section search; the middle of what is left. */
    static double bestAlpha(double[] values, double least, double most) {
        double low = least;
        double high = most;
        double inner = high - (high - low) / GOLDEN;
        double outer = low + (high - low) / GOLDEN;
        double innerError = squaredError(values, inner);
        double outerError = squaredError(values, outer);
        while (high - low >= NARROW && innerError != outerError) {
            if (innerError < outerError) {
                high = outer;
                outer = inner;
                outerError = innerError;
                inner = high - (high - low) / GOLDEN;
                innerError = squaredError(values, inner);
            } else {
                low = inner;
                inner = outer;
                innerError = outerError;
                outer = low + (high - low) / GOLDEN;
                outerError = squaredError(values, outer);
            }
        }
        return (low + high) / 2;
    }

    /** Sum over all steps but the first, of which nothing was known. */
    private static double squaredError(double[] values, double alpha) {
        double level = values[0];
        double sum = 0;
        for (int t = 1; t < values.length; t++) {
            double error = values[t] - level;
            sum += error * error;
            level += alpha * error;
        }
        return sum;
    }
}
