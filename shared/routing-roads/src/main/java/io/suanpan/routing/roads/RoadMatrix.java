package io.suanpan.routing.roads;

import java.util.Arrays;

/**
 * Weights, metres and milliseconds of the best ways from some places to others, while they are
 * being found. Of equal weight the shorter is kept, then the quicker, so that the order of offers
 * does not matter.
 */
final class RoadMatrix {
    private static final double MILLIS = 1_000;

    private final int columns;
    private final double[] weights;
    private final double[] metres;
    private final double[] millis;

    RoadMatrix(int rows, int columns) {
        this.columns = columns;
        weights = new double[rows * columns];
        metres = new double[rows * columns];
        millis = new double[rows * columns];
        Arrays.fill(weights, Double.POSITIVE_INFINITY);
    }

    /** A way: kept if it is better than those before. */
    void offer(int row, int column, double weight, double wayMetres, double wayMillis) {
        int at = row * columns + column;
        if (weight < weights[at] || (weight == weights[at] && shorter(at, wayMetres, wayMillis))) {
            weights[at] = weight;
            metres[at] = wayMetres;
            millis[at] = wayMillis;
        }
    }

    private boolean shorter(int at, double wayMetres, double wayMillis) {
        return wayMetres < metres[at] || (wayMetres == metres[at] && wayMillis < millis[at]);
    }

    boolean connects(int row, int column) {
        return weights[row * columns + column] < Double.POSITIVE_INFINITY;
    }

    /** Whole metres, rounded half up. */
    int metres(int row, int column) {
        return Math.toIntExact(Math.round(metres[row * columns + column]));
    }

    /** Whole seconds, rounded half up. */
    int seconds(int row, int column) {
        return Math.toIntExact(Math.round(millis[row * columns + column] / MILLIS));
    }
}
