package io.suanpan.customers.training.segments;

/** Euclidean distances between rows of row-major arrays. */
final class Distances {
    private Distances() {}

    static double squared(double[] a, int rowA, double[] b, int rowB, int width) {
        int i = rowA * width;
        int j = rowB * width;
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double difference = a[i + column] - b[j + column];
            sum += difference * difference;
        }
        return sum;
    }

    /** The row of {@code centres} next to the point; the first of equally near ones. */
    static int nearest(double[] points, int row, double[] centres, int width) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre * width < centres.length; centre++) {
            double distance = squared(points, row, centres, centre, width);
            if (distance < least) {
                least = distance;
                nearest = centre;
            }
        }
        return nearest;
    }

    static int[] nearestOfAll(Points points, double[] centres) {
        int[] nearest = new int[points.rows()];
        for (int row = 0; row < nearest.length; row++) {
            nearest[row] = nearest(points.raw(), row, centres, points.width());
        }
        return nearest;
    }
}
