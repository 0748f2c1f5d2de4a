package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.SampleDemand;

/**
 * What stock of one item should be.
 *
 * @param protection demand until the order after the next one can arrive: lead time and review
 * @param unitsPerDay expected over the forecast
 * @param cycleDays that an order should last
 * @param reorderPointUnits below it one must order
 * @param canOrderUnits below it an item joins an order that is made anyway
 */
record Targets(
        SampleDemand protection,
        double unitsPerDay,
        int cycleDays,
        long reorderPointUnits,
        long canOrderUnits,
        long upToUnits) {
    double safetyStockUnits() {
        return Math.max(0, reorderPointUnits - protection.mean());
    }
}
