package io.suanpan.forecasting.optimisation;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * Minimum of a function within bounds by the simplex search of Nelder and Mead (1965): a simplex of
 * n + 1 points walks downhill by reflection, expansion and contraction, with the coefficients of
 * Gao and Han (2012) that suit more dimensions. Points outside are moved to the nearest bound. As
 * that can flatten the simplex, a search that has come to rest may be repeated from its best point
 * with a fresh simplex. Deterministic; stateless and thread-safe; beyond the objective each step
 * takes time n, and nothing is allocated.
 */
public final class NelderMead {
    private final Options options;

    public NelderMead(Options options) {
        this.options = options;
    }

    /**
     * @param maxEvaluations when the search stops at the latest, restarts included. 1,000 is enough
     *     for 4 to 6 parameters
     * @param tolerance the search rests when no vertex is higher than the lowest by more. It is
     *     absolute: take the logarithm of a sum of squares, and it does not depend on the unit.
     *     1e-6 is far below what changes a choice by AICc
     * @param step first edge as a share of the distance of the bounds, of 1 + |start| where one is
     *     infinite. 0.1 finds the valley without leaving it
     * @param restarts fresh simplexes after the first has come to rest; they end early when one
     *     gains less than the tolerance. 1 mends a simplex that a bound made flat
     */
    public record Options(int maxEvaluations, double tolerance, double step, int restarts) {
        public Options {
            if (maxEvaluations < 1 || !(tolerance >= 0) || !(step > 0) || restarts < 0) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "A search with %d evaluations, tolerance %s, step %s and %d restarts is none."
                                .formatted(maxEvaluations, tolerance, step, restarts),
                        "Give 1 evaluation or more, a positive step, and nothing below 0.");
            }
        }

        public static Options defaults() {
            return new Options(1_000, 1e-6, 0.1, 1);
        }

        public Options withMaxEvaluations(int other) {
            return new Options(other, tolerance, step, restarts);
        }

        public Options withTolerance(double other) {
            return new Options(maxEvaluations, other, step, restarts);
        }

        public Options withStep(double other) {
            return new Options(maxEvaluations, tolerance, other, restarts);
        }

        public Options withRestarts(int other) {
            return new Options(maxEvaluations, tolerance, step, other);
        }
    }

    /**
     * @param start moved to the nearest bound where it lies outside
     * @param lower may be −∞; where it equals {@code upper} the coordinate stays
     * @param upper may be +∞
     */
    public Minimum minimise(Objective objective, double[] start, double[] lower, double[] upper) {
        Simplex simplex = new Simplex(objective, lower, upper, options);
        double[] best = start.clone();
        double before = Double.POSITIVE_INFINITY;
        for (int run = 0; run <= options.restarts(); run++) {
            simplex.around(best);
            simplex.descend();
            double value = simplex.copyBest(best);
            if (!(value < before - options.tolerance()) || simplex.spent()) {
                return new Minimum(best, value, simplex.evaluations());
            }
            before = value;
        }
        return new Minimum(best, before, simplex.evaluations());
    }
}
