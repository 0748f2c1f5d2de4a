package io.suanpan.forecasting.arima;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The walk of Hyndman and Khandakar (2008, 3.2) through the orders: four forms to start from, then
 * from the best so far to the first neighbour that is better by AICc, until none is. Neighbours
 * differ by one in one or both seasonal orders, in one or both plain ones, or in the constant.
 */
final class StepwiseSearch {
    private static final int[][] PAIRS = {
        {-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}
    };
    private static final int FEW = 10;

    private final Estimator estimator;
    private final AutoArima.Options options;
    private final int length;
    private final Map<ArimaOrder, Candidate> seen = new LinkedHashMap<>();
    private @Nullable Candidate best;

    StepwiseSearch(Estimator estimator, AutoArima.Options options, int length) {
        this.estimator = estimator;
        this.options = options;
        this.length = length;
    }

    /**
     * @param differences the form without any order
     * @return the best with its exact likelihood; where no form has a criterion, {@code
     *     differences} itself
     */
    Candidate from(ArimaOrder differences) {
        boolean constant = differences.d() + differences.seasonalD() <= 1;
        int seasonal = length < FEW ? 0 : 1;
        int plain = length < FEW ? 1 : 2;
        ArimaOrder none = differences.withConstant(constant);
        tryOut(moved(none, plain, plain, seasonal, seasonal));
        tryOut(none);
        tryOut(moved(none, 1, 0, 1, 0));
        tryOut(moved(none, 0, 1, 0, 1));
        tryOut(differences.withConstant(false));
        while (best != null && seen.size() < options.mostForms() && improve(best.order())) {
            // Each success is a new place to look around from.
        }
        return exactBest(differences);
    }

    private boolean improve(ArimaOrder at) {
        for (int[] step : PAIRS) {
            if (tryOut(moved(at, 0, 0, step[0], step[1]))) {
                return true;
            }
        }
        for (int[] step : PAIRS) {
            if (tryOut(moved(at, step[0], step[1], 0, 0))) {
                return true;
            }
        }
        return at.d() + at.seasonalD() <= 1 && tryOut(at.withConstant(!at.constant()));
    }

    private ArimaOrder moved(ArimaOrder at, int p, int q, int seasonalP, int seasonalQ) {
        return new ArimaOrder(
                clamp(at.p() + p, mostPlain(at)),
                at.d(),
                clamp(at.q() + q, mostPlain(at)),
                clamp(at.seasonalP() + seasonalP, mostSeasonal(at)),
                at.seasonalD(),
                clamp(at.seasonalQ() + seasonalQ, mostSeasonal(at)),
                at.period(),
                at.constant());
    }

    private static int clamp(int order, int most) {
        return Math.clamp(order, 0, most);
    }

    private int mostPlain(ArimaOrder at) {
        int most = Math.min(options.mostPlain(), length / 3);
        return at.period() > 1 ? Math.min(most, at.period() - 1) : most;
    }

    private int mostSeasonal(ArimaOrder at) {
        return at.period() > 1 ? Math.min(options.mostSeasonal(), length / 3 / at.period()) : 0;
    }

    /** Whether the form is new and better than the best so far, which it then is. */
    private boolean tryOut(ArimaOrder order) {
        if (seen.containsKey(order)) {
            return false;
        }
        Candidate candidate =
                options.approximate(length, order.period())
                        ? estimator.approximate(order)
                        : estimator.exact(order);
        seen.put(order, candidate);
        if (candidate.criterion() < (best == null ? Double.POSITIVE_INFINITY : best.criterion())
                && Estimator.sound(candidate)) {
            best = candidate;
            return true;
        }
        return false;
    }

    /** The best whose exact fit is sound, in the order of the search's criterion. */
    private Candidate exactBest(ArimaOrder differences) {
        if (best == null) {
            return estimator.exact(differences.withConstant(differences.lost() <= 0));
        }
        if (!options.approximate(length, differences.period())) {
            return best;
        }
        return seen.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::criterion))
                .map(it -> estimator.exact(it.order()))
                .filter(it -> Double.isFinite(it.criterion()) && Estimator.sound(it))
                .findFirst()
                .orElse(best);
    }
}
