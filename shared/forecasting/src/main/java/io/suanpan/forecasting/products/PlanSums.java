package io.suanpan.forecasting.products;

import io.suanpan.forecasting.stock.plan.PlanTotals;

/**
 * A plan in figures.
 *
 * @param products that were planned
 * @param orders of products
 * @param units of all orders
 * @param goodsMinor what these cost
 * @param orderCostMinor what ordering costs
 * @param excessValueMinor of slow and dead stock, at cost
 */
public record PlanSums(
        int products,
        int orders,
        long units,
        long goodsMinor,
        long orderCostMinor,
        long excessValueMinor) {

    static PlanSums of(PlanTotals totals) {
        return new PlanSums(
                totals.items(),
                totals.orderLines(),
                totals.orderUnits(),
                totals.goodsMinor(),
                totals.orderCostMinor(),
                totals.excessValueMinor());
    }
}
