package io.suanpan.forecasting.stock.simulation;

import io.suanpan.forecasting.stock.Require;

/**
 * Prices of one product's stock, to compare policies by money.
 *
 * @param unitCostMinor to buy, 0 or more
 * @param holdingShareOfCostPerYear of a unit in stock for a year
 * @param orderCostMinor of an order
 * @param shortageCostMinor of a unit not served at once: margin or the cost of making one wait
 */
public record ReplayCost(
        long unitCostMinor,
        double holdingShareOfCostPerYear,
        long orderCostMinor,
        long shortageCostMinor) {
    private static final double WEEKS_PER_YEAR = 365 / 7.0;
    private static final String WHERE = "The cost of a replay";

    public ReplayCost {
        Require.amount(WHERE, "unitCostMinor", unitCostMinor, 0);
        Require.atLeast(WHERE, "holdingShareOfCostPerYear", holdingShareOfCostPerYear, 0);
        Require.amount(WHERE, "orderCostMinor", orderCostMinor, 0);
        Require.amount(WHERE, "shortageCostMinor", shortageCostMinor, 0);
    }

    /** Money in stock on average. */
    public double meanStockMinor(ReplayResult result) {
        return result.meanStockUnits() * unitCostMinor;
    }

    /** Holding, ordering and being short over the weeks of the replay. */
    public double costMinor(ReplayResult result) {
        double holding =
                result.stockUnitWeeks()
                        * unitCostMinor
                        * holdingShareOfCostPerYear
                        / WEEKS_PER_YEAR;
        double shortage =
                (result.demandUnits() - result.servedUnits()) * (double) shortageCostMinor;
        return holding + result.orders() * (double) orderCostMinor + shortage;
    }

    /** What {@code result} saves against another policy on the same demand; below 0, it costs. */
    public double savesMinor(ReplayResult result, ReplayResult other) {
        return costMinor(other) - costMinor(result);
    }
}
