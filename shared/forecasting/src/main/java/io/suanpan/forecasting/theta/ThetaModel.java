package io.suanpan.forecasting.theta;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A theta model at the end of its history. Errors are normal with one spread; how an error of one
 * step moves the later ones comes from the recursion itself, started from zeros. Forecasts are
 * O(h), their spread O(h²).
 */
final class ThetaModel implements FittedModel {
    private final ThetaForm form;
    private final ThetaParameters parameters;
    private final double spread;
    private final ThetaState end;
    private final int length;

    private ThetaModel(
            ThetaForm form, ThetaParameters parameters, double spread, ThetaState end, int length) {
        this.form = form;
        this.parameters = parameters;
        this.spread = spread;
        this.end = end;
        this.length = length;
    }

    static ThetaModel of(ThetaForm form, ThetaParameters parameters, double[] values) {
        Trend trend = form.dynamic() ? Trend.following(0) : Trend.through(values);
        ThetaState state = new ThetaState(parameters, trend, parameters.initialLevel());
        double squares = 0;
        for (int t = 0; t < values.length; t++) {
            double error = values[t] - state.expected();
            squares += t < ThetaObjective.SKIPPED ? 0 : error * error;
            state.observe(values[t]);
        }
        int fitted = form.optimised() ? 3 : 2;
        int free = Math.max(1, values.length - ThetaObjective.SKIPPED - fitted);
        return new ThetaModel(form, parameters, Math.sqrt(squares / free), state, values.length);
    }

    @Override
    public ModelSummary summary() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("initialLevel", parameters.initialLevel());
        named.put("alpha", parameters.alpha());
        named.put("theta", parameters.theta());
        named.put("sigma", spread);
        return ModelSummary.of(form.notation(), named);
    }

    @Override
    public double[] mean(int horizon) {
        double[] mean = new double[horizon];
        ThetaState state = end.copy();
        for (int h = 0; h < horizon; h++) {
            mean[h] = state.expected();
            state.observe(mean[h]);
        }
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] variance = new double[horizon];
        for (int from = 0; from < horizon; from++) {
            int seen = length + from;
            Trend flat = form.dynamic() ? Trend.following(seen) : Trend.fixedAtZero(seen);
            ThetaState effect = new ThetaState(parameters, flat, 0);
            variance[from] += 1;
            effect.observe(1);
            for (int h = from + 1; h < horizon; h++) {
                double moved = effect.expected();
                variance[h] += moved * moved;
                effect.observe(moved);
            }
        }
        for (int h = 0; h < horizon; h++) {
            variance[h] = spread * Math.sqrt(variance[h]);
        }
        return variance;
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        ThetaState state = end.copy();
        for (int h = 0; h < path.length; h++) {
            path[h] = state.expected() + spread * random.nextGaussian();
            state.observe(path[h]);
        }
    }
}
