package io.suanpan.forecasting;

/** The standard normal distribution. */
public final class Normal {
    private static final double[] A = {
        -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
        1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] C = {
        -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
        -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03,
        3.224671290700398e-01,
        2.445134137142996e+00,
        3.754408661907416e+00,
        1
    };
    private static final double TAIL = 0.02425;

    private Normal() {}

    /**
     * The value that is exceeded with probability 1 − p; the rational approximation of Acklam
     * (2003), relative error below 1.2e-9. Infinite at 0 and 1, NaN outside.
     */
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            return Double.NaN;
        }
        if (p < TAIL) {
            double q = StrictMath.sqrt(-2 * StrictMath.log(p));
            return p == 0 ? Double.NEGATIVE_INFINITY : polynomial(C, q) / polynomial(D, q);
        }
        if (p > 1 - TAIL) {
            return -quantile(1 - p);
        }
        double q = p - 0.5;
        double r = q * q;
        return polynomial(A, r) * q / polynomial(B, r);
    }

    /** Density at {@code x}. */
    public static double density(double x) {
        return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI);
    }

    /**
     * Probability of a value up to {@code x}: West (2005) after Hart, absolute error below 1e-14.
     */
    public static double cumulative(double x) {
        double z = Math.abs(x);
        if (z > 37) {
            return x > 0 ? 1 : 0;
        }
        double e = StrictMath.exp(-z * z / 2);
        double tail = z < 7.07106781186547 ? e * centre(z) : e / fraction(z);
        return x > 0 ? 1 - tail : tail;
    }

    private static double centre(double z) {
        double[] top = {
            3.52624965998911e-02,
            0.700383064443688,
            6.37396220353165,
            33.912866078383,
            112.079291497871,
            221.213596169931,
            220.206867912376
        };
        double[] bottom = {
            8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
            296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
        };
        return polynomial(top, z) / polynomial(bottom, z);
    }

    private static double fraction(double z) {
        double f = z + 0.65;
        for (int i = 4; i >= 1; i--) {
            f = z + i / f;
        }
        return f * 2.506628274631;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double c : coefficients) {
            sum = sum * x + c;
        }
        return sum;
    }
}
