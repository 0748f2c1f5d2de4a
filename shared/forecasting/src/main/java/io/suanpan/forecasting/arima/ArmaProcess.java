package io.suanpan.forecasting.arima;

import java.util.Arrays;

/**
 * A stationary ARMA process with innovations of variance 1 and its state space form after Harvey
 * (1989, 3.3): state α of size r = max(p, q + 1), where α₀ is the value itself, αᵢ what past values
 * and innovations add to the value i steps later, transition (Tα)ᵢ = φᵢ₊₁ α₀ + αᵢ₊₁ and innovations
 * entering by R = (1, θ₁, …).
 */
final class ArmaProcess {
    private final double[] phi;
    private final double[] theta;

    /**
     * @param phi weights of past values, stationary
     * @param theta weights of past innovations
     */
    ArmaProcess(double[] phi, double[] theta) {
        this.phi = phi;
        this.theta = theta;
    }

    /** Weights of past values, not to be changed. */
    double[] phi() {
        return phi;
    }

    /** Weights of past innovations, not to be changed. */
    double[] theta() {
        return theta;
    }

    int stateSize() {
        return Math.max(phi.length, theta.length + 1);
    }

    /** Weights of the innovations 0, 1, … steps before in a value. */
    double[] psi(int count) {
        double[] psi = new double[count];
        for (int k = 0; k < count; k++) {
            double sum = k == 0 ? 1 : k <= theta.length ? theta[k - 1] : 0;
            for (int i = 1; i <= Math.min(k, phi.length); i++) {
                sum += phi[i - 1] * psi[k - i];
            }
            psi[k] = sum;
        }
        return psi;
    }

    /**
     * Autocovariances of lags 0 to {@code count} − 1: those of the autoregression alone, by
     * Levinson's recursion from its partial autocorrelations, filtered by the moving average. O(p²
     * + (p + q)(count + q)); NaN where the process is not stationary.
     */
    double[] autocovariances(int count) {
        int q = theta.length;
        double[] plain = autoregressive(count + q);
        double[] result = new double[count];
        double[] overlap = overlaps();
        for (int k = 0; k < count; k++) {
            double sum = overlap[0] * plain[k];
            for (int s = 1; s <= q; s++) {
                sum += overlap[s] * (plain[k + s] + plain[Math.abs(k - s)]);
            }
            result[k] = sum;
        }
        return result;
    }

    /** Σ θᵢ θᵢ₊ₛ, with θ₀ = 1. */
    private double[] overlaps() {
        int q = theta.length;
        double[] overlap = new double[q + 1];
        for (int s = 0; s <= q; s++) {
            double sum = s == 0 ? 1 : theta[s - 1];
            for (int i = 1; i + s <= q; i++) {
                sum += theta[i - 1] * theta[i + s - 1];
            }
            overlap[s] = sum;
        }
        return overlap;
    }

    private double[] autoregressive(int count) {
        int p = phi.length;
        double[] result = new double[Math.max(count, p + 1)];
        double[] partial = new double[p];
        if (!LagPolynomial.toPartial(phi, partial)) {
            Arrays.fill(result, Double.NaN);
            return result;
        }
        double error = 1;
        for (double r : partial) {
            error /= 1 - r * r;
        }
        result[0] = error;
        double[] weights = new double[p];
        double[] before = new double[p];
        for (int k = 0; k < p; k++) {
            double sum = partial[k] * error;
            for (int j = 0; j < k; j++) {
                sum += before[j] * result[k - j];
                weights[j] = before[j] - partial[k] * before[k - 1 - j];
            }
            weights[k] = partial[k];
            result[k + 1] = sum;
            error *= 1 - partial[k] * partial[k];
            System.arraycopy(weights, 0, before, 0, k + 1);
        }
        for (int k = p + 1; k < result.length; k++) {
            double sum = 0;
            for (int i = 0; i < p; i++) {
                sum += phi[i] * result[k - 1 - i];
            }
            result[k] = sum;
        }
        return result;
    }

    /** Covariances of the value with each element of its state. */
    double[] stateWithValue(double[] covariances) {
        int r = stateSize();
        double[] psi = psi(r);
        double[] result = new double[r];
        result[0] = covariances[0];
        for (int i = 1; i < r; i++) {
            double sum = 0;
            for (int j = i + 1; j <= phi.length; j++) {
                sum += phi[j - 1] * covariances[j - i];
            }
            for (int j = i; j <= theta.length; j++) {
                sum += theta[j - 1] * psi[j - i];
            }
            result[i] = sum;
        }
        return result;
    }

    /**
     * Stationary covariance of the state, row-major: P = T P Tᵀ + R Rᵀ solved from its first row,
     * which the autocovariances give, down its diagonals. O(r²).
     */
    double[] stateCovariance() {
        int r = stateSize();
        double[] first = stateWithValue(autocovariances(r));
        double[] p = new double[r * r];
        for (int k = r - 1; k >= 0; k--) {
            for (int i = k; i >= 0; i--) {
                double sum = innovation(i) * innovation(k);
                double phiI = i < phi.length ? phi[i] : 0;
                double phiK = k < phi.length ? phi[k] : 0;
                sum += phiI * phiK * first[0];
                if (k + 1 < r) {
                    sum += phiI * first[k + 1] + p[(i + 1) * r + k + 1];
                }
                if (i + 1 < r) {
                    sum += phiK * first[i + 1];
                }
                p[i * r + k] = sum;
                p[k * r + i] = sum;
            }
        }
        return p;
    }

    /** Element of R. */
    double innovation(int i) {
        return i == 0 ? 1 : i <= theta.length ? theta[i - 1] : 0;
    }

    /** The state one step later, in place; the last element holds what comes in from none. */
    void advance(double[] state) {
        int r = state.length;
        double value = state[0];
        System.arraycopy(state, 1, state, 0, r - 1);
        state[r - 1] = 0;
        for (int i = 0; i < phi.length; i++) {
            state[i] += phi[i] * value;
        }
    }
}
