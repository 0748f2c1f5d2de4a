package io.suanpan.customers.training.segments;

import io.suanpan.store.training.TrainingProgress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ward's tree, cut where the silhouette is largest. Above a number of rows the tree is of a seeded
 * sample, and every point goes to the group of the nearest centre. Points are taken in the order of
 * their coordinates, so that the order in which they came changes nothing.
 */
public final class WardSegmenter implements Segmenter {
    private static final double SUBSTANTIAL = 0.25;

    private final int leastK;
    private final int mostK;
    private final int treeRows;

    /** A tree of at most 4,000 points: 64 MB of distances. */
    public WardSegmenter(int leastK, int mostK) {
        this(leastK, mostK, 4_000);
    }

    /**
     * @param treeRows more points than this are sampled
     */
    public WardSegmenter(int leastK, int mostK, int treeRows) {
        Refusals.require(leastK >= 2, "leastK", leastK, "2 or more");
        Refusals.require(mostK >= leastK, "mostK", mostK, leastK + " or more");
        Refusals.require(
                treeRows >= mostK && treeRows <= Ward.MOST_POINTS,
                "treeRows",
                treeRows,
                mostK + " to " + Ward.MOST_POINTS);
        this.leastK = leastK;
        this.mostK = mostK;
        this.treeRows = treeRows;
    }

    @Override
    public String name() {
        return "ward";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("leastK", Integer.toString(leastK));
        parameters.put("mostK", Integer.toString(mostK));
        parameters.put("treeRows", Integer.toString(treeRows));
        return parameters;
    }

    /** The tree that the division is cut from. */
    public Dendrogram tree(Points points, long seed) {
        return Ward.tree(rows(points, seed));
    }

    @Override
    public Partition divide(Points points, long seed, TrainingProgress progress) {
        Refusals.requireGroups(points, leastK);
        Points rows = rows(points, seed);
        progress.progress("Ward's tree of " + rows.rows() + " customers", 0);
        Dendrogram tree = Ward.tree(rows);
        int[] best = new int[0];
        int bestK = leastK;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = leastK; k <= Math.min(mostK, rows.rows()); k++) {
            int[] labels = tree.cut(k);
            double silhouette = Silhouette.exact(rows, labels, k);
            if (silhouette > most) {
                most = silhouette;
                best = labels;
                bestK = k;
            }
        }
        boolean all = rows.rows() == points.rows();
        int[] labels =
                all
                        ? Groups.unsorted(points, best)
                        : Distances.nearestOfAll(points, Groups.centres(rows, best, bestK));
        var partition =
                new Partition(
                        labels,
                        bestK,
                        most >= SUBSTANTIAL,
                        "k = %d has the largest silhouette of Ward's cuts: %.3f."
                                .formatted(bestK, most),
                        Map.of("silhouette", most),
                        List.of());
        return partition.cutFrom(new CutTree(tree, best, bestK));
    }

    private Points rows(Points points, long seed) {
        return points.at(points.order()).sample(treeRows, Seeds.of(seed, 0));
    }
}
