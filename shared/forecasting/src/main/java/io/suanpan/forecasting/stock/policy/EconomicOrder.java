package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.Require;

/** The order quantity that makes fixed and holding cost together least (Harris, 1913). */
public final class EconomicOrder {
    private static final String WHERE = "The economic order quantity";

    private EconomicOrder() {}

    /**
     * √(2·K·λ/h) as the better of the two whole neighbours, at least 1.
     *
     * @param unitsPerYear λ, 0 or more
     * @param orderCostMinor K, of an order whatever its size, 0 or more
     * @param holdingCostMinorPerYear h, of a unit for a year, above 0
     */
    public static long quantity(
            double unitsPerYear, double orderCostMinor, double holdingCostMinorPerYear) {
        Require.atLeast(WHERE, "unitsPerYear", unitsPerYear, 0);
        Require.atLeast(WHERE, "orderCostMinor", orderCostMinor, 0);
        Require.atLeast(
                WHERE, "holdingCostMinorPerYear", holdingCostMinorPerYear, Double.MIN_NORMAL);
        double best = Math.sqrt(2 * orderCostMinor * unitsPerYear / holdingCostMinorPerYear);
        long below = (long) Math.max(1, Math.floor(best));
        // Between two neighbours the cost is equal at √(Q(Q + 1)).
        return best * best > (double) below * (below + 1) ? below + 1 : below;
    }

    /** K·λ/Q + h·Q/2 a year. */
    public static double costMinorPerYear(
            long quantityUnits,
            double unitsPerYear,
            double orderCostMinor,
            double holdingCostMinorPerYear) {
        Require.atLeast(WHERE, "quantityUnits", quantityUnits, 1);
        return orderCostMinor * unitsPerYear / quantityUnits
                + holdingCostMinorPerYear * quantityUnits / 2.0;
    }
}
