package io.suanpan.forecasting.stock;

/** Demand over some time as a random number of units. Immutable. */
public interface DemandDistribution {
    double mean();

    double standardDeviation();

    /** Probability of a demand up to {@code units}. */
    double cumulative(double units);

    /**
     * The smallest demand that is not exceeded with this probability.
     *
     * @param probability above 0, below 1
     */
    double quantile(double probability);

    /**
     * Units that {@code units} in stock cannot serve, on average: the loss function E[(D − x)⁺]. It
     * falls and is convex in {@code units}.
     */
    double expectedShortage(double units);
}
