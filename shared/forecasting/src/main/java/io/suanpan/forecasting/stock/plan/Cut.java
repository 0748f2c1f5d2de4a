package io.suanpan.forecasting.stock.plan;

/**
 * Wanted and not ordered.
 *
 * @param stockOutProbability until the next order can arrive, with what is ordered
 * @param expectedShortUnits units that will be missing until then, on average
 * @param lostMarginMinor those units × margin, rounded
 * @param reason in plain words
 */
public record Cut(
        String productId,
        String warehouseId,
        Limit limit,
        long wantedUnits,
        long orderedUnits,
        double stockOutProbability,
        double expectedShortUnits,
        long lostMarginMinor,
        String reason) {
    /** What stood in the way. */
    public enum Limit {
        BUDGET,
        STORAGE,
        SHELF_LIFE
    }
}
