package io.suanpan.customers.training.segments;

/**
 * K-means: the best of several K-means++ starts, each led to its end by {@link Lloyd}. The same
 * points in the same order and the same seed give the same bits. Stateless.
 */
public final class KMeans {
    private KMeans() {}

    /**
     * @param k 1 or more, at most the number of different points
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where there are fewer different
     *     points than k
     */
    public static KMeansFit fit(Points points, int k, KMeansOptions options, long seed) {
        Refusals.requireGroups(points, k);
        Points sample = points.sample(options.startRows(), Seeds.of(seed, -2));
        if (sample == points || !sample.hasDistinct(k)) {
            return best(points, k, options, seed);
        }
        KMeansFit start = best(sample, k, options, seed);
        return Lloyd.run(points, start.centres(), options.mostRounds());
    }

    private static KMeansFit best(Points points, int k, KMeansOptions options, long seed) {
        KMeansFit best = start(points, k, options, seed, 0);
        for (int start = 1; start < options.starts() && k > 1; start++) {
            KMeansFit next = start(points, k, options, seed, start);
            if (next.inertia() < best.inertia()) {
                best = next;
            }
        }
        return best;
    }

    private static KMeansFit start(
            Points points, int k, KMeansOptions options, long seed, int start) {
        double[] centres = KMeansStart.centres(points, k, Seeds.random(seed, start));
        return Lloyd.run(points, centres, options.mostRounds());
    }
}
