package io.suanpan.customers.training.segments;

/**
 * How to divide the customers; part of the identity of a run.
 *
 * @param method of {@link Segmenters}. Default k-means: the one that also holds for a million
 *     customers.
 * @param leastK fewest segments. Default 2.
 * @param mostK most segments. Default 8: more than a shop treats in ways of their own.
 * @param counts how the number is judged
 * @param leastCustomers with fewer there are no segments. Default 50: below that a tier's fifth is
 *     a handful of people.
 * @param seed of all randomness. Default 1: any.
 */
public record SegmentSettings(
        String method, int leastK, int mostK, CountSettings counts, int leastCustomers, long seed) {
    public SegmentSettings {
        Refusals.require(leastK >= 2, "leastK", leastK, "2 or more");
        Refusals.require(mostK >= leastK, "mostK", mostK, leastK + " or more");
        Refusals.require(leastCustomers >= 4, "leastCustomers", leastCustomers, "4 or more");
    }

    public static SegmentSettings defaults() {
        return new SegmentSettings("k-means", 2, 8, CountSettings.defaults(), 50, 1);
    }

    public SegmentSettings withMethod(String value) {
        return new SegmentSettings(value, leastK, mostK, counts, leastCustomers, seed);
    }

    public SegmentSettings withK(int least, int most) {
        return new SegmentSettings(method, least, most, counts, leastCustomers, seed);
    }

    public SegmentSettings withCounts(CountSettings value) {
        return new SegmentSettings(method, leastK, mostK, value, leastCustomers, seed);
    }

    public SegmentSettings withLeastCustomers(int value) {
        return new SegmentSettings(method, leastK, mostK, counts, value, seed);
    }

    public SegmentSettings withSeed(long value) {
        return new SegmentSettings(method, leastK, mostK, counts, leastCustomers, value);
    }

    /** K-means with the number of segments chosen by these settings. */
    public Segmenter kMeans(int threads) {
        return new KMeansSegmenter(leastK, mostK, counts, threads);
    }
}
