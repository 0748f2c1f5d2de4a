package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.Require;

/**
 * (s,S): where the position is below s, as much as lifts it to S. With s = S the base-stock policy.
 *
 * @param reorderPointUnits s
 * @param upToUnits S, s or more
 */
public record OrderUpTo(long reorderPointUnits, long upToUnits) implements StockPolicy {
    public OrderUpTo {
        Require.atLeast("The (s,S) policy", "reorderPointUnits", reorderPointUnits, 0);
        Require.atLeast("The (s,S) policy", "upToUnits", upToUnits, reorderPointUnits);
    }

    @Override
    public long orderUnits(long period, long positionUnits) {
        return positionUnits < reorderPointUnits ? upToUnits - positionUnits : 0;
    }
}
