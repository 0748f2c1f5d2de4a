package io.suanpan.recommendation.offpolicy;

/**
 * How a ranking is judged from another's log.
 *
 * @param dependence what rewards may depend on
 * @param clip weights are at most this; positive infinity for no clipping. Clipping makes values of
 *     rewards that are not negative too small, never too large (but for SNIPS)
 * @param confidence of the interval, as 0.95
 * @param resamples of the bootstrap
 * @param largestReward of a whole list; rewards are 0 at least. Only empirical Bernstein asks
 * @param seed of the bootstrap
 */
public record OffPolicyOptions(
        Estimator estimator,
        Dependence dependence,
        double clip,
        IntervalKind interval,
        double confidence,
        int resamples,
        double largestReward,
        long seed) {
    public OffPolicyOptions {
        require(clip > 0, "clip", clip, "above 0");
        require(confidence > 0 && confidence < 1, "confidence", confidence, "between 0 and 1");
        require(resamples >= 1, "resamples", resamples, "at least 1");
        require(largestReward > 0, "largestReward", largestReward, "above 0");
        if (interval == IntervalKind.EMPIRICAL_BERNSTEIN) {
            require(estimator != Estimator.SNIPS, "estimator", estimator, "IPS or doubly robust");
            require(clip < Double.POSITIVE_INFINITY, "clip", clip, "finite for this interval");
        }
    }

    /**
     * Doubly robust, which is IPS without a model; each position for itself, as positions are what
     * is logged exactly and weights of whole lists explode; no clipping, so that the estimate is
     * unbiased and warnings tell where that is dear.
     */
    public static OffPolicyOptions defaults() {
        return new OffPolicyOptions(
                Estimator.DOUBLY_ROBUST,
                Dependence.OWN_ITEM,
                Double.POSITIVE_INFINITY,
                IntervalKind.NORMAL,
                0.95,
                1_000,
                1,
                1);
    }

    public OffPolicyOptions withEstimator(Estimator value) {
        return new OffPolicyOptions(
                value, dependence, clip, interval, confidence, resamples, largestReward, seed);
    }

    public OffPolicyOptions withDependence(Dependence value) {
        return new OffPolicyOptions(
                estimator, value, clip, interval, confidence, resamples, largestReward, seed);
    }

    public OffPolicyOptions withClip(double value) {
        return new OffPolicyOptions(
                estimator, dependence, value, interval, confidence, resamples, largestReward, seed);
    }

    public OffPolicyOptions withInterval(IntervalKind value) {
        return new OffPolicyOptions(
                estimator, dependence, clip, value, confidence, resamples, largestReward, seed);
    }

    public OffPolicyOptions withConfidence(double value) {
        return new OffPolicyOptions(
                estimator, dependence, clip, interval, value, resamples, largestReward, seed);
    }

    public OffPolicyOptions withResamples(int value) {
        return new OffPolicyOptions(
                estimator, dependence, clip, interval, confidence, value, largestReward, seed);
    }

    public OffPolicyOptions withLargestReward(double value) {
        return new OffPolicyOptions(
                estimator, dependence, clip, interval, confidence, resamples, value, seed);
    }

    public OffPolicyOptions withSeed(long value) {
        return new OffPolicyOptions(
                estimator, dependence, clip, interval, confidence, resamples, largestReward, value);
    }

    private static void require(boolean holds, String name, Object value, String must) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "To judge from a log, %s is %s; it must be %s.".formatted(name, value, must));
        }
    }
}
