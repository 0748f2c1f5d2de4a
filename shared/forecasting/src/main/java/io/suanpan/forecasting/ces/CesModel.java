package io.suanpan.forecasting.ces;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One form at the end of its history. Errors are normal with one spread. */
final class CesModel implements FittedModel {
    private static final String[] NAMES = {"alpha0", "alpha1", "beta0", "beta1"};

    private final CesForm form;
    private final double[] parameters;
    private final double squares;
    private final double logLikelihood;
    private final int length;
    private final CesState end;

    /**
     * @param floored squares, but never 0, for the likelihood
     */
    CesModel(
            CesForm form,
            double[] parameters,
            double squares,
            double floored,
            int length,
            CesState end) {
        this.form = form;
        this.parameters = parameters.clone();
        this.squares = squares;
        this.length = length;
        this.end = end;
        logLikelihood = -length / 2.0 * (Math.log(2 * Math.PI * floored / length) + 1);
    }

    CesForm form() {
        return form;
    }

    double squares() {
        return squares;
    }

    /** AICc; infinite where there are too few values for it, or the recursion exploded. */
    double criterion() {
        int counted = form.components() + 1;
        int free = length - counted - 1;
        double criterion =
                -2 * logLikelihood
                        + 2 * counted
                        + 2.0 * counted * (counted + 1) / Math.max(1, free);
        return free < 1 || Double.isNaN(criterion) ? Double.POSITIVE_INFINITY : criterion;
    }

    private double spread() {
        return Math.sqrt(squares / Math.max(1, length - form.components() - 1));
    }

    @Override
    public ModelSummary summary() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < form.parameters(); i++) {
            named.put(NAMES[i], parameters[i]);
        }
        named.put("sigma", spread());
        return new ModelSummary(form.notation(), named, logLikelihood, criterion());
    }

    @Override
    public double[] mean(int horizon) {
        return path(end.copy(), length, new double[horizon]);
    }

    /** Expected values one after another, each of which then comes true but for its given error. */
    private static double[] path(CesState state, int from, double[] errors) {
        int period = state.period();
        double[] path = new double[errors.length];
        int place = from % period;
        for (int h = 0; h < path.length; h++) {
            path[h] = state.expected(place) + errors[h];
            state.move(place, errors[h]);
            place = place + 1 == period ? 0 : place + 1;
        }
        return path;
    }

    /** √(1 + ψ₁² + … + ψ²) · σ, with ψ the later effect of an error of 1. */
    @Override
    public double[] standardDeviation(int horizon) {
        double[] impulse = new double[horizon];
        impulse[0] = 1;
        CesState zeros = new CesState(form, end.period());
        zeros.setParameters(parameters);
        double[] effects = path(zeros, 0, impulse);
        double spread = spread();
        double variance = 0;
        for (int h = 0; h < horizon; h++) {
            variance += effects[h] * effects[h];
            effects[h] = spread * Math.sqrt(variance);
        }
        return effects;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        double[] errors = new double[path.length];
        double spread = spread();
        for (int h = 0; h < errors.length; h++) {
            errors[h] = spread * random.nextGaussian();
        }
        System.arraycopy(path(end.copy(), length, errors), 0, path, 0, path.length);
    }
}
