package io.suanpan.forecasting.regression;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Sales as a level that another method forecasts, times what regressors do to them: the effects are
 * told apart from a walking level, the method is fitted to the sales without them, and its
 * forecasts are multiplied by those of the planned regressors (Hyndman and Athanasopoulos,
 * Forecasting: principles and practice, 3rd ed., chapter 10, of a log-linear model; Durbin and
 * Koopman 2012). Effects are pulled to what is known of other products by {@link EffectPriors}.
 * Stateless and thread-safe; some 60 fits of length · regressors² each.
 */
public final class DynamicRegression {
    private final ForecastMethod method;
    private final EffectPriors priors;

    /**
     * @param method for what regressors do not explain
     */
    public DynamicRegression(ForecastMethod method, EffectPriors priors) {
        this.method = method;
        this.priors = priors;
    }

    /**
     * @param history from 0 up
     * @param regressors of the history's steps at least
     * @throws SuanpanException {@code IMPOSSIBLE} for negative sales and for fewer steps
     */
    public RegressionModel fit(Series history, Regressors regressors) {
        require(history, regressors);
        return fitAround(history, regressors.aroundUsual(history.length()));
    }

    private RegressionModel fitAround(Series history, Regressors regressors) {
        int columns = regressors.count();
        EffectPrior[] thought = new EffectPrior[columns];
        for (int j = 0; j < columns; j++) {
            thought[j] = priors.of(regressors.name(j), regressors.kind(j));
        }
        var fit =
                new LevelRegression(history.values(), regressors.first(history.length()), thought)
                        .fit();
        double[] coefficients = new double[columns];
        double[][] covariance = new double[columns][columns];
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            coefficients[i] = fit.effect(i);
            for (int j = 0; j < columns; j++) {
                covariance[i][j] = fit.covariance(i, j);
            }
            effects.add(
                    new Effect(
                            regressors.name(i),
                            regressors.kind(i),
                            coefficients[i],
                            Math.sqrt(covariance[i][i])));
        }
        Factors factors = new Factors(regressors, coefficients, covariance);
        return new RegressionModel(
                method.fit(without(history, factors)), effects, factors, history.length());
    }

    private static void require(Series history, Regressors regressors) {
        if (regressors.steps() < history.length()) {
            throw refused(
                    history,
                    "has regressors for "
                            + regressors.steps()
                            + " of its "
                            + history.length()
                            + " steps");
        }
        for (int t = 0; t < history.length(); t++) {
            if (history.value(t) < 0) {
                throw refused(history, "sold " + history.value(t) + " in step " + (t + 1));
            }
        }
    }

    private static SuanpanException refused(Series history, String what) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The series \"" + history.id() + "\" " + what + ".",
                "Give sales from 0 up, and regressors for each of their steps.");
    }

    private static Series without(Series history, Factors factors) {
        double[] values = history.values();
        for (int t = 0; t < values.length; t++) {
            values[t] /= factors.at(t);
        }
        return history.with(values);
    }
}
