package io.suanpan.customers.training.segments;

/** What follows from the group of each point. */
final class Groups {
    private Groups() {}

    /** The mean of each group, row-major; labels below 0 are in none. */
    static double[] centres(Points points, int[] labels, int groups) {
        double[] centres = new double[groups * points.width()];
        int[] sizes = new int[groups];
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] >= 0) {
                sizes[labels[row]]++;
                for (int column = 0; column < points.width(); column++) {
                    centres[labels[row] * points.width() + column] += points.value(row, column);
                }
            }
        }
        for (int i = 0; i < centres.length; i++) {
            centres[i] /= Math.max(1, sizes[i / points.width()]);
        }
        return centres;
    }

    /** Labels of the points in ascending order, given back in the order in which they came. */
    static int[] unsorted(Points points, int[] sortedLabels) {
        int[] order = points.order();
        int[] labels = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            labels[order[i]] = sortedLabels[i];
        }
        return labels;
    }
}
