package io.suanpan.forecasting.hierarchy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts each node of a hierarchy from its own history, and makes them add up. The errors that
 * say how far each node is trusted are those the method makes at earlier origins, a horizon apart,
 * inside the histories. Immutable.
 */
public final class HierarchicalForecast {
    private final Hierarchy hierarchy;

    /** {@code [step][node]}. */
    private final double[][] base;

    private final Residuals residuals;

    private HierarchicalForecast(Hierarchy hierarchy, double[][] base, Residuals residuals) {
        this.hierarchy = hierarchy;
        this.base = base;
        this.residuals = residuals;
    }

    /**
     * @param leaves one history for each leaf, all ending at the same time; before its first value
     *     a leaf counts as 0
     * @param origins earlier forecasts to learn errors from; each costs as much as the forecast
     * @throws SuanpanException {@code IMPOSSIBLE} where histories are missing, or all are too short
     *     for the origins
     */
    public static HierarchicalForecast of(
            Hierarchy hierarchy,
            List<Series> leaves,
            ForecastMethod method,
            int horizon,
            int origins) {
        Horizon.require(horizon);
        List<Series> nodes = nodes(hierarchy, leaves);
        int longest = nodes.getFirst().length();
        if (origins < 1 || longest <= origins * horizon || origins * horizon < 2) {
            throw refused(
                    "%d origins of %d steps do not fit in a history of %d."
                            .formatted(origins, horizon, longest),
                    "Use fewer origins, at least 1, or longer histories.");
        }
        double[][] base = new double[horizon][nodes.size()];
        double[][] errors = new double[nodes.size()][origins * horizon];
        for (int node = 0; node < nodes.size(); node++) {
            double[] mean = method.fit(nodes.get(node)).mean(horizon);
            for (int h = 0; h < horizon; h++) {
                base[h][node] = mean[h];
            }
            fillErrors(nodes.get(node), method, horizon, errors[node]);
        }
        return new HierarchicalForecast(hierarchy, base, Residuals.of(errors));
    }

    private static List<Series> nodes(Hierarchy hierarchy, List<Series> leaves) {
        if (leaves.size() != hierarchy.leaves()) {
            throw refused(
                    "There are %d histories for %d leaves."
                            .formatted(leaves.size(), hierarchy.leaves()),
                    "Give one for each leaf, in the leaves' order.");
        }
        int longest = leaves.stream().mapToInt(Series::length).max().orElseThrow();
        double[][] sums = new double[hierarchy.aggregates()][longest];
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            Series one = leaves.get(leaf);
            int late = longest - one.length();
            for (int level = 0; level < hierarchy.levels(); level++) {
                double[] sum = sums[hierarchy.node(level, leaf)];
                for (int t = 0; t < one.length(); t++) {
                    sum[late + t] += one.value(t);
                }
            }
        }
        List<Series> nodes = new ArrayList<>();
        int period = leaves.getFirst().period();
        for (int node = 0; node < sums.length; node++) {
            nodes.add(Series.of(hierarchy.names().get(node), period, sums[node]));
        }
        nodes.addAll(leaves);
        return nodes;
    }

    private static void fillErrors(
            Series history, ForecastMethod method, int horizon, double[] errors) {
        for (int at = 0; at < errors.length; at += horizon) {
            int end = history.length() - errors.length + at;
            double[] mean =
                    end > 0 ? method.fit(history.first(end)).mean(horizon) : new double[horizon];
            for (int h = 0; h < horizon; h++) {
                errors[at + h] = (end + h < 0 ? 0 : history.value(end + h)) - mean[h];
            }
        }
    }

    private static SuanpanException refused(String what, String remedy) {
        return new SuanpanException(ErrorCode.IMPOSSIBLE, what, remedy);
    }

    public int horizon() {
        return base.length;
    }

    /** What each node alone would say, as a rule not adding up. */
    public double[] base(int step) {
        return base[step].clone();
    }

    public Residuals residuals() {
        return residuals;
    }

    /** Coherent, never below 0. {@code [step][node]}. */
    public double[][] reconciled(Reconciliation how) {
        CoherentForecasts coherent = how.with(hierarchy, residuals);
        double[][] result = new double[base.length][];
        for (int h = 0; h < base.length; h++) {
            result[h] = coherent.reconcile(base[h]);
        }
        return result;
    }

    /** The same in whole units that add up to the last one. {@code [step][node]}. */
    public long[][] units(Reconciliation how) {
        WholeUnits whole = WholeUnits.of(hierarchy);
        double[][] reconciled = reconciled(how);
        long[][] result = new long[base.length][];
        for (int h = 0; h < base.length; h++) {
            result[h] = whole.round(hierarchy.leavesOf(reconciled[h]));
        }
        return result;
    }
}
