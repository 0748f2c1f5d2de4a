package io.suanpan.recommendation.statistics;

/** The gamma function's logarithm and its incomplete integral. Relative error below 1e-12. */
public final class Gamma {
    private static final double SMALL = 15;
    private static final double TINY = 1e-300;
    private static final double PRECISE = 1e-16;
    private static final int MOST_TERMS = 100_000;

    private Gamma() {}

    /**
     * ln Γ(x): Stirling's series, after the argument was raised to 15 by Γ(x + 1) = x Γ(x).
     *
     * @param x above 0
     */
    public static double log(double x) {
        double raised = x;
        double product = 1;
        while (raised < SMALL) {
            product *= raised++;
        }
        double inverse = 1 / raised;
        double square = inverse * inverse;
        double series =
                inverse
                        * (1 / 12.0
                                - square
                                        * (1 / 360.0
                                                - square
                                                        * (1 / 1260.0
                                                                - square
                                                                        * (1 / 1680.0
                                                                                - square
                                                                                        / 1188.0))));
        return (raised - 0.5) * StrictMath.log(raised)
                - raised
                + 0.5 * StrictMath.log(2 * Math.PI)
                + series
                - StrictMath.log(product);
    }

    /**
     * Q(a, x) = Γ(a, x) / Γ(a), the share above x: a power series below x = a + 1, Lentz's
     * continued fraction above (Numerical Recipes, 6.2).
     *
     * @param a above 0
     * @param x at least 0
     */
    public static double upper(double a, double x) {
        if (x == 0) {
            return 1;
        }
        double front = StrictMath.exp(a * StrictMath.log(x) - x - log(a));
        return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISE; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / away(numerator * d + b);
            c = away(b + numerator / c);
            double change = c * d;
            value *= change;
            if (Math.abs(change - 1) < PRECISE) {
                break;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
