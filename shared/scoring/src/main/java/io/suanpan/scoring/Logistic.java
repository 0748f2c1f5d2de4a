package io.suanpan.scoring;

/** The logistic link between log-odds and probability, in {@link StrictMath}. */
public final class Logistic {
    private Logistic() {}

    /**
     * 1 / (1 + e^-z) without overflow; 0 and 1 are reached only where double has nothing between.
     */
    public static double probability(double logOdds) {
        if (logOdds >= 0) {
            return 1 / (1 + StrictMath.exp(-logOdds));
        }
        double e = StrictMath.exp(logOdds);
        return e / (1 + e);
    }

    /** ln(p / (1 - p)); infinite at 0 and 1. */
    public static double logOdds(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }
}
