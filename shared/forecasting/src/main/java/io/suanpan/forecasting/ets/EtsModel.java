package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.ets.EtsForm.Errors;
import io.suanpan.forecasting.ets.EtsForm.Season;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A form with its parameters and the states after the last value. Forecasts are those of the
 * recursion without errors, as is usual; where a trend is multiplicative they lie a little below
 * the expected value. Standard deviations come from the formulas of the book where it has one, and
 * from {@value #PATHS} paths of a fixed seed for the other forms. Time horizon² or horizon × paths.
 */
final class EtsModel implements FittedModel {
    /** Their standard deviation is known to 2 %. */
    private static final int PATHS = 2_000;

    private static final long SEED = 6;

    private final EtsForm form;
    private final Smoothing by;
    private final double sigma;
    private final double level;
    private final double slope;
    private final double[] season;
    private final ModelSummary summary;

    private EtsModel(
            EtsForm form,
            Smoothing by,
            double sigma,
            double level,
            double slope,
            double[] season,
            ModelSummary summary) {
        this.form = form;
        this.by = by;
        this.sigma = sigma;
        this.level = level;
        this.slope = slope;
        this.season = season;
        this.summary = summary;
    }

    /** What a search found, in the unit of the series; σ² has the degrees of freedom left. */
    static EtsModel of(Candidate found, ScaledValues series) {
        Likelihood likelihood = found.likelihood();
        EtsForm form = likelihood.form();
        int n = series.length();
        double unit = series.unit();
        Recursion end = likelihood.run(found.optimum().point());
        int free = form.parameters(series.period()) - 1;
        double sigma = Math.sqrt(likelihood.squares() / Math.max(1, n - free));
        double[] season = new double[form.hasSeason() ? series.period() : 1];
        if (form.hasSeason()) {
            System.arraycopy(end.season, n, season, 0, season.length);
        }
        for (int s = 0; s < season.length && form.season() == Season.A; s++) {
            season[s] *= unit;
        }
        Smoothing by = likelihood.smoothing(found.optimum().point());
        double error = form.errors() == Errors.A ? sigma * unit : sigma;
        return new EtsModel(
                form,
                by,
                error,
                end.level[n] * unit,
                form.trend().multiplicative() ? end.slope[n] : end.slope[n] * unit,
                season,
                summary(found, series, by, error));
    }

    /** The level alone, without an error. */
    static EtsModel constant(double level) {
        Smoothing by = new Smoothing(1, 0, 0, 1);
        EtsForm form = EtsForm.parse("A,N,N");
        return new EtsModel(
                form, by, 0, level, 0, new double[1], say(form, by, 0, Double.NaN, Double.NaN));
    }

    /** The Gaussian likelihood in full: n(1 + log 2π/n) more than what was minimised. */
    private static ModelSummary summary(
            Candidate found, ScaledValues series, Smoothing by, double sigma) {
        int n = series.length();
        double constant =
                n * (1 + StrictMath.log(2 * Math.PI / n) + 2 * StrictMath.log(series.unit()));
        return say(
                found.likelihood().form(),
                by,
                sigma,
                -(found.optimum().value() + constant) / 2,
                found.criterion() + constant);
    }

    private static ModelSummary say(
            EtsForm form, Smoothing by, double sigma, double logLikelihood, double criterion) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", by.alpha());
        if (form.hasTrend()) {
            parameters.put("beta", by.beta());
        }
        if (form.hasSeason()) {
            parameters.put("gamma", by.gamma());
        }
        if (form.trend().damped()) {
            parameters.put("phi", by.phi());
        }
        parameters.put("sigma", sigma);
        return new ModelSummary("ETS(" + form + ")", parameters, logLikelihood, criterion);
    }

    @Override
    public ModelSummary summary() {
        return summary;
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = new double[Horizon.require(horizon)];
        state().expect(mean);
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        Horizon.require(horizon);
        if (!ForecastVariance.isKnown(form)) {
            return simulated(horizon);
        }
        return form.errors() == Errors.A
                ? ForecastVariance.ofAdditive(form, by, season.length, sigma, horizon)
                : ForecastVariance.ofMultiplicative(
                        form, by, season.length, sigma, mean(horizon), indices(horizon));
    }

    private double[] indices(int horizon) {
        double[] indices = new double[horizon];
        Arrays.fill(indices, 1);
        for (int h = 0; h < horizon && form.season() == Season.M; h++) {
            indices[h] = season[h % season.length];
        }
        return indices;
    }

    private double[] simulated(int horizon) {
        double[] mean = mean(horizon);
        SamplePaths paths = SamplePaths.of(this, horizon, PATHS, SEED);
        double[] result = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            for (int i = 0; i < PATHS; i++) {
                double error = paths.value(i, h) - mean[h];
                result[h] += error * error / PATHS;
            }
            result[h] = Math.sqrt(result[h]);
        }
        return result;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        state().draw(random, path);
    }

    private EtsState state() {
        return new EtsState(form, by, sigma, level, slope, season);
    }
}
