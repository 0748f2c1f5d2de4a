package io.suanpan.forecasting.intermittent;

import java.util.random.RandomGenerator;

/** Random numbers of the distributions that count. The same generator gives the same numbers. */
final class Draws {
    private static final double FEW = 12;

    private Draws() {}

    /** Marsaglia and Tsang (2000); a shape below 1 by the power of a uniform number. */
    static double gamma(RandomGenerator random, double shape) {
        if (shape < 1) {
            double lift = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
            return gamma(random, shape + 1) * lift;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (root > 0
                    && StrictMath.log(1 - random.nextDouble())
                            < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }

    /** Products of uniform numbers while few, transformed rejection beyond (Hörmann 1993). */
    static double poisson(RandomGenerator random, double mean) {
        if (mean <= 0) {
            return 0;
        }
        return mean < FEW ? few(random, mean) : many(random, mean);
    }

    private static double few(RandomGenerator random, double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    private static double many(RandomGenerator random, double mean) {
        double root = Math.sqrt(mean);
        double b = 0.931 + 2.53 * root;
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double logMean = StrictMath.log(mean);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = 1 - random.nextDouble();
            double width = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / width + b) * u + mean + 0.43);
            if (count >= 0
                    && width > 0
                    && StrictMath.log(v * inverseAlpha / (a / (width * width) + b))
                            <= count * logMean - mean - LogGamma.of(count + 1)) {
                return count;
            }
        }
    }
}
