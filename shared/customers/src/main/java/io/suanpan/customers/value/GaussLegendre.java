package io.suanpan.customers.value;

/**
 * Nodes and weights of Gauss-Legendre quadrature on -1 to 1, exact for polynomials up to degree 31.
 * Roots of the Legendre polynomial by Newton's method (Press et al., Numerical Recipes, 4.6).
 */
final class GaussLegendre {
    static final int NODES = 16;

    private static final double[] NODE = new double[NODES];
    private static final double[] WEIGHT = new double[NODES];

    static {
        for (int i = 0; i < NODES; i++) {
            double x = StrictMath.cos(StrictMath.PI * (i + 0.75) / (NODES + 0.5));
            double slope = 1;
            for (int round = 0; round < 10; round++) {
                double before = 0;
                double value = 1;
                for (int n = 1; n <= NODES; n++) {
                    double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                    before = value;
                    value = next;
                }
                slope = NODES * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            NODE[i] = x;
            WEIGHT[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private GaussLegendre() {}

    static double node(int i) {
        return NODE[i];
    }

    static double weight(int i) {
        return WEIGHT[i];
    }
}
