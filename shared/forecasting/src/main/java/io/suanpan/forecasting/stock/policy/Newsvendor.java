package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.DemandDistribution;
import io.suanpan.forecasting.stock.Require;

/**
 * One order for one season: the smallest quantity with P(D ≤ Q) at or above the critical ratio u/(u
 * + o), u the loss by a unit too few, o by a unit too many (Arrow, Harris and Marschak, 1951).
 */
public final class Newsvendor {
    private static final String WHERE = "The newsvendor";

    private Newsvendor() {}

    /**
     * @param underageMinor lost margin and goodwill of a unit that was missing, above 0
     * @param overageMinor loss on a unit that was left, above 0
     */
    public static double criticalRatio(double underageMinor, double overageMinor) {
        Require.atLeast(WHERE, "underageMinor", underageMinor, Double.MIN_NORMAL);
        Require.atLeast(WHERE, "overageMinor", overageMinor, Double.MIN_NORMAL);
        return underageMinor / (underageMinor + overageMinor);
    }

    /** Never below 0. */
    public static long quantity(
            DemandDistribution demand, double underageMinor, double overageMinor) {
        double ratio = criticalRatio(underageMinor, overageMinor);
        return Math.max(0, (long) Math.ceil(demand.quantile(ratio)));
    }

    /** Expected cost of that quantity: u·E[(D − Q)⁺] + o·E[(Q − D)⁺]. */
    public static double expectedCostMinor(
            DemandDistribution demand, long units, double underageMinor, double overageMinor) {
        double shortage = demand.expectedShortage(units);
        return underageMinor * shortage + overageMinor * (units - demand.mean() + shortage);
    }
}
