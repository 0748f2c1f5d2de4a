package io.suanpan.forecasting.intermittent;

/** The logarithm of the gamma function. */
final class LogGamma {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double FROM = 10;

    private LogGamma() {}

    /**
     * Stirling's series from 10 on, the recurrence below; absolute error below 1e-12 · max(1,
     * value).
     *
     * @param x above 0
     */
    static double of(double x) {
        double product = 1;
        double at = x;
        while (at < FROM) {
            product *= at;
            at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        double series =
                inverse
                        * (1.0 / 12
                                - square
                                        * (1.0 / 360
                                                - square
                                                        * (1.0 / 1260
                                                                - square
                                                                        * (1.0 / 1680
                                                                                - square / 1188))));
        double stirling = (at - 0.5) * StrictMath.log(at) - at + HALF_LOG_TWO_PI + series;
        return stirling - StrictMath.log(product);
    }
}
