package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.ets.EtsForm.Errors;
import io.suanpan.forecasting.ets.EtsForm.Season;
import io.suanpan.forecasting.ets.EtsForm.Trend;
import io.suanpan.forecasting.optimisation.SmoothObjective;
import java.util.Arrays;

/**
 * −2 log L of one form but for a constant of the series' length: n log Σe², and with multiplicative
 * errors r = e/ŷ, n log Σr² + 2 Σ log ŷ (Hyndman et al. 2008, 5.1). Coordinates, as far as the form
 * has them: α, β as a share of its largest value, γ as a share of what α leaves, φ, level, slope,
 * and a season's states, whose mean is free here and is given to the level when the search is over.
 * Time n for value and slope together. Not thread-safe.
 */
final class Likelihood implements SmoothObjective {
    /** The usual region of the R package forecast: 0 &lt; β &lt; α, 0 &lt; γ &lt; 1 − α. */
    static final double LEAST = 1e-4;

    private static final double MOST = 1 - LEAST;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;

    /**
     * Least mean squared error in units of the series: nothing below comes from more than rounding.
     */
    private static final double ROUNDING = 1e-26;

    /** Smallest seasonal index. */
    private static final double LEAST_INDEX = 0.01;

    private final double[] y;
    private final EtsForm form;
    private final int period;
    private final double mostBeta;
    private final Recursion recursion;
    private final double[] pull;

    private final int betaAt;
    private final int gammaAt;
    private final int phiAt;
    private final int levelAt;
    private final int slopeAt;
    private final int seasonAt;
    private final int dimensions;

    /**
     * @param y in a unit in which its values are about 1
     * @param mostBeta β stays below it, as below α
     * @param recursion over the same values; may be shared by forms that are looked at in turn
     */
    Likelihood(double[] y, EtsForm form, int period, double mostBeta, Recursion recursion) {
        this.y = y;
        this.form = form;
        this.period = period;
        this.mostBeta = Math.max(LEAST, mostBeta);
        this.recursion = recursion;
        this.pull = new double[y.length];
        this.betaAt = 1;
        this.gammaAt = betaAt + (form.hasTrend() ? 1 : 0);
        this.phiAt = gammaAt + (form.hasSeason() ? 1 : 0);
        this.levelAt = phiAt + (form.trend().damped() ? 1 : 0);
        this.slopeAt = levelAt + 1;
        this.seasonAt = slopeAt + (form.hasTrend() ? 1 : 0);
        this.dimensions = seasonAt + (form.hasSeason() ? period : 0);
    }

    EtsForm form() {
        return form;
    }

    Smoothing smoothing(double[] point) {
        double alpha = point[0];
        return new Smoothing(
                alpha,
                form.hasTrend() ? LEAST + point[betaAt] * (mostBeta(alpha) - LEAST) : 0,
                form.hasSeason() ? LEAST + point[gammaAt] * (MOST - alpha) : 0,
                form.trend().damped() ? point[phiAt] : 1);
    }

    private double mostBeta(double alpha) {
        return Math.min(alpha, mostBeta);
    }

    /** Coordinates with states from the series; β a tenth of α, γ a twentieth of the rest. */
    double[] start(double alpha, InitialStates states) {
        double[] point = new double[dimensions];
        point[0] = alpha;
        if (form.hasTrend()) {
            point[betaAt] = 0.1;
            point[slopeAt] = states.slope(form.trend());
        }
        if (form.trend().damped()) {
            point[phiAt] = 0.97;
        }
        point[levelAt] = states.level(form.trend());
        if (form.hasSeason()) {
            point[gammaAt] = 0.05;
            System.arraycopy(states.season(), 0, point, seasonAt, period);
        }
        return point;
    }

    /** Coordinates of a level that nothing moves, without slope or season. */
    double[] flat(InitialStates states) {
        double[] point = new double[dimensions];
        point[0] = LEAST;
        point[levelAt] = states.level(Trend.N);
        if (form.hasTrend()) {
            point[slopeAt] = form.trend().multiplicative() ? 1 : 0;
        }
        if (form.trend().damped()) {
            point[phiAt] = MOST_PHI;
        }
        Arrays.fill(point, seasonAt, dimensions, form.season() == Season.M ? 1 : 0);
        return point;
    }

    double[] lower() {
        double[] lower = new double[dimensions];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(lower, 0, levelAt, 0);
        lower[0] = LEAST;
        if (form.trend().damped()) {
            lower[phiAt] = LEAST_PHI;
        }
        if (form.trend().multiplicative()) {
            lower[levelAt] = LEAST;
            lower[slopeAt] = LEAST;
        }
        if (form.season() == Season.M) {
            Arrays.fill(lower, seasonAt, dimensions, LEAST_INDEX);
        }
        return lower;
    }

    double[] upper() {
        double[] upper = new double[dimensions];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        Arrays.fill(upper, 0, levelAt, 1);
        upper[0] = MOST;
        if (form.trend().damped()) {
            upper[phiAt] = MOST_PHI;
        }
        return upper;
    }

    /** Sizes of a first step: a fifth of a smoothing parameter's range, the noise of a state. */
    double[] scale(double noise) {
        double[] scale = new double[dimensions];
        Arrays.fill(scale, 0, levelAt, 0.2);
        Arrays.fill(scale, levelAt, dimensions, noise);
        if (form.trend().damped()) {
            scale[phiAt] = 0.05;
        }
        if (form.hasTrend()) {
            scale[slopeAt] = noise / 4;
        }
        return scale;
    }

    /** Runs the recursion from a point's initial states. */
    Recursion run(double[] point) {
        recursion.level[0] = point[levelAt];
        recursion.slope[0] = form.hasTrend() ? point[slopeAt] : 0;
        if (form.hasSeason()) {
            System.arraycopy(point, seasonAt, recursion.season, 0, period);
        }
        recursion.run(form, smoothing(point));
        return recursion;
    }

    /** Σe² or Σr². */
    double squares() {
        double sum = 0;
        double[] forecast = recursion.forecast;
        for (int t = 0; t < y.length; t++) {
            double e = y[t] - forecast[t];
            double r = form.errors() == Errors.M ? e / forecast[t] : e;
            sum += r * r;
        }
        return sum;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        run(point);
        double value = form.errors() == Errors.A ? added() : scaled();
        if (Double.isFinite(value)) {
            Smoothing by = smoothing(point);
            recursion.back(form, by, pull);
            fill(point, gradient);
        }
        return value;
    }

    private double added() {
        int n = y.length;
        double[] forecast = recursion.forecast;
        double sum = n * ROUNDING;
        for (int t = 0; t < n; t++) {
            double e = y[t] - forecast[t];
            pull[t] = e;
            sum += e * e;
        }
        double factor = -2 * n / sum;
        for (int t = 0; t < n; t++) {
            pull[t] *= factor;
        }
        return n * StrictMath.log(sum);
    }

    /** Infinite where a forecast is not above 0: its error has no share. */
    private double scaled() {
        int n = y.length;
        double[] forecast = recursion.forecast;
        double sum = n * ROUNDING;
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < n; t++) {
            double r = y[t] / forecast[t] - 1;
            pull[t] = r;
            sum += r * r;
            least = Math.min(least, forecast[t]);
        }
        if (!(least > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double factor = -2 * n / sum;
        for (int t = 0; t < n; t++) {
            double r = pull[t];
            pull[t] = (factor * r * (1 + r) + 2) / forecast[t];
        }
        return n * StrictMath.log(sum) + 2 * sumOfLogs(forecast);
    }

    /** One logarithm for each eight factors. */
    private static double sumOfLogs(double[] values) {
        double logs = 0;
        double product = 1;
        for (int t = 0; t < values.length; t++) {
            product *= values[t];
            if ((t & 7) == 7) {
                logs += StrictMath.log(product);
                product = 1;
            }
        }
        return logs + StrictMath.log(product);
    }

    private void fill(double[] point, double[] gradient) {
        gradient[0] = recursion.alphaSlope;
        if (form.hasTrend()) {
            gradient[0] += point[0] < mostBeta ? recursion.betaSlope * point[betaAt] : 0;
            gradient[betaAt] = recursion.betaSlope * (mostBeta(point[0]) - LEAST);
            gradient[slopeAt] = recursion.slopeSlope;
        }
        if (form.hasSeason()) {
            gradient[0] -= recursion.gammaSlope * point[gammaAt];
            gradient[gammaAt] = recursion.gammaSlope * (MOST - point[0]);
            System.arraycopy(recursion.seasonSlope, 0, gradient, seasonAt, period);
        }
        if (form.trend().damped()) {
            gradient[phiAt] = recursion.phiSlope;
        }
        gradient[levelAt] = recursion.levelSlope;
    }
}
