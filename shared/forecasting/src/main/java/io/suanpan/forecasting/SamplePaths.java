package io.suanpan.forecasting;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * Possible futures of one series, from which the chance of anything about it can be read: a step,
 * the sum over a lead time, the first stock-out. Immutable.
 */
public final class SamplePaths {
    private final int horizon;

    /** One path after another. */
    private final double[] values;

    private SamplePaths(int horizon, double[] values) {
        this.horizon = horizon;
        this.values = values;
    }

    /** Simulated from a model: the same seed, the same paths. Time and memory count × horizon. */
    public static SamplePaths of(FittedModel model, int horizon, int count, long seed) {
        Horizon.require(horizon);
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[count * horizon];
        double[] path = new double[horizon];
        for (int i = 0; i < count; i++) {
            model.simulate(random, path);
            System.arraycopy(path, 0, values, i * horizon, horizon);
        }
        return new SamplePaths(horizon, values);
    }

    /**
     * @param paths each as long as the others
     */
    public static SamplePaths of(double[][] paths) {
        int horizon = paths[0].length;
        double[] values = new double[paths.length * horizon];
        for (int i = 0; i < paths.length; i++) {
            System.arraycopy(paths[i], 0, values, i * horizon, horizon);
        }
        return new SamplePaths(horizon, values);
    }

    public int horizon() {
        return horizon;
    }

    public int count() {
        return values.length / horizon;
    }

    public double value(int path, int step) {
        return values[path * horizon + step];
    }

    /** Units that can be sold: never below 0, and whole. */
    public SamplePaths asUnits() {
        return map(it -> Math.max(0, Math.rint(it)));
    }

    /** Never below 0. */
    public SamplePaths nonNegative() {
        return map(it -> Math.max(0, it));
    }

    private SamplePaths map(DoubleUnaryOperator change) {
        return new SamplePaths(horizon, Arrays.stream(values).map(change).toArray());
    }

    public double mean(int step) {
        double sum = 0;
        for (int at = step; at < values.length; at += horizon) {
            sum += values[at];
        }
        return sum / count();
    }

    /** Value that a step stays at or below in this share of the paths. */
    public double quantile(int step, double probability) {
        return quantileOf(sums(step, step + 1), probability);
    }

    /** The same of the sum over steps {@code from} to {@code to}, the latter not included. */
    public double sumQuantile(int from, int to, double probability) {
        return quantileOf(sums(from, to), probability);
    }

    /** One sum for each path over steps {@code from} to {@code to}, the latter not included. */
    public double[] sums(int from, int to) {
        double[] sums = new double[count()];
        for (int i = 0; i < sums.length; i++) {
            for (int h = from; h < to; h++) {
                sums[i] += values[i * horizon + h];
            }
        }
        return sums;
    }

    /** The smallest value with at least this share of the sorted values at or below it. */
    private static double quantileOf(double[] sums, double probability) {
        Arrays.sort(sums);
        int rank = (int) Math.ceil(probability * sums.length) - 1;
        return sums[Math.clamp(rank, 0, sums.length - 1)];
    }
}
