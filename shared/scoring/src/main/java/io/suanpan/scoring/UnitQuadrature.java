package io.suanpan.scoring;

/**
 * Gauss-Legendre quadrature on 0 to 1: nodes within, weights that sum to 1. Roots of the Legendre
 * polynomial by Newton's method (Press et al., Numerical Recipes, 4.6), the same bits on every
 * machine. Immutable.
 */
final class UnitQuadrature {
    /** Newton's method doubles the digits with each; the first guess has two. */
    private static final int ROUNDS = 6;

    private final double[] nodes;
    private final double[] weights;

    private UnitQuadrature(int count) {
        nodes = new double[count];
        weights = new double[count];
        for (int i = 0; i < count; i++) {
            double root = StrictMath.cos(StrictMath.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double before = 0;
                double value = 1;
                for (int n = 1; n <= count; n++) {
                    double next = ((2 * n - 1) * root * value - (n - 1) * before) / n;
                    before = value;
                    value = next;
                }
                slope = count * (root * value - before) / (root * root - 1);
                root -= value / slope;
            }
            nodes[i] = (1 + root) / 2;
            weights[i] = 1 / ((1 - root * root) * slope * slope);
        }
    }

    /** The fewest points that integrate every polynomial of that degree exactly. */
    static UnitQuadrature exactFor(int degree) {
        return new UnitQuadrature(degree / 2 + 1);
    }

    int count() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
