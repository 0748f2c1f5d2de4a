package io.suanpan.forecasting.arima;

import java.util.random.RandomGenerator;

/** Runs an ARMA state ahead and sums what it gives up again over the differences. Immutable. */
final class Extrapolation {
    private final ArmaProcess process;
    private final double[] differences;
    private final Lags lags;

    /**
     * @param differences weights of the past values in a difference
     */
    Extrapolation(ArmaProcess process, double[] differences) {
        this.process = process;
        this.differences = differences;
        lags = Lags.of(differences);
    }

    /**
     * Expected values after these. O(horizon · r).
     *
     * @param state of the differenced series, predicted for the first step
     * @param values undifferenced, of which the last are needed; empty for zeros
     */
    double[] ahead(double[] state, double[] values, int horizon) {
        return run(state.clone(), values, horizon, 0, null);
    }

    /** The same with innovations of this standard deviation after the first step. */
    double[] simulate(
            double[] state, double[] values, int horizon, double sigma, RandomGenerator random) {
        return run(state.clone(), values, horizon, sigma, random);
    }

    private double[] run(
            double[] state,
            double[] values,
            int horizon,
            double sigma,
            @org.jspecify.annotations.Nullable RandomGenerator random) {
        int lost = differences.length;
        double[] all = new double[lost + horizon];
        if (values.length > 0) {
            System.arraycopy(values, values.length - lost, all, 0, lost);
        }
        for (int h = 0; h < horizon; h++) {
            all[lost + h] = state[0] + lags.before(all, lost + h);
            process.advance(state);
            if (random != null) {
                double shock = sigma * random.nextGaussian();
                for (int i = 0; i < state.length; i++) {
                    state[i] += process.innovation(i) * shock;
                }
            }
        }
        return java.util.Arrays.copyOfRange(all, lost, all.length);
    }

    /** Weights of the innovations 0, 1, … steps before in a value, over the differences. */
    double[] psi(int horizon) {
        double[] innovation = new double[process.stateSize()];
        for (int i = 0; i < innovation.length; i++) {
            innovation[i] = process.innovation(i);
        }
        return ahead(innovation, new double[0], horizon);
    }
}
