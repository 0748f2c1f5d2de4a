package io.suanpan.customers.training.segments;

/**
 * Divides points into each number of groups and measures the divisions. The figures of one k do not
 * depend on those of another, so that they can be computed at once by several threads and are the
 * same whatever their number. The points are taken in the order of their coordinates: the order in
 * which the customers came changes nothing. Thread-safe.
 */
public final class CountSearch {
    private static final long FIT = 1;
    private static final long SILHOUETTE = 2;
    private static final long STABILITY = 3;
    private static final long GAP = 4;

    private final Points sorted;
    private final int[] order;
    private final CountSettings settings;
    private final long seed;
    private final GapStatistic gap;

    public CountSearch(Points points, CountSettings settings, long seed) {
        this.order = points.order();
        this.sorted = points.at(order);
        this.settings = settings;
        this.seed = seed;
        this.gap = new GapStatistic(sorted, settings, Seeds.of(seed, GAP));
    }

    /**
     * A division with its figures.
     *
     * @param fit labels in the order in which the points came
     */
    public record Division(KMeansFit fit, CountFigures figures) {}

    public Division divide(int k) {
        KMeansFit fit = KMeans.fit(sorted, k, settings.kMeans(), Seeds.of(seed, FIT));
        double silhouette =
                Silhouette.of(
                        sorted,
                        fit.labels(),
                        k,
                        settings.silhouetteRows(),
                        Seeds.of(seed, SILHOUETTE));
        double stability = new Stability(settings, Seeds.of(seed, STABILITY)).of(sorted, fit);
        GapStatistic.Gap distance = gap.of(k);
        return new Division(
                inOrder(fit),
                new CountFigures(
                        k, fit.inertia(), silhouette, stability, distance.gap(), distance.error()));
    }

    /** The gap of one group: what any division has to exceed. */
    GapStatistic.Gap single() {
        return gap.of(1);
    }

    private KMeansFit inOrder(KMeansFit fit) {
        int[] labels = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            labels[order[i]] = fit.label(i);
        }
        return new KMeansFit(fit.centres(), sorted.width(), labels, fit.inertia(), fit.rounds());
    }
}
