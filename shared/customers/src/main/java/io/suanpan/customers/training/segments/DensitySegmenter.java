package io.suanpan.customers.training.segments;

import io.suanpan.store.training.TrainingProgress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of high density by {@link DensityClusters}. Unless given, the radius is where the sorted
 * distances to the {@code leastPoints}-th neighbour bend most: the point furthest from the line
 * between their ends (as in V. Satopää et al. 2011, on the graph that the paper of DBSCAN reads by
 * eye). Points in no group are a segment of their own, the last. Customers rarely lie in dense
 * groups of their own: expect one large one and noise.
 */
public final class DensitySegmenter implements Segmenter {
    private static final int SILHOUETTE_ROWS = 5_000;
    private static final double SUBSTANTIAL = 0.25;

    private final double radius;
    private final int leastPoints;

    /**
     * With the radius from the points and 2 · 3 points: J. Sander et al. (1998) for 3 dimensions.
     */
    public DensitySegmenter() {
        this(0, 6);
    }

    /**
     * @param radius 0 for the one that the points tell
     * @param leastPoints 2 or more
     */
    public DensitySegmenter(double radius, int leastPoints) {
        Refusals.require(radius >= 0, "radius", radius, "0 or more");
        Refusals.require(leastPoints >= 2, "leastPoints", leastPoints, "2 or more");
        this.radius = radius;
        this.leastPoints = leastPoints;
    }

    @Override
    public String name() {
        return "dbscan";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("radius", Double.toString(radius));
        parameters.put("leastPoints", Integer.toString(leastPoints));
        return parameters;
    }

    @Override
    public Partition divide(Points points, long seed, TrainingProgress progress) {
        if (points.rows() < leastPoints) {
            throw Refusals.impossible(
                    "%d points are no dense group of %d".formatted(points.rows(), leastPoints),
                    "Import more customers.");
        }
        Points sorted = points.at(points.order());
        double reach = radius > 0 ? radius : bend(sorted);
        progress.progress("groups of high density", 0);
        int[] found = DensityClusters.labels(sorted, reach, leastPoints);
        int dense = Occupied.groups(found);
        double silhouette =
                dense < 2
                        ? -1
                        : Silhouette.of(sorted, found, dense, SILHOUETTE_ROWS, Seeds.of(seed, 0));
        int[] labels = Groups.unsorted(points, withNoiseLast(found, dense));
        long noise = Arrays.stream(found).filter(label -> label < 0).count();
        return new Partition(
                labels,
                Occupied.groups(labels),
                dense > 1 && silhouette >= SUBSTANTIAL,
                "%d dense groups within %.3g, and %d customers in none."
                        .formatted(dense, reach, noise),
                Map.of("silhouette", silhouette, "noise", (double) noise, "radius", reach),
                List.of());
    }

    private static int[] withNoiseLast(int[] labels, int dense) {
        return Arrays.stream(labels).map(label -> label < 0 ? dense : label).toArray();
    }

    private double bend(Points points) {
        KdTree tree = new KdTree(points);
        double[] distances = new double[points.rows()];
        for (int row = 0; row < distances.length; row++) {
            distances[row] = tree.distance(row, leastPoints);
        }
        Arrays.sort(distances);
        int last = distances.length - 1;
        double best = distances[last];
        double furthest = 0;
        for (int i = 0; i <= last; i++) {
            double line = distances[0] + (distances[last] - distances[0]) * i / Math.max(1, last);
            if (line - distances[i] > furthest) {
                furthest = line - distances[i];
                best = distances[i];
            }
        }
        // Equal points alone have no distance; any radius finds them.
        return Math.max(best, Double.MIN_NORMAL);
    }
}
