package io.suanpan.forecasting.stock.simulation;

/** What happens to demand that stock does not serve. */
public enum UnmetDemand {
    /** The customer goes. */
    LOST,
    /** The customer waits and is served first from the next arrival. */
    BACKORDERED
}
