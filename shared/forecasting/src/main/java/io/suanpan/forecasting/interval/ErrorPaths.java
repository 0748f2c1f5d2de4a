package io.suanpan.forecasting.interval;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Normal;
import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Errors that a method made at earlier origins inside histories, each over the standard deviation
 * that the model gave for that step. So they are of one kind for every step and for series of any
 * size, and those of like series can be put together. One path is the errors of all steps from one
 * origin, in their order. Immutable.
 */
public final class ErrorPaths {
    private final int horizon;
    private final List<double[]> paths;

    /** The errors of each step, sorted. */
    private final double[][] sorted;

    private ErrorPaths(int horizon, List<double[]> paths) {
        this.horizon = horizon;
        this.paths = List.copyOf(paths);
        sorted = new double[horizon][paths.size()];
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < paths.size(); i++) {
                sorted[h][i] = paths.get(i)[h];
            }
            Arrays.sort(sorted[h]);
        }
    }

    /** None: intervals are then what the model says. */
    public static ErrorPaths none(int horizon) {
        return new ErrorPaths(Horizon.require(horizon), List.of());
    }

    /**
     * The errors from up to {@code origins} origins in the history, {@code spacing} steps apart,
     * the last of them {@code horizon} steps before its end. Origins with less than half of the
     * history before them are left out, and so are those where the model is sure (a spread of 0).
     * Costs a fit for each origin.
     *
     * @param spacing at least 1; below the horizon the paths overlap and tell less each
     */
    public static ErrorPaths of(
            ForecastMethod method, Series history, int horizon, int origins, int spacing) {
        Horizon.require(horizon);
        if (origins < 0 || spacing < 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "%d origins %d steps apart cannot be asked.".formatted(origins, spacing),
                    "Use 0 or more origins, at least 1 step apart.");
        }
        List<double[]> paths = new ArrayList<>();
        for (int i = 0; i < origins; i++) {
            int end = history.length() - horizon - i * spacing;
            if (end < 2 || 2 * end < history.length()) {
                break;
            }
            double[] path = path(method.fit(history.first(end)), history, end, horizon);
            if (path.length > 0) {
                paths.add(path);
            }
        }
        return new ErrorPaths(horizon, paths);
    }

    /** Empty where the model is sure of a step. */
    private static double[] path(FittedModel model, Series history, int end, int horizon) {
        double[] mean = model.mean(horizon);
        double[] spread = model.standardDeviation(horizon);
        double[] path = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            if (!(spread[h] > 0)) {
                return new double[0];
            }
            path[h] = (history.value(end + h) - mean[h]) / spread[h];
        }
        return path;
    }

    /** All of them together, as of one series: for series that are alike. */
    public static ErrorPaths pooled(int horizon, List<ErrorPaths> several) {
        List<double[]> all = new ArrayList<>();
        for (ErrorPaths one : several) {
            if (one.horizon < horizon) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "Errors of %d steps cannot be pooled for a horizon of %d."
                                .formatted(one.horizon, horizon),
                        "Give errors at least as long as the horizon.");
            }
            all.addAll(one.paths);
        }
        return new ErrorPaths(horizon, all);
    }

    public int horizon() {
        return horizon;
    }

    public int count() {
        return paths.size();
    }

    /**
     * @param step those beyond the horizon are taken for the last one
     */
    double error(int path, int step) {
        return paths.get(path)[Math.min(step, horizon - 1)];
    }

    /**
     * The split-conformal bound of a step: of n errors the one of rank p(n + 1), so that a new
     * error of the same kind is below it with probability p for any n (Vovk, Gammerman and Shafer
     * 2005; each tail by itself: Romano, Patterson and Candès 2019). Where n errors cannot reach
     * that far out, the outermost one or the normal quantile, whichever is further.
     */
    double quantile(int step, double probability) {
        double[] errors = sorted[Math.min(step, horizon - 1)];
        double normal = Normal.quantile(probability);
        if (probability >= 0.5) {
            int rank = (int) Math.ceil(probability * (errors.length + 1) - 1e-9);
            if (rank <= errors.length) {
                return errors[rank - 1];
            }
            return errors.length == 0 ? normal : Math.max(normal, errors[errors.length - 1]);
        }
        int rank = (int) Math.floor(probability * (errors.length + 1) + 1e-9);
        if (rank >= 1) {
            return errors[rank - 1];
        }
        return errors.length == 0 ? normal : Math.min(normal, errors[0]);
    }
}
