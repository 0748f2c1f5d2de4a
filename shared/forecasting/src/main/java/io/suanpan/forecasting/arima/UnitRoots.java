package io.suanpan.forecasting.arima;

/**
 * How many differences make a series stationary in level: as many as the test of Kwiatkowski,
 * Phillips, Schmidt and Shin (1992) at 5 % asks for, at most two.
 */
final class UnitRoots {
    /** Above it a level-stationary series comes in one of twenty (their table 1). */
    private static final double CRITICAL = 0.463;

    private static final int MOST = 2;

    private UnitRoots() {}

    static int differences(double[] values) {
        double[] x = values;
        int d = 0;
        while (d < MOST && !constant(x) && statistic(x) > CRITICAL) {
            d++;
            x = LagPolynomial.difference(x, new double[] {1});
        }
        return d;
    }

    /**
     * Σ Sₜ² / (n² s²), S the partial sums of the deviations from the mean, s² their long-run
     * variance by Bartlett's window of ⌊3√n / 13⌋ lags.
     */
    static double statistic(double[] x) {
        int n = x.length;
        double mean = 0;
        for (double value : x) {
            mean += value / n;
        }
        double sum = 0;
        double squares = 0;
        double variance = 0;
        for (double value : x) {
            sum += value - mean;
            squares += sum * sum;
            variance += (value - mean) * (value - mean);
        }
        int lags = (int) (3 * Math.sqrt(n) / 13);
        for (int lag = 1; lag <= lags; lag++) {
            double product = 0;
            for (int t = lag; t < n; t++) {
                product += (x[t] - mean) * (x[t - lag] - mean);
            }
            variance += 2 * (1 - lag / (lags + 1.0)) * product;
        }
        return squares / n / variance;
    }

    static boolean constant(double[] x) {
        for (double value : x) {
            if (value != x[0]) {
                return false;
            }
        }
        return true;
    }
}
