package io.suanpan.forecasting.arima;

import java.util.Arrays;

/**
 * Arithmetic of lag polynomials. A polynomial 1 − c₁B − … − cₙBⁿ is held as c₁ … cₙ, so that cᵢ is
 * the weight of the value i steps before; a moving average 1 + θ₁B + … is held with that sign.
 */
final class LagPolynomial {
    private LagPolynomial() {}

    /**
     * Weights of a stationary autoregression from its partial autocorrelations, each in (−1, 1);
     * every stationary one has such (Barndorff-Nielsen and Schou 1973). O(n²).
     */
    static void fromPartial(double[] partial, int from, int count, double[] weights) {
        double[] before = new double[count];
        for (int k = 0; k < count; k++) {
            weights[k] = partial[from + k];
            for (int j = 0; j < k; j++) {
                weights[j] = before[j] - weights[k] * before[k - 1 - j];
            }
            System.arraycopy(weights, 0, before, 0, k + 1);
        }
    }

    /**
     * The inverse of {@link #fromPartial}: partial autocorrelations by stepping down.
     *
     * @return false where the weights are not stationary; the result is then of no use
     */
    static boolean toPartial(double[] weights, double[] partial) {
        int n = weights.length;
        double[] now = weights.clone();
        double[] before = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double r = now[k];
            partial[k] = r;
            double scale = 1 - r * r;
            if (!(scale > 0)) {
                return false;
            }
            for (int j = 0; j < k; j++) {
                before[j] = (now[j] + r * now[k - 1 - j]) / scale;
            }
            System.arraycopy(before, 0, now, 0, k);
        }
        return true;
    }

    /**
     * Whether all roots lie further than {@code modulus} from 0: that of a stretched polynomial.
     */
    static boolean rootsBeyond(double modulus, double[] weights) {
        double[] stretched = weights.clone();
        double power = 1;
        for (int i = 0; i < stretched.length; i++) {
            power *= modulus;
            stretched[i] *= power;
        }
        return toPartial(stretched, new double[stretched.length]);
    }

    /** Of (1 − Σ aᵢ Bⁱ)(1 − Σ sⱼ Bʲᵐ). */
    static void multiply(double[] plain, double[] seasonal, int period, double[] product) {
        Arrays.fill(product, 0);
        System.arraycopy(plain, 0, product, 0, plain.length);
        for (int j = 0; j < seasonal.length; j++) {
            int lag = (j + 1) * period;
            product[lag - 1] += seasonal[j];
            for (int i = 0; i < plain.length; i++) {
                product[lag + i] -= seasonal[j] * plain[i];
            }
        }
    }

    /** Weights of (1 − B)ᵈ (1 − Bᵐ)ᴰ. */
    static double[] differences(int d, int seasonalD, int period) {
        double[] result = {};
        for (int i = 0; i < d; i++) {
            result = longer(result, 1);
        }
        for (int i = 0; i < seasonalD; i++) {
            result = longer(result, period);
        }
        return result;
    }

    private static double[] longer(double[] weights, int lag) {
        double[] product = new double[weights.length + lag];
        System.arraycopy(weights, 0, product, 0, weights.length);
        product[lag - 1] += 1;
        for (int i = 0; i < weights.length; i++) {
            product[lag + i] -= weights[i];
        }
        return product;
    }

    /** Values after these differences, shorter by as many as are lost. */
    static double[] difference(double[] values, double[] weights) {
        int lost = weights.length;
        double[] result = new double[Math.max(0, values.length - lost)];
        for (int t = 0; t < result.length; t++) {
            double sum = values[t + lost];
            for (int i = 0; i < lost; i++) {
                sum -= weights[i] == 0 ? 0 : weights[i] * values[t + lost - 1 - i];
            }
            result[t] = sum;
        }
        return result;
    }
}
