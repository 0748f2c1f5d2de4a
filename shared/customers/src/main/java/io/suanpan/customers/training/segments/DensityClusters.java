package io.suanpan.customers.training.segments;

import java.util.Arrays;

/**
 * DBSCAN (M. Ester, H.-P. Kriegel, J. Sander and X. Xu 1996): a point with {@code leastPoints}
 * within the radius, itself included, is a core; cores within the radius of each other are in one
 * group; another point within the radius of a core joins the nearest one's group, and what is left
 * is noise. The paper lets such a border point join whichever group comes first; the nearest core,
 * and of equally near ones the one of the smallest row, makes it independent of the order of the
 * groups. O(n log n) for a radius that holds few points.
 */
public final class DensityClusters {
    /** The label of a point in no group. */
    public static final int NOISE = -1;

    private final Points points;
    private final double radius;
    private final KdTree tree;
    private final boolean[] core;
    private final int[] labels;
    private int groups;

    private DensityClusters(Points points, double radius, int leastPoints) {
        this.points = points;
        this.radius = radius;
        this.tree = new KdTree(points);
        this.core = new boolean[points.rows()];
        this.labels = new int[points.rows()];
        Arrays.fill(labels, NOISE);
        int[] count = new int[1];
        for (int row = 0; row < core.length; row++) {
            count[0] = 0;
            tree.within(row, radius, _ -> count[0]++);
            core[row] = count[0] >= leastPoints;
        }
        joinCores();
        joinBorders();
    }

    /**
     * @param radius above 0, in the unit of the coordinates
     * @param leastPoints 1 or more
     * @return the group of each point from 0 on, in the order of their first cores; {@link #NOISE}
     */
    public static int[] labels(Points points, double radius, int leastPoints) {
        Refusals.require(radius > 0, "radius", radius, "a number above 0");
        Refusals.require(leastPoints >= 1, "leastPoints", leastPoints, "1 or more");
        return new DensityClusters(points, radius, leastPoints).labels.clone();
    }

    private void joinCores() {
        int[] waiting = new int[labels.length];
        for (int row = 0; row < labels.length; row++) {
            if (core[row] && labels[row] == NOISE) {
                spread(row, waiting);
                groups++;
            }
        }
    }

    private void spread(int first, int[] waiting) {
        int[] count = {0};
        labels[first] = groups;
        waiting[count[0]++] = first;
        while (count[0] > 0) {
            int row = waiting[--count[0]];
            tree.within(
                    row,
                    radius,
                    other -> {
                        if (core[other] && labels[other] == NOISE) {
                            labels[other] = groups;
                            waiting[count[0]++] = other;
                        }
                    });
        }
    }

    private void joinBorders() {
        for (int row = 0; row < labels.length; row++) {
            if (!core[row]) {
                labels[row] = nearestCore(row);
            }
        }
    }

    private int nearestCore(int row) {
        int[] nearest = {-1};
        double[] least = {Double.POSITIVE_INFINITY};
        double[] raw = points.raw();
        tree.within(
                row,
                radius,
                other -> {
                    double distance = Distances.squared(raw, row, raw, other, points.width());
                    boolean nearer =
                            distance < least[0] || (distance == least[0] && other < nearest[0]);
                    if (core[other] && nearer) {
                        least[0] = distance;
                        nearest[0] = other;
                    }
                });
        return nearest[0] < 0 ? NOISE : labels[nearest[0]];
    }
}
