package io.suanpan.learning.calibration;

import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.StepCurve;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Isotonic regression of the labels on the log-odds by pooling adjacent violators (Ayer et al.
 * 1955); equal log-odds are one point. Each pool becomes a knot at its mean log-odds, its share
 * drawn half a row towards one half, so that no probability is 0 or 1. O(rows · log rows).
 */
final class IsotonicFit {
    private final double[] from;
    private final double[] yes;
    private final double[] rows;
    private int pools;

    private IsotonicFit(int size) {
        from = new double[size];
        yes = new double[size];
        rows = new double[size];
    }

    static StepCurve of(double[] logOdds, boolean[] labels) {
        Integer[] order = new Integer[logOdds.length];
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, Comparator.comparingDouble(row -> logOdds[row]));
        IsotonicFit fit = new IsotonicFit(order.length);
        int end;
        for (int start = 0; start < order.length; start = end) {
            double value = logOdds[order[start]];
            double positives = 0;
            for (end = start; end < order.length && logOdds[order[end]] == value; end++) {
                positives += labels[order[end]] ? 1 : 0;
            }
            fit.add(value, positives, end - start);
        }
        return fit.curve();
    }

    private void add(double value, double positives, double count) {
        from[pools] = value;
        yes[pools] = positives;
        rows[pools] = count;
        pools++;
        while (pools > 1 && yes[pools - 2] * rows[pools - 1] >= yes[pools - 1] * rows[pools - 2]) {
            int into = pools - 2;
            double sum = rows[into] + rows[into + 1];
            from[into] += (from[into + 1] - from[into]) * (rows[into + 1] / sum);
            yes[into] += yes[into + 1];
            rows[into] = sum;
            pools--;
        }
    }

    private StepCurve curve() {
        double[] at = new double[pools];
        double[] to = new double[pools];
        int knots = 0;
        for (int i = 0; i < pools; i++) {
            double value = Logistic.logOdds((yes[i] + 0.5) / (rows[i] + 1));
            if (knots > 0 && from[i] <= at[knots - 1]) {
                continue;
            }
            at[knots] = from[i];
            to[knots] = knots > 0 ? Math.max(value, to[knots - 1]) : value;
            knots++;
        }
        return new StepCurve(Arrays.copyOf(at, knots), Arrays.copyOf(to, knots));
    }
}
