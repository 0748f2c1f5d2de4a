package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.ets.EtsForm.Errors;
import io.suanpan.forecasting.ets.EtsForm.Season;

/**
 * Variances of the forecast errors of linear forms (Hyndman et al. 2008, chapter 6). With c(j) = α
 * + β(φ + … + φʲ) and γ more when j is whole seasons, the share of an error that is in the value j
 * steps later:
 *
 * <ul>
 *   <li>additive errors: σ²(1 + c(1)² + … + c(h−1)²);
 *   <li>multiplicative errors: (1 + σ²)θ(h) − μ(h)², θ(h) = μ(h)² + σ² Σ c(j)² θ(h−j);
 *   <li>multiplicative errors and season: s²(h) times the same of the part without a season, with
 *       (1 + σ²)(1 + γ²σ²)ᵏ for 1 + σ², k whole seasons before h. Level and season are taken for
 *       independent, as there.
 * </ul>
 *
 * Time horizon², for additive errors horizon.
 */
final class ForecastVariance {
    private ForecastVariance() {}

    /** Whether there is a formula; the other forms are simulated. */
    static boolean isKnown(EtsForm form) {
        return !form.trend().multiplicative()
                && (form.errors() == Errors.M || form.season() != Season.M);
    }

    /** Standard deviations with additive errors, step by step. */
    static double[] ofAdditive(EtsForm form, Smoothing by, int period, double sigma, int horizon) {
        double[] share = shares(form, by, period, horizon);
        double[] deviation = new double[horizon];
        double sum = 1;
        for (int h = 0; h < horizon; h++) {
            deviation[h] = sigma * Math.sqrt(sum);
            sum += share[h] * share[h];
        }
        return deviation;
    }

    /**
     * Standard deviations with multiplicative errors, step by step.
     *
     * @param mean forecasts
     * @param season multiplicative index of each step, 1 where there is none
     */
    static double[] ofMultiplicative(
            EtsForm form, Smoothing by, int period, double sigma, double[] mean, double[] season) {
        int horizon = mean.length;
        double[] share = shares(form, by, period, horizon);
        double[] theta = new double[horizon];
        double[] deviation = new double[horizon];
        double square = sigma * sigma;
        double more = form.season() == Season.M ? by.gamma() * by.gamma() * square : 0;
        // In a unit in which squares of large values are no problem.
        double unit = Math.max(Double.MIN_NORMAL, Math.abs(mean[0] / season[0]));
        for (int h = 0; h < horizon; h++) {
            double plain = mean[h] / season[h] / unit;
            double sum = 0;
            for (int j = 1; j <= h; j++) {
                sum += share[j - 1] * share[j - 1] * theta[h - j];
            }
            theta[h] = plain * plain + square * sum;
            double factor = (1 + square) * StrictMath.pow(1 + more, h / period);
            double variance = factor * theta[h] - plain * plain;
            deviation[h] = Math.abs(season[h]) * unit * Math.sqrt(Math.max(0, variance));
        }
        return deviation;
    }

    /** c(1) to c(horizon); a multiplicative season is not in it. */
    private static double[] shares(EtsForm form, Smoothing by, int period, int horizon) {
        double[] share = new double[horizon];
        double power = 1;
        double sum = 0;
        for (int j = 1; j <= horizon; j++) {
            power *= by.phi();
            sum += power;
            boolean again = form.season() == Season.A && j % period == 0;
            share[j - 1] = by.alpha() + by.beta() * sum + (again ? by.gamma() : 0);
        }
        return share;
    }
}
