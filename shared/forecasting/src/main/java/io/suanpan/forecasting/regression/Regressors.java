package io.suanpan.forecasting.regression;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of each step of a series besides its value, over the history and as far ahead as it
 * is planned; later steps are as usual. Immutable.
 */
public final class Regressors {
    private record Column(String name, RegressorKind kind, double[] values) {
        Column less(double usual) {
            return new Column(name, kind, Arrays.stream(values).map(it -> it - usual).toArray());
        }
    }

    private final int steps;
    private final List<Column> columns;

    private Regressors(int steps, List<Column> columns) {
        this.steps = steps;
        this.columns = columns;
    }

    /**
     * @param steps of the history and of what is planned
     */
    public static Regressors none(int steps) {
        return new Regressors(steps, List.of());
    }

    /**
     * One more.
     *
     * @param values one a step, oldest first; for a count the history's median is the usual, else 0
     * @throws SuanpanException {@code IMPOSSIBLE} for another length, values that are not finite,
     *     and a name that is there already
     */
    public Regressors with(String name, RegressorKind kind, double... values) {
        if (values.length != steps) {
            throw refused(name, "has %d values for %d steps".formatted(values.length, steps));
        }
        for (int t = 0; t < steps; t++) {
            if (!Double.isFinite(values[t])) {
                throw refused(name, "is " + values[t] + " in step " + (t + 1));
            }
        }
        if (names().contains(name)) {
            throw refused(name, "is there twice");
        }
        List<Column> all = new ArrayList<>(columns);
        all.add(new Column(name, kind, values.clone()));
        return new Regressors(steps, List.copyOf(all));
    }

    /**
     * The price as the logarithm of its ratio to the median of the history.
     *
     * @param prices above 0; NaN where nobody knows, for which the price before stands, at the
     *     start the first known
     * @param history steps whose median is the usual price
     * @throws SuanpanException {@code IMPOSSIBLE} where the history has no price, or one not above
     *     0
     */
    public Regressors withPrice(String name, int history, double... prices) {
        return with(name, RegressorKind.LOG_RATIO, Prices.logRatios(name, history, prices));
    }

    private static SuanpanException refused(String name, String what) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The regressor \"" + name + "\" " + what + ".",
                "Give one finite value a step under a name of its own.");
    }

    /** Counts less their median over the history, so that 0 of each regressor is the usual. */
    Regressors aroundUsual(int history) {
        List<Column> all = new ArrayList<>();
        for (Column column : columns) {
            boolean counted = column.kind() == RegressorKind.COUNT;
            all.add(counted ? column.less(usual(column.values(), history)) : column);
        }
        return new Regressors(steps, List.copyOf(all));
    }

    private static double usual(double[] values, int history) {
        double[] sorted = Arrays.copyOf(values, history);
        Arrays.sort(sorted);
        return sorted[history / 2];
    }

    public int steps() {
        return steps;
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    int count() {
        return columns.size();
    }

    String name(int column) {
        return columns.get(column).name();
    }

    RegressorKind kind(int column) {
        return columns.get(column).kind();
    }

    /** 0 from where nothing is planned. */
    double value(int column, int step) {
        return step < steps ? columns.get(column).values()[step] : 0;
    }

    /** Of the oldest steps; one array a column. */
    double[][] first(int history) {
        double[][] first = new double[count()][history];
        for (int j = 0; j < first.length; j++) {
            System.arraycopy(columns.get(j).values(), 0, first[j], 0, history);
        }
        return first;
    }
}
