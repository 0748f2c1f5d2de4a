package io.suanpan.routing.roads;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import java.util.Arrays;

/** Weights, metres and milliseconds of the best ways, while they are being found. */
final class RoadMatrix {
    private static final double MILLIS = 1_000;

    private final int size;
    private final double[] weights;
    private final double[] metres;
    private final double[] millis;

    RoadMatrix(int size) {
        this.size = size;
        weights = new double[size * size];
        metres = new double[size * size];
        millis = new double[size * size];
        Arrays.fill(weights, Double.POSITIVE_INFINITY);
        for (int place = 0; place < size; place++) {
            weights[place * size + place] = 0;
        }
    }

    /** A way from one place to another: kept if it is better than those before. */
    void offer(int from, int to, double weight, double wayMetres, double wayMillis) {
        int at = from * size + to;
        if (weight < weights[at]) {
            weights[at] = weight;
            metres[at] = wayMetres;
            millis[at] = wayMillis;
        }
    }

    boolean connects(int from, int to) {
        return weights[from * size + to] < Double.POSITIVE_INFINITY;
    }

    boolean connected() {
        return firstGap() < 0;
    }

    /** Row × size + column of the first pair without a way; below 0 if there is none. */
    int firstGap() {
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] == Double.POSITIVE_INFINITY) {
                return at;
            }
        }
        return -1;
    }

    /** Rounded half up. */
    Travel travel(HourlySpeed speed) {
        return new Travel(rounded(metres, 1), rounded(millis, MILLIS), speed);
    }

    private TravelMatrix rounded(double[] values, double unit) {
        int[] whole = new int[values.length];
        for (int at = 0; at < whole.length; at++) {
            whole[at] = Math.toIntExact(Math.round(values[at] / unit));
        }
        return TravelMatrix.of(size, whole);
    }
}
