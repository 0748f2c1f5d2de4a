package io.suanpan.customers.training.segments;

/** Means and covariances of points. O(n · width²). */
final class Moments {
    private Moments() {}

    static double[] means(Points points) {
        double[] means = new double[points.width()];
        for (int row = 0; row < points.rows(); row++) {
            for (int column = 0; column < means.length; column++) {
                means[column] += points.value(row, column);
            }
        }
        for (int column = 0; column < means.length; column++) {
            means[column] /= points.rows();
        }
        return means;
    }

    /** Divided by the number of points. */
    static double[][] covariance(Points points, double[] means) {
        int width = points.width();
        double[][] covariance = new double[width][width];
        for (int row = 0; row < points.rows(); row++) {
            for (int i = 0; i < width; i++) {
                double difference = points.value(row, i) - means[i];
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += difference * (points.value(row, j) - means[j]);
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] /= points.rows();
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
