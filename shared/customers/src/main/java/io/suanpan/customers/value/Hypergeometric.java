package io.suanpan.customers.value;

/** Gauss's hypergeometric function by its series (Abramowitz and Stegun 15.1.1). */
final class Hypergeometric {
    private static final int MOST_TERMS = 1_000_000;
    private static final double RELATIVE_ERROR = 1e-15;

    private Hypergeometric() {}

    /**
     * ₂F₁(p, q; c; z) for 0 <= z < 1 and c > 0. The closer z is to 1, the more terms: about 35/(1 -
     * z).
     */
    static double of(double p, double q, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int j = 0; j < MOST_TERMS; j++) {
            term *= (p + j) / (c + j) * (q + j) / (j + 1) * z;
            sum += term;
            if (Math.abs(term) <= RELATIVE_ERROR * (1 - z) * Math.abs(sum)) {
                break;
            }
        }
        return sum;
    }
}
