package io.suanpan.forecasting.stock.policy;

/** A rule that says what to order of one product. */
public sealed interface StockPolicy permits FixedQuantity, OrderUpTo, PeriodicReview {
    /**
     * @param period reviews since the first one, from 0
     * @param positionUnits on hand plus on order less reserved and owed
     * @return units to order now, 0 or more
     */
    long orderUnits(long period, long positionUnits);
}
