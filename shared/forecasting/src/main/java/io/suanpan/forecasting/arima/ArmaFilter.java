package io.suanpan.forecasting.arima;

import java.util.Arrays;

/**
 * The Kalman filter of a stationary ARMA process over several columns at once, by the recursions of
 * Morf, Sidhu and Kailath (1974): instead of the r × r covariance of the state only its change is
 * carried, which has rank one. Exact, started as Gardner, Harvey and Phillips (1980) from the
 * stationary covariance, in O(n · r · columns) where theirs takes O(n · r² + r⁴). Once the change
 * has died out what remains is the plain ARMA recursion. Not thread-safe; its arrays are reused.
 */
final class ArmaFilter {
    /** Change of the state's covariance, relative to the innovations', that no longer counts. */
    private static final double SETTLED = 1e-11;

    private static final double LARGE = 1e100;

    private final int columns;
    private final int n;

    /** Standardised innovations, column by column. */
    private final double[][] innovations;

    private double[][] states = {};
    private double[] gain = {};
    private double[] change = {};
    private double logDeterminant;

    /** Variance of the next innovation; what {@link #gain} is divided by. */
    private double variance;

    /** The change of the state's covariance is this times the square of {@link #change}. */
    private double weight;

    ArmaFilter(int columns, int n) {
        this.columns = columns;
        this.n = n;
        innovations = new double[columns][n];
    }

    double[][] innovations() {
        return innovations;
    }

    /** Σ log Fₜ, F being the variances of the innovations over that of ε. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** States predicted for the value after the last, column by column; a copy. */
    double[][] states() {
        double[][] copy = new double[columns][];
        for (int c = 0; c < columns; c++) {
            copy[c] = states[c].clone();
        }
        return copy;
    }

    /**
     * Fills all results.
     *
     * @param values of each column
     * @return false where the process is not stationary or its numbers overflow
     */
    boolean run(ArmaProcess process, double[][] values) {
        if (!start(process)) {
            return false;
        }
        double product = 1;
        logDeterminant = 0;
        int t = 0;
        for (; t < n && !settled(); t++) {
            product *= variance;
            if (product > LARGE) {
                logDeterminant += StrictMath.log(product);
                product = 1;
            }
            step(process, values, t);
            stepCovariance(process);
        }
        logDeterminant += StrictMath.log(product);
        if (t < n) {
            settle(process, values, t);
        }
        return Double.isFinite(logDeterminant);
    }

    private boolean start(ArmaProcess process) {
        int r = process.stateSize();
        if (gain.length != r) {
            gain = new double[r];
            change = new double[r];
            states = new double[columns][r];
        } else {
            for (double[] state : states) {
                Arrays.fill(state, 0);
            }
        }
        double[] first = process.stateWithValue(process.autocovariances(r));
        variance = first[0];
        System.arraycopy(first, 0, gain, 0, r);
        process.advance(gain);
        System.arraycopy(gain, 0, change, 0, r);
        weight = -1 / variance;
        return variance >= 1 && variance < LARGE;
    }

    private boolean settled() {
        double largest = 0;
        for (double w : change) {
            largest = Math.max(largest, Math.abs(w));
        }
        return largest * largest * -weight < SETTLED && variance < 1 + SETTLED;
    }

    private void step(ArmaProcess process, double[][] values, int t) {
        double root = Math.sqrt(variance);
        for (int c = 0; c < columns; c++) {
            double[] state = states[c];
            double innovation = values[c][t] - state[0];
            innovations[c][t] = innovation / root;
            process.advance(state);
            double scaled = innovation / variance;
            for (int i = 0; i < gain.length; i++) {
                state[i] += gain[i] * scaled;
            }
        }
    }

    /** The covariance of the state changes by weight · change changeᵀ. */
    private void stepCovariance(ArmaProcess process) {
        double first = change[0];
        double scaled = weight * first;
        double before = variance;
        process.advance(change);
        variance = Math.max(1, variance + scaled * first);
        double share = first / variance;
        for (int i = 0; i < gain.length; i++) {
            gain[i] += scaled * change[i];
            change[i] -= gain[i] * share;
        }
        weight += scaled * scaled / before;
    }

    /** Covariance of the state predicted for the value after the last, row-major. O(n r²). */
    double[] lastCovariance(ArmaProcess process) {
        double[] covariance = process.stateCovariance();
        int r = process.stateSize();
        start(process);
        for (int t = 0; t < n && !settled(); t++) {
            for (int i = 0; i < r; i++) {
                double scaled = weight * change[i];
                for (int j = 0; j < r; j++) {
                    covariance[i * r + j] += scaled * change[j];
                }
            }
            stepCovariance(process);
        }
        return covariance;
    }

    /** The plain recursion: innovations are those of the process, the state follows from them. */
    private void settle(ArmaProcess process, double[][] values, int from) {
        double[] phi = process.phi();
        double[] theta = process.theta();
        int r = gain.length;
        int warm = Math.min(n, from + r);
        for (int i = 0; i < r; i++) {
            gain[i] = (i < phi.length ? phi[i] : 0) + (i < theta.length ? theta[i] : 0);
        }
        variance = 1;
        for (int t = from; t < warm; t++) {
            step(process, values, t);
        }
        if (warm == n) {
            return;
        }
        Lags ar = Lags.of(phi);
        Lags ma = Lags.of(theta);
        for (int c = 0; c < columns; c++) {
            double[] y = values[c];
            double[] e = innovations[c];
            for (int t = warm; t < n; t++) {
                e[t] = y[t] - ar.before(y, t) - ma.before(e, t);
            }
            rebuild(process, y, e, states[c]);
        }
    }

    /** αᵢ = Σ φⱼ y(n + i − j) + Σ θⱼ e(n + i − j), over j from i + 1. */
    private void rebuild(ArmaProcess process, double[] y, double[] e, double[] state) {
        double[] phi = process.phi();
        double[] theta = process.theta();
        for (int i = 0; i < state.length; i++) {
            double sum = 0;
            for (int j = i + 1; j <= phi.length; j++) {
                sum += phi[j - 1] * y[n + i - j];
            }
            for (int j = i + 1; j <= theta.length; j++) {
                sum += theta[j - 1] * e[n + i - j];
            }
            state[i] = sum;
        }
    }
}
