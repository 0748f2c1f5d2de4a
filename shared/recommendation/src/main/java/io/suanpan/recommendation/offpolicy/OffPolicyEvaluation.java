package io.suanpan.recommendation.offpolicy;

import io.suanpan.recommendation.statistics.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Estimates from a log what another ranking, the target, would have earned for a list. A position's
 * reward counts with a weight, the target's chance of what was shown over the log's; see {@link
 * Dependence} for which chances and {@link Estimator} for what is done with them. The target needs
 * no luck of its own: a ranking without exploration has chances of 0 and 1.
 *
 * <p>O(lists × positions), with the bootstrap times the resamples. Same log, options and seed: the
 * same estimate.
 */
public final class OffPolicyEvaluation {
    private static final double FEW = 100;
    private static final double FEW_SHARE = 0.01;
    private static final double HEAVY_SHARE = 0.1;
    private static final double FAR = 4;

    private OffPolicyEvaluation() {}

    public static OffPolicyEstimate estimate(LoggedLists lists, OffPolicyOptions options) {
        if (lists.size() == 0) {
            return none();
        }
        Weights weights = new Weights(lists, options.dependence(), options.clip());
        Estimating estimating = estimating(lists, weights, options);
        int[] once = new int[lists.size()];
        Arrays.fill(once, 1);
        double value = estimating.value(once);
        double deviation = deviation(estimating.influences());
        double error = deviation / Math.sqrt(lists.size());
        double[] interval = interval(estimating, value, deviation, lists.size(), options);
        return new OffPolicyEstimate(
                value,
                interval[0],
                interval[1],
                error,
                lists.size(),
                weights.effectiveLists(),
                weights.mean(),
                weights.largest(),
                weights.clippedShare(),
                warnings(lists, weights));
    }

    /**
     * How much more the target would have earned than what was shown did. The same lists are on
     * both sides, so that this is known better than either value: the interval is normal, with the
     * standard error of the difference of both influences, whatever kind the options name.
     */
    public static Gain gain(LoggedLists lists, OffPolicyOptions options) {
        if (lists.size() == 0) {
            return new Gain(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        Weights weights = new Weights(lists, options.dependence(), options.clip());
        Estimating target = estimating(lists, weights, options);
        Estimating shown = MeanEstimating.rewards(lists);
        int[] once = new int[lists.size()];
        Arrays.fill(once, 1);
        double[] influences = target.influences();
        double[] ofShown = shown.influences();
        for (int i = 0; i < influences.length; i++) {
            influences[i] -= ofShown[i];
        }
        double value = target.value(once) - shown.value(once);
        double half =
                Normal.exceededWith((1 - options.confidence()) / 2)
                        * deviation(influences)
                        / Math.sqrt(lists.size());
        return new Gain(value, value - half, value + half);
    }

    private static Estimating estimating(
            LoggedLists lists, Weights weights, OffPolicyOptions options) {
        return switch (options.estimator()) {
            case IPS -> MeanEstimating.ips(lists, weights);
            case SNIPS -> new RatioEstimating(lists, weights);
            case DOUBLY_ROBUST -> MeanEstimating.doublyRobust(lists, weights, options.dependence());
        };
    }

    private static OffPolicyEstimate none() {
        return new OffPolicyEstimate(
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NaN,
                0,
                0,
                Double.NaN,
                0,
                0,
                List.of("The log has no lists."));
    }

    /** Infinite for a single list. */
    private static double deviation(double[] influences) {
        double squares = 0;
        for (double influence : influences) {
            squares += influence * influence;
        }
        return influences.length == 1
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(squares / (influences.length - 1));
    }

    private static double[] interval(
            Estimating estimating,
            double value,
            double deviation,
            int lists,
            OffPolicyOptions options) {
        double miss = 1 - options.confidence();
        double half =
                switch (options.interval()) {
                    case NORMAL -> Normal.exceededWith(miss / 2) * deviation / Math.sqrt(lists);
                    case EMPIRICAL_BERNSTEIN -> bernstein(deviation, lists, options);
                    case BOOTSTRAP -> 0;
                };
        return options.interval() == IntervalKind.BOOTSTRAP
                ? bootstrap(estimating, lists, options)
                : new double[] {value - half, value + half};
    }

    private static double bernstein(double deviation, int lists, OffPolicyOptions options) {
        double log = StrictMath.log(4 / (1 - options.confidence()));
        double clip = options.clip();
        double range =
                switch (options.estimator()) {
                    case IPS, SNIPS -> clip;
                    case DOUBLY_ROBUST -> 2 * clip + Math.max(1, clip);
                };
        return deviation * Math.sqrt(2 * log / lists)
                + 7 * range * options.largestReward() * log / (3 * (lists - 1.0));
    }

    private static double[] bootstrap(Estimating estimating, int lists, OffPolicyOptions options) {
        var random = new SplittableRandom(options.seed());
        double[] values = new double[options.resamples()];
        int[] counts = new int[lists];
        for (int b = 0; b < values.length; b++) {
            Arrays.fill(counts, 0);
            for (int i = 0; i < lists; i++) {
                counts[random.nextInt(lists)]++;
            }
            values[b] = estimating.value(counts);
        }
        Arrays.sort(values);
        double miss = (1 - options.confidence()) / 2;
        int low = (int) Math.floor(miss * (values.length - 1));
        return new double[] {values[low], values[values.length - 1 - low]};
    }

    private static List<String> warnings(LoggedLists lists, Weights weights) {
        var warnings = new ArrayList<String>();
        double effective = weights.effectiveLists();
        if (effective < Math.max(FEW, FEW_SHARE * lists.size())) {
            warnings.add(
                    "Weights leave %.1f of %d lists: the interval may be far too narrow."
                            .formatted(effective, lists.size()));
        }
        if (weights.largest() > HEAVY_SHARE * weights.sum()) {
            warnings.add(
                    "One position of one list has %.0f %% of all weight."
                            .formatted(100 * weights.largest() / weights.sum()));
        }
        if (Math.abs(weights.mean() - 1) > FAR * weights.standardError() + 1e-9) {
            warnings.add(
                    "Weights are %.3f on average, not 1: propensities are wrong, or the target"
                                    .formatted(weights.mean())
                            + " shows what the log never does.");
        }
        if (weights.clippedShare() > FEW_SHARE) {
            warnings.add(
                    "%.1f %% of the weights are clipped: the value may be too small."
                            .formatted(100 * weights.clippedShare()));
        }
        return warnings;
    }
}
