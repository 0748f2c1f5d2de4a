package io.suanpan.forecasting.stock.plan;

import java.util.List;

/**
 * How a product stands.
 *
 * @param abc A, B or C by revenue
 * @param xyz X, Y or Z by variation of the forecast
 * @param revenueMinor units sold in the last 364 days × price
 * @param expectedUnitsPerDay over the forecast's length
 * @param safetyStockUnits reorder point less mean demand, 0 or more
 * @param coverDays that free stock lasts at the expected demand; −1 where none is expected
 * @param daysSinceLastSale −1 where nothing was sold
 * @param excessUnits stock that will hardly sell within the cover that is not slow yet
 * @param excessValueMinor excess × unit cost
 */
public record ItemState(
        String productId,
        String warehouseId,
        String abc,
        String xyz,
        long revenueMinor,
        double expectedUnitsPerDay,
        long positionUnits,
        long reorderPointUnits,
        long orderUpToUnits,
        double safetyStockUnits,
        double coverDays,
        int daysSinceLastSale,
        List<StockOutRisk> stockOutRisks,
        long excessUnits,
        long excessValueMinor,
        SlowStockAction action,
        String actionReason) {
    public ItemState {
        stockOutRisks = List.copyOf(stockOutRisks);
    }
}
