package io.suanpan.forecasting.stock;

import io.suanpan.forecasting.Normal;
import io.suanpan.forecasting.SamplePaths;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Possible futures from quantiles of single steps: linear between two of them, the outermost ones
 * beyond. Errors of all steps share a normal part, so that neighbours are alike (a Gaussian copula
 * of one factor); sums over a lead time need that, and quantiles alone do not tell it.
 */
public final class QuantileForecast {
    private static final String WHERE = "The quantile forecast";

    private QuantileForecast() {}

    /**
     * @param probabilities ascending, each above 0 and below 1
     * @param steps one list of quantiles for each step, ascending, as long as the probabilities
     * @param correlation of two steps' errors, 0 to below 1
     * @param count paths to draw
     */
    public static DemandForecast of(
            List<Double> probabilities,
            List<List<Double>> steps,
            double correlation,
            int count,
            int daysPerStep,
            long seed) {
        check(probabilities, steps, correlation, count);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] paths = new double[count][steps.size()];
        for (double[] path : paths) {
            double shared = Math.sqrt(correlation) * random.nextGaussian();
            for (int h = 0; h < path.length; h++) {
                double z = shared + Math.sqrt(1 - correlation) * random.nextGaussian();
                path[h] = between(probabilities, steps.get(h), Normal.cumulative(z));
            }
        }
        return DemandForecast.of(SamplePaths.of(paths), daysPerStep);
    }

    private static void check(
            List<Double> probabilities, List<List<Double>> steps, double correlation, int count) {
        if (probabilities.isEmpty() || steps.isEmpty()) {
            throw Require.refused(WHERE, "steps", steps, "Give at least one quantile of one step.");
        }
        probabilities.forEach(it -> Require.share(WHERE, "a probability of", it));
        ascending("probabilities", probabilities);
        for (List<Double> step : steps) {
            if (step.size() != probabilities.size()) {
                throw Require.refused(
                        WHERE, "a step of", step, "Give one quantile for each probability.");
            }
            ascending("quantiles", step);
        }
        if (!(correlation >= 0 && correlation < 1)) {
            throw Require.refused(WHERE, "correlation", correlation, "Use 0 to below 1.");
        }
        Require.atLeast(WHERE, "count", count, 1);
    }

    private static void ascending(String name, List<Double> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!(values.get(i) >= values.get(i - 1))) {
                throw Require.refused(WHERE, name, values, "Sort them upwards.");
            }
        }
    }

    private static double between(List<Double> probabilities, List<Double> values, double p) {
        int above = 0;
        while (above < values.size() && probabilities.get(above) < p) {
            above++;
        }
        if (above == 0 || above == values.size()) {
            return values.get(Math.max(0, above - 1));
        }
        double low = probabilities.get(above - 1);
        double share = (p - low) / (probabilities.get(above) - low);
        return values.get(above - 1) + share * (values.get(above) - values.get(above - 1));
    }
}
