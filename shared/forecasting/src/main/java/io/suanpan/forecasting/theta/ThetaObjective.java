package io.suanpan.forecasting.theta;

/**
 * Squared one-step errors of a history as a function of α alone. The errors are linear in the
 * initial level and in the weight of the trend line,
 *
 * <pre>e(t) = r(t) − ℓ(0)·p(t) − w·g(t),   p(t) = (1−α)^(t−1)</pre>
 *
 * with r the error of simple exponential smoothing from 0 and g the trend line's term, so for each
 * α the best of both follow from two normal equations, and no search in three dimensions is needed.
 * The first three errors do not count, as two values make no line worth judging. With a high α
 * nothing else depends on the start, which would then go anywhere to explain one error away: so its
 * distance from y(1)/2, where the standard method begins, counts as one more error. Not
 * thread-safe; one evaluation is O(n).
 */
final class ThetaObjective {
    /** Errors left out at the start. */
    static final int SKIPPED = 3;

    /** Errors that the start's distance from y(1)/2 counts as. */
    private static final double START_COUNTS = 1;

    /** θ of 10¹⁰. */
    private static final double LARGEST_WEIGHT = 1 - 1e-10;

    private static final double SINGULAR = 1e-10;

    private final double[] values;
    private final boolean optimised;
    private final double[] intercepts;
    private final double[] slopes;

    private double initialLevel;
    private double trendWeight;

    ThetaObjective(double[] values, ThetaForm form) {
        this.values = values;
        this.optimised = form.optimised();
        intercepts = new double[values.length];
        slopes = new double[values.length];
        Trend trend = form.dynamic() ? Trend.following(0) : Trend.through(values);
        for (int t = 0; t < values.length; t++) {
            intercepts[t] = trend.intercept();
            slopes[t] = trend.slope();
            trend.observe(values[t]);
        }
    }

    /** The least sum of squares with this α. */
    double squares(double alpha) {
        double smoothed = 0;
        double decay = 1;
        double pp = 0;
        double pg = 0;
        double gg = 0;
        double pr = 0;
        double gr = 0;
        double rr = 0;
        for (int t = 0; t < values.length; t++) {
            double p = decay;
            decay *= 1 - alpha;
            double r = values[t] - smoothed;
            smoothed += alpha * r;
            if (t >= SKIPPED) {
                double g = p * intercepts[t] + (1 - decay) / alpha * slopes[t];
                pp += p * p;
                pg += p * g;
                gg += g * g;
                pr += p * r;
                gr += g * r;
                rr += r * r;
            }
        }
        double start = values[0] / 2;
        pp += START_COUNTS;
        pr += START_COUNTS * start;
        rr += START_COUNTS * start * start;
        trendWeight = optimised ? weight(pp, pg, gg, pr, gr) : 0.5;
        initialLevel = (pr - trendWeight * pg) / pp;
        return rr
                - 2 * (initialLevel * pr + trendWeight * gr)
                + initialLevel * initialLevel * pp
                + trendWeight * (2 * initialLevel * pg + trendWeight * gg);
    }

    private static double weight(double pp, double pg, double gg, double pr, double gr) {
        double free = gg - pg * pg / pp;
        if (!(free > SINGULAR * gg)) {
            return 0.5;
        }
        return Math.clamp((gr - pg * pr / pp) / free, 0, LARGEST_WEIGHT);
    }

    /** What {@link #squares} found at its last call. */
    ThetaParameters parameters(double alpha) {
        return new ThetaParameters(initialLevel, alpha, trendWeight);
    }
}
