package io.suanpan.forecasting.arima;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A fitted ARIMA, also as the errors of a regression. What is not known of the future is the
 * innovations to come (their ψ weights), the state at the end of the history (where a short one
 * does not settle it) and the regression coefficients, mean and drift included; that the orders and
 * ARMA coefficients are estimates too is left out, as is usual. Immutable and thread-safe.
 */
public final class ArimaModel implements FittedModel {
    private final ArimaOrder order;
    private final Design design;
    private final int length;
    private final double logLikelihood;
    private final double criterion;
    private final double sigma;
    private final double[] arma;
    private final List<String> names;
    private final double[] coefficients;

    /** Upper triangular; times its transpose, the covariance of the coefficients over σ². */
    private final double[][] rootOfCovariance;

    private final Extrapolation extrapolation;

    /** States of the series and of each regressor for the step after the last. */
    private final double[][] states;

    /** The last values of the series and of each regressor, as many as differences need. */
    private final double[][] tails;

    /** Columns whose squares sum up to the covariance of the state over σ². */
    private final double[][] stateErrors;

    ArimaModel(Series history, Design design, Candidate fit) {
        order = fit.order();
        this.design = design;
        length = history.length();
        logLikelihood = fit.logLikelihood();
        criterion = fit.criterion();
        names = names(order, design);
        ArmaLikelihood likelihood = fit.likelihood();
        likelihood.exact(fit.parameters().values());
        arma = likelihood.coefficients();
        coefficients = likelihood.regression().coefficients();
        rootOfCovariance = likelihood.regression().rootOfCovariance();
        int free = Math.max(1, likelihood.length() - arma.length - coefficients.length);
        sigma = Math.sqrt(likelihood.squares() / free);
        ArmaProcess process = likelihood.process();
        extrapolation =
                new Extrapolation(
                        process,
                        LagPolynomial.differences(order.d(), order.seasonalD(), order.period()));
        states = likelihood.filter().states();
        tails = tails(history);
        stateErrors = SemiDefinite.root(likelihood.filter().lastCovariance(process));
    }

    private static List<String> names(ArimaOrder order, Design design) {
        List<String> names = new ArrayList<>();
        if (order.constant()) {
            names.add(order.d() + order.seasonalD() == 0 ? "mean" : "drift");
        }
        names.addAll(design.names());
        return List.copyOf(names);
    }

    private double[][] tails(Series history) {
        int lost = order.lost();
        double[][] result = new double[coefficients.length + 1][lost];
        for (int i = 0; i < lost; i++) {
            int t = length - lost + i;
            result[0][i] = history.value(t);
            for (int c = 0; c < coefficients.length; c++) {
                result[c + 1][i] = regressor(c, t);
            }
        }
        return result;
    }

    private double regressor(int c, int t) {
        if (!order.constant()) {
            return design.value(c, t);
        }
        return c == 0 ? Estimator.constant(order, t) : design.value(c - 1, t);
    }

    public ArimaOrder order() {
        return order;
    }

    /** Standard deviation of the innovations, degrees of freedom accounted for. */
    public double sigma() {
        return sigma;
    }

    /** Of mean or drift, if there is one, and the regressors. */
    public List<String> regressors() {
        return names;
    }

    /** In the order of {@link #regressors}. */
    public double coefficient(int regressor) {
        return coefficients[regressor];
    }

    /** Covariance of two regression coefficients. */
    public double covariance(int a, int b) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += rootOfCovariance[a][i] * rootOfCovariance[b][i];
        }
        return sum * sigma * sigma;
    }

    @Override
    public ModelSummary summary() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        int at = 0;
        at = put(parameters, "ar", order.p(), at);
        at = put(parameters, "ma", order.q(), at);
        at = put(parameters, "sar", order.seasonalP(), at);
        put(parameters, "sma", order.seasonalQ(), at);
        for (int c = 0; c < coefficients.length; c++) {
            parameters.put(names.get(c), coefficients[c]);
        }
        parameters.put("sigma", sigma);
        return new ModelSummary(order.toString(), parameters, logLikelihood, criterion);
    }

    private int put(Map<String, Double> parameters, String name, int count, int from) {
        for (int i = 0; i < count; i++) {
            parameters.put(name + (i + 1), arma[from + i]);
        }
        return from + count;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where the regressors do not reach so far
     */
    @Override
    public double[] mean(int horizon) {
        requireKnown(horizon);
        double[] mean = extrapolation.ahead(states[0], tails[0], horizon);
        for (int c = 0; c < coefficients.length; c++) {
            double[] news = news(c, horizon);
            for (int h = 0; h < horizon; h++) {
                mean[h] += coefficients[c] * news[h];
            }
        }
        return mean;
    }

    /** What a regressor's future differs by from what its own past lets expect. */
    private double[] news(int c, int horizon) {
        double[] news = extrapolation.ahead(states[c + 1], tails[c + 1], horizon);
        for (int h = 0; h < horizon; h++) {
            news[h] = regressor(c, length + h) - news[h];
        }
        return news;
    }

    private void requireKnown(int horizon) {
        if (horizon > design.length() - length) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The regressors are known for "
                            + (design.length() - length)
                            + " steps after the history, not for "
                            + horizon
                            + ".",
                    "Ask for fewer steps or give more of their future.");
        }
    }

    @Override
    public double[] standardDeviation(int horizon) {
        requireKnown(horizon);
        double[] variance = new double[horizon];
        double[] psi = extrapolation.psi(horizon);
        for (int h = 1; h < horizon; h++) {
            variance[h] = variance[h - 1] + psi[h - 1] * psi[h - 1];
        }
        for (double[] error : stateErrors) {
            addSquares(extrapolation.ahead(error, new double[0], horizon), variance);
        }
        for (double[] error : coefficientErrors(horizon)) {
            addSquares(error, variance);
        }
        for (int h = 0; h < horizon; h++) {
            variance[h] = sigma * Math.sqrt(variance[h]);
        }
        return variance;
    }

    private static void addSquares(double[] error, double[] variance) {
        for (int h = 0; h < variance.length; h++) {
            variance[h] += error[h] * error[h];
        }
    }

    /** Effect of each independent part of the coefficients' error on the steps. */
    private double[][] coefficientErrors(int horizon) {
        double[][] errors = new double[coefficients.length][horizon];
        for (int c = 0; c < coefficients.length; c++) {
            double[] news = news(c, horizon);
            for (int part = c; part < coefficients.length; part++) {
                for (int h = 0; h < horizon; h++) {
                    errors[part][h] += rootOfCovariance[c][part] * news[h];
                }
            }
        }
        return errors;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        double[] state = new double[states[0].length];
        for (double[] error : stateErrors) {
            double z = sigma * random.nextGaussian();
            for (int i = 0; i < state.length; i++) {
                state[i] += z * error[i];
            }
        }
        double[] mean = mean(path.length);
        double[] error = extrapolation.simulate(state, new double[0], path.length, sigma, random);
        for (int h = 0; h < path.length; h++) {
            path[h] = mean[h] + error[h];
        }
        for (double[] part : coefficientErrors(path.length)) {
            double z = sigma * random.nextGaussian();
            for (int h = 0; h < path.length; h++) {
                path[h] += z * part[h];
            }
        }
    }
}
