package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.Require;

/**
 * (s,Q): where the position is at s or below, the smallest multiple of Q that lifts it above s.
 *
 * @param reorderPointUnits s
 * @param quantityUnits Q, 1 or more
 */
public record FixedQuantity(long reorderPointUnits, long quantityUnits) implements StockPolicy {
    public FixedQuantity {
        Require.atLeast("The (s,Q) policy", "reorderPointUnits", reorderPointUnits, 0);
        Require.atLeast("The (s,Q) policy", "quantityUnits", quantityUnits, 1);
    }

    @Override
    public long orderUnits(long period, long positionUnits) {
        long missing = reorderPointUnits - positionUnits;
        return missing < 0 ? 0 : (missing / quantityUnits + 1) * quantityUnits;
    }
}
