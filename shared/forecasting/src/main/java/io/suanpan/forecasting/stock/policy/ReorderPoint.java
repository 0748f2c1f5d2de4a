package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.DemandDistribution;

/**
 * The smallest whole stock that meets a service target. It never lies below the mean demand
 * (rounded down) that it has to bridge: the safety stock is never negative. Each search halves an
 * interval: O(log units) looks at the distribution.
 *
 * <p>Source: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 4th
 * ed., chapters 6 and 7.
 */
public final class ReorderPoint {
    private ReorderPoint() {}

    /** Quantile of the demand for a cycle without a stock-out. */
    public static long forCycle(DemandDistribution demand, double level) {
        return atLeastMean(demand, (long) Math.ceil(demand.quantile(level)));
    }

    /**
     * For (s,Q) under continuous review: units short in a cycle, G(s) − G(s + Q), are at most (1 −
     * level)·Q, where G is the loss function of the demand over the lead time.
     */
    public static long forFillRate(DemandDistribution leadTime, long quantityUnits, double level) {
        return smallest(
                leadTime,
                s ->
                        leadTime.expectedShortage(s) - leadTime.expectedShortage(s + quantityUnits)
                                <= allowed(level, quantityUnits));
    }

    /**
     * For (R,S): units short between two arrivals, the loss by the end of lead time and review less
     * that by the end of the lead time, are at most (1 − level) of the demand in between.
     *
     * @param protection demand over lead time and review together
     * @param leadTime demand over the lead time alone
     * @param cycleUnits mean demand between two orders
     */
    public static long forFillRate(
            DemandDistribution protection,
            DemandDistribution leadTime,
            double cycleUnits,
            double level) {
        return smallest(
                protection,
                s ->
                        protection.expectedShortage(s) - leadTime.expectedShortage(s)
                                <= allowed(level, cycleUnits));
    }

    /** Units that may be short; 1 − 0.9 must not fall below 0.1 by rounding. */
    private static double allowed(double level, double units) {
        return (1 - level + 1e-12) * units;
    }

    private interface Enough {
        boolean at(long units);
    }

    private static long smallest(DemandDistribution demand, Enough enough) {
        long low = (long) Math.floor(demand.mean());
        long step = 1;
        long high = low;
        while (!enough.at(high)) {
            low = high + 1;
            high += step;
            step *= 2;
        }
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (enough.at(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long atLeastMean(DemandDistribution demand, long units) {
        return Math.max(units, (long) Math.floor(demand.mean()));
    }
}
