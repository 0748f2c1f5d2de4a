package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.Series;

/**
 * How likely a history is, value by value, under negative binomial counts around given levels, and
 * the dispersion that makes it most likely. O(length) for each evaluation.
 */
final class CountLikelihood {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Logarithms of the dispersions searched. */
    private static final double LEAST = StrictMath.log(1e-3);

    /** Beyond it nearly all is 0, and a history cannot tell. */
    static final double MOST_DISPERSION = 50;

    private static final double MOST = StrictMath.log(MOST_DISPERSION);

    /** Of the logarithm: the likelihood is flat, a hundredth more would not show. */
    private static final double NARROW = 0.02;

    private final Series history;

    CountLikelihood(Series history) {
        this.history = history;
    }

    /**
     * Log-likelihood of all values.
     *
     * @param levels expected values
     */
    double of(Levels levels, double dispersion, double extraZeros) {
        double sum = 0;
        for (int t = 0; t < history.length(); t++) {
            double mean = levels.at(t) / (1 - extraZeros);
            sum +=
                    new NegativeBinomial(mean, dispersion, extraZeros)
                            .logProbability(history.value(t));
        }
        return sum;
    }

    /** The most likely dispersion by golden section search on its logarithm; 0 for Poisson. */
    double bestDispersion(Levels levels, double extraZeros) {
        double low = LEAST;
        double high = MOST;
        double inner = high - GOLDEN * (high - low);
        double outer = low + GOLDEN * (high - low);
        double atInner = of(levels, StrictMath.exp(inner), extraZeros);
        double atOuter = of(levels, StrictMath.exp(outer), extraZeros);
        while (high - low > NARROW) {
            if (atInner >= atOuter) {
                high = outer;
                outer = inner;
                atOuter = atInner;
                inner = high - GOLDEN * (high - low);
                atInner = of(levels, StrictMath.exp(inner), extraZeros);
            } else {
                low = inner;
                inner = outer;
                atInner = atOuter;
                outer = low + GOLDEN * (high - low);
                atOuter = of(levels, StrictMath.exp(outer), extraZeros);
            }
        }
        double best = StrictMath.exp((low + high) / 2);
        return of(levels, 0, extraZeros) >= of(levels, best, extraZeros) ? 0 : best;
    }
}
