package io.suanpan.forecasting.seasons;

/**
 * From the last value back to the mean of a window, by the same share φ of the distance at each
 * step: an autoregression of order 1, φ being the window's autocorrelation, 0 to 0.999.
 */
final class ReturningLevel implements Extrapolation {
    private static final double LARGEST = 0.999;

    private final double mean;
    private final double distance;
    private final double phi;

    /**
     * @param window values at the end that count; all where there are fewer
     */
    ReturningLevel(double[] values, int window) {
        int from = Math.max(0, values.length - window);
        double sum = 0;
        for (int t = from; t < values.length; t++) {
            sum += values[t];
        }
        mean = sum / (values.length - from);
        distance = values[values.length - 1] - mean;
        double product = 0;
        double square = 0;
        for (int t = from + 1; t < values.length; t++) {
            product += (values[t] - mean) * (values[t - 1] - mean);
            square += (values[t - 1] - mean) * (values[t - 1] - mean);
        }
        phi = square > 0 ? Math.clamp(product / square, 0, LARGEST) : 0;
    }

    @Override
    public double[] ahead(int horizon) {
        double[] ahead = new double[horizon];
        double left = distance;
        for (int h = 0; h < horizon; h++) {
            left *= phi;
            ahead[h] = mean + left;
        }
        return ahead;
    }
}
