package io.suanpan.forecasting.stock.plan;

/**
 * Order this today.
 *
 * @param units whole packs, at least the minimum order
 * @param costMinor units × unit cost, order costs not included
 * @param leadTimeDays expected days until arrival, rounded up
 * @param onHandUnits free of reservations
 * @param reorderPointUnits position below which one orders
 * @param orderUpToUnits position that the order would reach without packs and limits
 * @param wantedUnits what was wanted before budget and storage
 * @param stockOutProbabilityBefore until the order after this one can arrive, without this order
 * @param stockOutProbabilityAfter the same with it
 * @param reason in plain words
 */
public record OrderLine(
        String productId,
        String warehouseId,
        String supplierId,
        long units,
        long packs,
        long unitCostMinor,
        long costMinor,
        int leadTimeDays,
        long onHandUnits,
        long onOrderUnits,
        long reorderPointUnits,
        long orderUpToUnits,
        long wantedUnits,
        double stockOutProbabilityBefore,
        double stockOutProbabilityAfter,
        String reason) {}
