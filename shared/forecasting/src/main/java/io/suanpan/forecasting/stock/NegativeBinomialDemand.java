package io.suanpan.forecasting.stock;

import java.util.Arrays;

/**
 * Whole demand with a variance above its mean: P(k) = Γ(r + k)/(k! Γ(r)) · pʳ (1 − p)ᵏ with p =
 * mean/variance and r = mean·p/(1 − p); Poisson where the variance is not above the mean. Tabulated
 * until the tail is below 1e-12, at most {@value #LARGEST} units. Immutable.
 */
public final class NegativeBinomialDemand implements DemandDistribution {
    private static final int LARGEST = 1_000_000;
    private static final double TAIL = 1e-12;
    private static final String WHERE = "The negative binomial demand";

    private final double mean;
    private final double deviation;

    /** Probability of a demand up to the index. */
    private final double[] cumulative;

    /** Expected shortage with the index in stock. */
    private final double[] shortage;

    private NegativeBinomialDemand(double mean, double deviation, double[] cumulative) {
        this.mean = mean;
        this.deviation = deviation;
        this.cumulative = cumulative;
        shortage = new double[cumulative.length];
        // From the end: what is small stays exact.
        for (int x = shortage.length - 2; x >= 0; x--) {
            shortage[x] = shortage[x + 1] + (1 - cumulative[x]);
        }
    }

    /**
     * @param mean above 0, at most 100,000: beyond that the normal distribution is as good
     * @param standardDeviation of what was seen; √mean at the least is used
     */
    public static NegativeBinomialDemand of(double mean, double standardDeviation) {
        Require.atLeast(WHERE, "mean", mean, Double.MIN_NORMAL);
        Require.atLeast(WHERE, "standardDeviation", standardDeviation, 0);
        if (mean > LARGEST / 10) {
            throw Require.refused(WHERE, "mean", mean, "Use NormalDemand above " + LARGEST / 10);
        }
        double variance = Math.max(mean, standardDeviation * standardDeviation);
        return new NegativeBinomialDemand(mean, Math.sqrt(variance), table(mean, variance));
    }

    /** Log probabilities by their ratio, so that none is lost where P(0) is below 1e-308. */
    private static double[] table(double mean, double variance) {
        boolean poisson = variance <= mean * (1 + 1e-9);
        double p = mean / variance;
        double r = poisson ? 0 : mean * p / (1 - p);
        double log = poisson ? -mean : r * StrictMath.log(p);
        double[] table = new double[64];
        double sum = 0;
        for (int k = 0; k < LARGEST; k++) {
            sum += StrictMath.exp(log);
            if (k == table.length) {
                table = Arrays.copyOf(table, 2 * k);
            }
            table[k] = Math.min(1, sum);
            if (k > mean && 1 - sum < TAIL) {
                return Arrays.copyOf(table, k + 1);
            }
            log += StrictMath.log(poisson ? mean / (k + 1) : (r + k) * (1 - p) / (k + 1));
        }
        return table;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double standardDeviation() {
        return deviation;
    }

    @Override
    public double cumulative(double units) {
        if (units < 0) {
            return 0;
        }
        return cumulative[(int) Math.min(cumulative.length - 1, Math.floor(units))];
    }

    @Override
    public double quantile(double probability) {
        int at = Arrays.binarySearch(cumulative, probability);
        return Math.min(cumulative.length - 1, at >= 0 ? first(at) : -at - 1);
    }

    private int first(int at) {
        int first = at;
        while (first > 0 && cumulative[first - 1] >= cumulative[at]) {
            first--;
        }
        return first;
    }

    /** Linear between whole units, which the loss function of whole demand is. */
    @Override
    public double expectedShortage(double units) {
        if (units < 0) {
            return mean - units;
        }
        if (units >= shortage.length - 1) {
            return 0;
        }
        int whole = (int) units;
        return shortage[whole] + (units - whole) * (shortage[whole + 1] - shortage[whole]);
    }
}
