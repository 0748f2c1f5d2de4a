package io.suanpan.forecasting.arima;

/** The lags of a polynomial whose weight is not 0; a seasonal one has few. */
final class Lags {
    private final int[] lags;
    private final double[] weights;

    private Lags(int[] lags, double[] weights) {
        this.lags = lags;
        this.weights = weights;
    }

    static Lags of(double[] polynomial) {
        int count = 0;
        for (double w : polynomial) {
            count += w == 0 ? 0 : 1;
        }
        int[] lags = new int[count];
        double[] weights = new double[count];
        int at = 0;
        for (int i = 0; i < polynomial.length; i++) {
            if (polynomial[i] != 0) {
                lags[at] = i + 1;
                weights[at++] = polynomial[i];
            }
        }
        return new Lags(lags, weights);
    }

    /** Σ weight · value that many steps before t, all of which have to exist. */
    double before(double[] values, int t) {
        double sum = 0;
        for (int i = 0; i < lags.length; i++) {
            sum += weights[i] * values[t - lags[i]];
        }
        return sum;
    }

    /** The same, with nothing before {@code first}. */
    double before(double[] values, int t, int first) {
        double sum = 0;
        for (int i = 0; i < lags.length && t - lags[i] >= first; i++) {
            sum += weights[i] * values[t - lags[i]];
        }
        return sum;
    }
}
