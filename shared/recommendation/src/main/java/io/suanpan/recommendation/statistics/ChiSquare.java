package io.suanpan.recommendation.statistics;

/** The chi-square distribution. */
public final class ChiSquare {
    private ChiSquare() {}

    /**
     * The chance of at least {@code statistic}.
     *
     * @param degrees of freedom, at least 1
     */
    public static double above(double statistic, int degrees) {
        return Gamma.upper(degrees / 2.0, statistic / 2);
    }
}
