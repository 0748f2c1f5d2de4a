package io.suanpan.customers.training.segments;

import java.util.Arrays;

/** Lloyd's iteration as it stands in the books: every row against every centre in every round. */
final class PlainLloyd {
    private PlainLloyd() {}

    static KMeansFit run(Points points, double[] start) {
        int width = points.width();
        int k = start.length / width;
        double[] centres = start.clone();
        int[] labels = new int[points.rows()];
        Arrays.fill(labels, -1);
        for (int round = 1; ; round++) {
            int[] next = Distances.nearestOfAll(points, centres);
            if (Arrays.equals(labels, next)) {
                return new KMeansFit(
                        centres, width, labels, inertia(points, centres, labels), round);
            }
            labels = next;
            centres = Groups.centres(points, labels, k);
        }
    }

    private static double inertia(Points points, double[] centres, int[] labels) {
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            sum += Distances.squared(points.raw(), row, centres, labels[row], points.width());
        }
        return sum;
    }
}
