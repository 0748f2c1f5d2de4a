package io.suanpan.customers.training.segments;

/**
 * Whether a division would be found again in other customers of the same kind: the mean adjusted
 * Rand index between the division of all rows and those that K-means finds in bootstrap resamples,
 * each carried over to all rows by the nearest centre (C. Hennig 2007, with the index of Hubert and
 * Arabie). Above a number of rows on a sample of them. O(resamples) fits.
 */
final class Stability {
    private final CountSettings settings;
    private final long seed;

    Stability(CountSettings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /**
     * @param fit of all points
     */
    double of(Points points, KMeansFit fit) {
        Points rows = points.sample(settings.stabilityRows(), Seeds.of(seed, -1));
        int[] labels = Distances.nearestOfAll(rows, fit.centres());
        double sum = 0;
        int measured = 0;
        for (int i = 0; i < settings.resamples(); i++) {
            Points resample = rows.resample(Seeds.random(seed, i));
            // A resample of few different points may hold too few of them to divide.
            if (resample.hasDistinct(fit.k())) {
                KMeansFit again =
                        KMeans.fit(
                                resample, fit.k(), settings.resampling(), Seeds.of(seed, 1000 + i));
                int[] relabelled = Distances.nearestOfAll(rows, again.centres());
                sum += RandIndex.adjusted(labels, relabelled);
                measured++;
            }
        }
        return measured == 0 ? 0 : sum / measured;
    }
}
