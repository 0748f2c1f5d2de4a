package io.suanpan.forecasting.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.forecasting.stock.plan.StockOutRisk;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a product stands.
 *
 * @param abc A, B or C by revenue
 * @param xyz X, Y or Z by how much its demand varies
 * @param onHandUnits in all warehouses
 * @param onOrderUnits ordered before and not yet there
 * @param leadTimeDays from order to delivery
 * @param expectedUnitsPerWeek that will sell
 * @param lastsUntil the first day on which what is on hand is used up; null beyond a year
 * @param reorderPointUnits on hand and on order together, below which one orders
 * @param safetyStockUnits of the reorder point, against chance
 * @param stockOutRisks without a new order
 * @param excessUnits that will hardly sell in half a year
 * @param excessValueMinor of these, at cost
 * @param action what to do with the excess: none, wait, return, clear, mark-down or promote
 * @param reason for the action, in plain words; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedProduct(
        String productId,
        String name,
        String category,
        String abc,
        String xyz,
        long onHandUnits,
        long onOrderUnits,
        int leadTimeDays,
        double expectedUnitsPerWeek,
        @Nullable LocalDate lastsUntil,
        long reorderPointUnits,
        long safetyStockUnits,
        List<StockOutRisk> stockOutRisks,
        long excessUnits,
        long excessValueMinor,
        String action,
        String reason) {
    public PlannedProduct {
        stockOutRisks = List.copyOf(stockOutRisks);
    }
}
