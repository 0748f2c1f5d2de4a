package io.suanpan.forecasting.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Errors of forecasts over weeks that they had not seen, summed over products. Weeks that were out
 * of stock are left out: nobody knows what they would have sold.
 *
 * <p>With y the units, f the mean and q_p the quantiles: sMAPE = mean 200·|y−f|/(|y|+|f|), 0 where
 * both are 0; MASE = mean |y−f| over the mean absolute week-to-week change of the history; RMSSE =
 * root of mean (y−f)² over the mean squared one; pinball = mean of max(p·(y−q), (p−1)·(y−q)) over
 * the bounds of 50, 80 and 95 %, scaled as MASE. Each is averaged over products; one whose history
 * does not change has no scale and counts for sMAPE and coverage alone. For one thread.
 */
final class HoldOutScores {
    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

    private int products;
    private int scaled;
    private long weeks;
    private long censored;
    private double smape;
    private double mase;
    private double rmsse;
    private double pinball;
    private final long[] covered = new long[LEVELS.size()];

    /**
     * @param spread of the bounds
     */
    void add(TrialForecast forecast, double spread) {
        double absolute = 0;
        double square = 0;
        double symmetric = 0;
        double loss = 0;
        int known = 0;
        for (int week = 0; week < forecast.weeks(); week++) {
            if (!forecast.isKnown(week)) {
                censored++;
                continue;
            }
            int actual = forecast.actual(week);
            double error = Math.abs(actual - forecast.mean(week));
            double size = actual + forecast.mean(week);
            absolute += error;
            square += error * error;
            symmetric += size == 0 ? 0 : 200 * error / size;
            loss += loss(forecast, week, spread);
            known++;
        }
        if (known > 0) {
            products++;
            weeks += known;
            smape += symmetric / known;
            scale(forecast, absolute / known, square / known, loss / known);
        }
    }

    private void scale(TrialForecast forecast, double absolute, double square, double loss) {
        double change = forecast.change();
        if (change > 0) {
            scaled++;
            mase += absolute / change;
            pinball += loss / change;
            rmsse += Math.sqrt(square / forecast.squaredChange());
        }
    }

    private double loss(TrialForecast forecast, int week, double spread) {
        int actual = forecast.actual(week);
        double sum = 0;
        for (int i = 0; i < covered.length; i++) {
            double p = (1 - LEVELS.get(i)) / 2;
            double low = forecast.quantile(week, p, spread);
            double high = forecast.quantile(week, 1 - p, spread);
            sum += tilted(actual - low, p) + tilted(actual - high, 1 - p);
            covered[i] += actual >= low && actual <= high ? 1 : 0;
        }
        return sum / (2 * covered.length);
    }

    private static double tilted(double above, double p) {
        return Math.max(p * above, (p - 1) * above);
    }

    /** Whether any product was judged. */
    boolean isKnown() {
        return scaled > 0;
    }

    /** Scaled; NaN where nothing was judged. */
    double pinball() {
        return pinball / scaled;
    }

    /** By name: smape, mase, rmsse, pinball, coverage50, coverage80, coverage95. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("smape", smape / products);
        metrics.put("mase", mase / scaled);
        metrics.put("rmsse", rmsse / scaled);
        metrics.put("pinball", pinball());
        for (int i = 0; i < covered.length; i++) {
            String name = "coverage" + Math.round(100 * LEVELS.get(i));
            metrics.put(name, (double) covered[i] / weeks);
        }
        return metrics;
    }

    int products() {
        return products;
    }

    long weeks() {
        return weeks;
    }

    long censored() {
        return censored;
    }
}
