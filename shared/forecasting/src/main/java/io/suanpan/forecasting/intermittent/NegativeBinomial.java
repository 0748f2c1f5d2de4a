package io.suanpan.forecasting.intermittent;

import java.util.random.RandomGenerator;

/**
 * Whole numbers from 0 with variance mean + dispersion · mean², the Poisson at dispersion 0; a
 * share of extra zeros may lie on top (zero-inflated: Lambert 1992).
 *
 * @param mean of the part that is not extra zeros; 0 for a certain zero
 * @param dispersion 0 and up; 1 / size in the field's other parametrisation
 * @param extraZeros probability, 0 and up, below 1
 */
public record NegativeBinomial(double mean, double dispersion, double extraZeros) {
    /** Below this the Poisson cannot be told from it. */
    private static final double POISSON = 1e-8;

    /** A mean above it is counted in lots, so that a table of chances stays small. */
    private static final double LARGEST_TABLE_MEAN = 5_000;

    private static final double NEGLIGIBLE = 1e-18;

    static final NegativeBinomial ZERO = new NegativeBinomial(0, 0, 0);

    public static NegativeBinomial of(double mean, double dispersion) {
        return new NegativeBinomial(mean, dispersion, 0);
    }

    /** Of these moments; a variance below the mean is taken for the mean. */
    public static NegativeBinomial ofMoments(double mean, double variance) {
        return mean <= 0 ? ZERO : of(mean, Math.max(0, variance - mean) / (mean * mean));
    }

    public double expected() {
        return (1 - extraZeros) * mean;
    }

    public double variance() {
        double second = mean + (dispersion + 1) * mean * mean;
        return (1 - extraZeros) * second - expected() * expected();
    }

    /**
     * Log of the probability of {@code count}; of what is not whole, the same formula by the gamma
     * function.
     */
    public double logProbability(double count) {
        double plain = plainLogProbability(count);
        if (extraZeros == 0) {
            return plain;
        }
        return count == 0
                ? StrictMath.log(extraZeros + (1 - extraZeros) * StrictMath.exp(plain))
                : StrictMath.log1p(-extraZeros) + plain;
    }

    private double plainLogProbability(double count) {
        if (mean == 0) {
            return count == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (dispersion < POISSON) {
            return count * StrictMath.log(mean) - mean - LogGamma.of(count + 1);
        }
        double size = 1 / dispersion;
        double zero = -size * StrictMath.log1p(mean * dispersion);
        return count == 0
                ? zero
                : zero
                        + LogGamma.of(count + size)
                        - LogGamma.of(size)
                        - LogGamma.of(count + 1)
                        + count * StrictMath.log(mean / (mean + size));
    }

    /**
     * The least whole number that is not exceeded with at least this probability; exact up to a
     * mean of 5,000, or as many times less as the dispersion is above 1; beyond, counted in lots.
     * Its table takes some 40 · mean · dispersion steps at most.
     */
    public double quantile(double probability) {
        if (expected() == 0 || probability <= extraZeros) {
            return 0;
        }
        double plain = (probability - extraZeros) / (1 - extraZeros);
        double largest = LARGEST_TABLE_MEAN / Math.max(1, dispersion);
        if (mean <= largest) {
            return tableQuantile(mean, dispersion, plain);
        }
        double lot = mean / largest;
        double spread = Math.max(0, dispersion + 1 / mean - 1 / largest);
        return Math.rint(lot * tableQuantile(largest, spread, plain));
    }

    /** Adds up chances by their ratios, from the mode, where they cannot underflow. */
    private static double tableQuantile(double mean, double dispersion, double probability) {
        double odds = mean / (1 + mean * dispersion);
        int mode = (int) Math.max(0, Math.floor(mean - Math.max(0, 1 + mean * dispersion)));
        double below = 0;
        double weight = 1;
        for (int k = mode; k > 0 && weight > NEGLIGIBLE; k--) {
            weight *= k / (odds * (1 + dispersion * (k - 1)));
            below += weight;
        }
        double above = 0;
        weight = 1;
        for (int k = mode; weight > NEGLIGIBLE * (1 + above); k++) {
            above += weight;
            weight *= odds * (1 + dispersion * k) / (k + 1);
        }
        return walk(mode, odds, dispersion, probability * (below + above), below);
    }

    private static double walk(
            int mode, double odds, double dispersion, double wanted, double below) {
        double sum = below;
        double weight = 1;
        int k = mode;
        if (wanted <= below) {
            while (k > 0 && sum >= wanted) {
                weight *= k / (odds * (1 + dispersion * (k - 1)));
                k--;
                sum -= weight;
            }
            return k;
        }
        sum += weight;
        while (sum < wanted && weight > 0) {
            weight *= odds * (1 + dispersion * k) / (k + 1);
            k++;
            sum += weight;
        }
        return k;
    }

    /** One draw: a Poisson whose mean is gamma-distributed. */
    public double sample(RandomGenerator random) {
        if (expected() == 0 || extraZeros > 0 && random.nextDouble() < extraZeros) {
            return 0;
        }
        double rate =
                dispersion < POISSON
                        ? mean
                        : Draws.gamma(random, 1 / dispersion) * mean * dispersion;
        return Draws.poisson(random, rate);
    }
}
