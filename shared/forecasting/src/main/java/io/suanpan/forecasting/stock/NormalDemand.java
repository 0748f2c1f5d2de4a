package io.suanpan.forecasting.stock;

import io.suanpan.forecasting.Normal;

/**
 * Normal demand. Loss: σ·(φ(z) − z·(1 − Φ(z))) with z = (x − μ)/σ; with σ = 0 a certain demand.
 *
 * @param mean finite, 0 or more
 * @param standardDeviation finite, 0 or more
 */
public record NormalDemand(double mean, double standardDeviation) implements DemandDistribution {
    private static final String WHERE = "The normal demand";

    public NormalDemand {
        Require.atLeast(WHERE, "mean", mean, 0);
        Require.atLeast(WHERE, "standardDeviation", standardDeviation, 0);
    }

    @Override
    public double cumulative(double units) {
        if (standardDeviation == 0) {
            return units >= mean ? 1 : 0;
        }
        return Normal.cumulative((units - mean) / standardDeviation);
    }

    @Override
    public double quantile(double probability) {
        return standardDeviation == 0
                ? mean
                : mean + Normal.quantile(probability) * standardDeviation;
    }

    @Override
    public double expectedShortage(double units) {
        if (standardDeviation == 0) {
            return Math.max(0, mean - units);
        }
        double z = (units - mean) / standardDeviation;
        return Math.max(0, standardDeviation * (Normal.density(z) - z * Normal.cumulative(-z)));
    }
}
