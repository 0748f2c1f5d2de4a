package io.suanpan.forecasting.hierarchy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * Errors that the base forecasts made, of each node of a hierarchy at the same times. Immutable.
 * Errors are taken as they are, not about their mean: a base forecast that is always too high is
 * trusted less.
 */
public final class Residuals {
    private final double[][] errors;

    private Residuals(double[][] errors) {
        this.errors = errors;
    }

    /**
     * @param errors actual less forecast, {@code [node][time]}, at least two times, all finite
     * @throws SuanpanException {@code IMPOSSIBLE} naming the node otherwise
     */
    public static Residuals of(double[][] errors) {
        double[][] copy = new double[errors.length][];
        for (int node = 0; node < errors.length; node++) {
            copy[node] = errors[node].clone();
            requireFinite(node, copy[node], copy[0].length);
        }
        return new Residuals(copy);
    }

    private static void requireFinite(int node, double[] errors, int times) {
        boolean wrong = times < 2 || errors.length != times;
        for (double error : errors) {
            wrong |= !Double.isFinite(error);
        }
        if (wrong) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Node %d has %d errors, and of each node %d are asked, at least 2, all finite."
                            .formatted(node, errors.length, times),
                    "Give the errors of all nodes at the same times.");
        }
    }

    public int nodes() {
        return errors.length;
    }

    public int times() {
        return errors.length == 0 ? 0 : errors[0].length;
    }

    double error(int node, int time) {
        return errors[node][time];
    }

    /** Mean squared error of a node. */
    double meanSquare(int node) {
        double sum = 0;
        for (double error : errors[node]) {
            sum += error * error;
        }
        return sum / errors[node].length;
    }
}
