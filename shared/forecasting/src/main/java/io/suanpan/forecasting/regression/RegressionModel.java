package io.suanpan.forecasting.regression;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A level's forecasts times what the planned regressors do. Immutable and thread-safe. */
public final class RegressionModel implements FittedModel {
    private final FittedModel level;
    private final List<Effect> effects;
    private final Factors factors;
    private final int from;

    /**
     * @param from step of the regressors that is the first of the future
     */
    RegressionModel(FittedModel level, List<Effect> effects, Factors factors, int from) {
        this.level = level;
        this.effects = List.copyOf(effects);
        this.factors = factors;
        this.from = from;
    }

    /** In the order of the regressors. */
    public List<Effect> effects() {
        return effects;
    }

    /** In plain words, those alone that can be told from none. */
    public List<String> explanation() {
        return effects.stream().filter(Effect::isClear).map(Effect::inWords).toList();
    }

    /** The level's, with each effect and its standard error ({@code NAME ±}). */
    @Override
    public ModelSummary summary() {
        ModelSummary of = level.summary();
        Map<String, Double> parameters = new LinkedHashMap<>(of.parameters());
        for (Effect effect : effects) {
            parameters.put(effect.name(), effect.coefficient());
            parameters.put(effect.name() + " ±", effect.standardError());
        }
        return ModelSummary.of("regression, then " + of.form(), parameters);
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = level.mean(horizon);
        for (int h = 0; h < horizon; h++) {
            mean[h] *= factors.at(from + h);
        }
        return mean;
    }

    /** Of the product of two that are independent, the factor being log-normal. */
    @Override
    public double[] standardDeviation(int horizon) {
        double[] mean = level.mean(horizon);
        double[] spread = level.standardDeviation(horizon);
        for (int h = 0; h < horizon; h++) {
            spread[h] = factors.at(from + h) * widened(mean[h], spread[h], from + h);
        }
        return spread;
    }

    private double widened(double mean, double spread, int t) {
        double unsure = StrictMath.expm1(factors.variance(t));
        return Math.sqrt(spread * spread * (1 + unsure) + mean * mean * unsure);
    }

    /** The level's, drawn apart around the mean as the standard deviation is; never below 0. */
    @Override
    public double[] quantiles(int horizon, double probability) {
        double[] mean = level.mean(horizon);
        double[] spread = level.standardDeviation(horizon);
        double[] result = level.quantiles(horizon, probability);
        for (int h = 0; h < horizon; h++) {
            double wider = spread[h] > 0 ? widened(mean[h], spread[h], from + h) / spread[h] : 1;
            double value = mean[h] + wider * (result[h] - mean[h]);
            result[h] = Math.max(0, factors.at(from + h) * value);
        }
        return result;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        double[] errors = factors.draw(random);
        level.simulate(random, path);
        for (int h = 0; h < path.length; h++) {
            path[h] *= factors.at(from + h, errors);
        }
    }
}
