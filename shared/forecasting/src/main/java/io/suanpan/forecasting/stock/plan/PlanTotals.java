package io.suanpan.forecasting.stock.plan;

/**
 * @param goodsMinor cost of all ordered units
 * @param orderCostMinor fixed costs of orders and lines
 * @param transferCostMinor of all transfers, not part of the budget
 * @param orderVolumeMillilitres of all ordered units
 * @param excessValueMinor of slow and dead stock
 */
public record PlanTotals(
        int items,
        int orderLines,
        long orderUnits,
        long goodsMinor,
        long orderCostMinor,
        long transferCostMinor,
        long orderVolumeMillilitres,
        long excessValueMinor) {}
