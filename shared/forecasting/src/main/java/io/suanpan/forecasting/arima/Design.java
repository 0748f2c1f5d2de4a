package io.suanpan.forecasting.arima;

import java.util.Arrays;
import java.util.List;

/**
 * Regressors of a history and of the steps after it, with what is believed of their coefficients
 * before: normal around 0. Immutable.
 */
public final class Design {
    private static final Design NONE = new Design(List.of(), new double[0][], new double[0]);

    private final List<String> names;
    private final double[][] columns;
    private final double[] ridge;

    private Design(List<String> names, double[][] columns, double[] ridge) {
        this.names = List.copyOf(names);
        this.columns = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            this.columns[i] = columns[i].clone();
        }
        this.ridge = ridge.clone();
    }

    /** No regressor. */
    public static Design none() {
        return NONE;
    }

    /**
     * @param names of the regressors
     * @param columns each as long as the history and the horizon together
     * @param ridge for each the variance of the innovations over that of the coefficient as it is
     *     believed before; 0 where nothing is believed
     */
    public static Design of(List<String> names, double[][] columns, double[] ridge) {
        return new Design(names, columns, ridge);
    }

    public List<String> names() {
        return names;
    }

    public int count() {
        return columns.length;
    }

    /** Values known of each regressor, past and future. */
    public int length() {
        return columns.length == 0 ? Integer.MAX_VALUE : columns[0].length;
    }

    public double value(int regressor, int t) {
        return columns[regressor][t];
    }

    double[] ridge() {
        return ridge.clone();
    }

    double[] first(int regressor, int length) {
        return Arrays.copyOf(columns[regressor], length);
    }
}
