package io.suanpan.forecasting.theta;

/**
 * What is fitted.
 *
 * @param initialLevel ℓ(0)
 * @param alpha smoothing, 0.1 to 0.99
 * @param trendWeight w = 1 − 1/θ, the share of the trend line: 0 for simple exponential smoothing
 *     (θ = 1), ½ for the standard method (θ = 2)
 */
record ThetaParameters(double initialLevel, double alpha, double trendWeight) {
    double theta() {
        return 1 / (1 - trendWeight);
    }
}
