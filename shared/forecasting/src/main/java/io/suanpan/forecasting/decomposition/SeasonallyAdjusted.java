package io.suanpan.forecasting.decomposition;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.random.RandomGenerator;

/**
 * A model of what is left without the season, with the season put back: each future season is as
 * the figure has it, without an error of its own.
 *
 * @param adjusted fitted to the history without its season
 * @param figure the season
 * @param length of the history
 */
public record SeasonallyAdjusted(FittedModel adjusted, SeasonalFigure figure, int length)
        implements FittedModel {
    /** That of the model inside; its parameters are those of the adjusted values. */
    @Override
    public ModelSummary summary() {
        ModelSummary inside = adjusted.summary();
        return new ModelSummary(
                inside.form() + (additive() ? " + season " : " × season ") + figure.period(),
                inside.parameters(),
                inside.logLikelihood(),
                inside.criterion());
    }

    private boolean additive() {
        return figure.kind() == SeasonalFigure.Kind.ADDITIVE;
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = adjusted.mean(horizon);
        figure.putInto(mean, length);
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] spread = adjusted.standardDeviation(horizon);
        figure.widen(spread, length);
        return spread;
    }

    /** A factor below 0, which no decomposition here gives, would turn the quantiles around. */
    @Override
    public double[] quantiles(int horizon, double probability) {
        double[] bound = adjusted.quantiles(horizon, probability);
        figure.putInto(bound, length);
        return bound;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        adjusted.simulate(random, path);
        figure.putInto(path, length);
    }
}
