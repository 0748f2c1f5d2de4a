package io.suanpan.forecasting.evaluation;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.Series;
import java.util.List;

/**
 * Measures of forecasts, each a mean over series. Not thread-safe.
 *
 * <ul>
 *   <li>sMAPE: mean 200·|y − f| / (|y| + |f|), 0 where both are 0 (Makridakis and Hibon 2000).
 *   <li>MASE: mean |y − f| over the mean error of the seasonal naive forecast in the history
 *       (Hyndman and Koehler 2006); RMSSE: the root of the mean squared error over the mean squared
 *       error of the naive forecast one step ahead in the history (Makridakis et al. 2022). A
 *       series whose history never changes has neither and is left out of that mean.
 *   <li>Coverage: share of the values inside an interval, bounds included.
 *   <li>Pinball: mean loss of the bounds of all intervals, scaled as MASE is.
 * </ul>
 */
public final class Accuracy {
    private final List<Double> levels;
    private final double[] covered;
    private int series;
    private int scaled;
    private int squareScaled;
    private double smape;
    private double mase;
    private double rmsse;
    private double pinball;

    /**
     * @param levels of the intervals, as 0.8 for 80 %
     */
    public Accuracy(List<Double> levels) {
        this.levels = List.copyOf(levels);
        covered = new double[levels.size()];
    }

    public void add(KnownFuture asked, FittedModel model) {
        int horizon = asked.horizon();
        double[] actual = asked.future();
        double[] mean = model.mean(horizon);
        double scale = seasonalNaiveError(asked.history());
        double squareScale = naiveSquaredError(asked.history());
        double absolute = 0;
        double square = 0;
        double symmetric = 0;
        for (int h = 0; h < horizon; h++) {
            double error = Math.abs(actual[h] - mean[h]);
            double size = Math.abs(actual[h]) + Math.abs(mean[h]);
            absolute += error;
            square += error * error;
            symmetric += size == 0 ? 0 : 200 * error / size;
        }
        series++;
        smape += symmetric / horizon;
        if (scale > 0) {
            scaled++;
            mase += absolute / horizon / scale;
            pinball += loss(actual, model) / scale;
        }
        if (squareScale > 0) {
            squareScaled++;
            rmsse += Math.sqrt(square / horizon / squareScale);
        }
        cover(actual, model);
    }

    private void cover(double[] actual, FittedModel model) {
        for (int i = 0; i < covered.length; i++) {
            double[] low = model.quantiles(actual.length, (1 - levels.get(i)) / 2);
            double[] high = model.quantiles(actual.length, (1 + levels.get(i)) / 2);
            int inside = 0;
            for (int h = 0; h < actual.length; h++) {
                inside += actual[h] >= low[h] && actual[h] <= high[h] ? 1 : 0;
            }
            covered[i] += (double) inside / actual.length;
        }
    }

    private double loss(double[] actual, FittedModel model) {
        double sum = 0;
        for (double level : levels) {
            for (double p : new double[] {(1 - level) / 2, (1 + level) / 2}) {
                double[] bound = model.quantiles(actual.length, p);
                for (int h = 0; h < actual.length; h++) {
                    double above = actual[h] - bound[h];
                    sum += Math.max(p * above, (p - 1) * above);
                }
            }
        }
        return levels.isEmpty() ? 0 : sum / actual.length / (2 * levels.size());
    }

    private static double seasonalNaiveError(Series history) {
        int period = history.period();
        double sum = 0;
        for (int t = period; t < history.length(); t++) {
            sum += Math.abs(history.value(t) - history.value(t - period));
        }
        return history.length() > period ? sum / (history.length() - period) : 0;
    }

    private static double naiveSquaredError(Series history) {
        double sum = 0;
        for (int t = 1; t < history.length(); t++) {
            double error = history.value(t) - history.value(t - 1);
            sum += error * error;
        }
        return history.length() > 1 ? sum / (history.length() - 1) : 0;
    }

    public int series() {
        return series;
    }

    /** In per cent, 0 to 200. */
    public double smape() {
        return smape / series;
    }

    public double mase() {
        return mase / scaled;
    }

    public double rmsse() {
        return rmsse / squareScaled;
    }

    /**
     * @param level index in the levels asked for
     */
    public double coverage(int level) {
        return covered[level] / series;
    }

    public double pinball() {
        return pinball / scaled;
    }
}
