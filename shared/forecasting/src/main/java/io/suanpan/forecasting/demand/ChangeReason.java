package io.suanpan.forecasting.demand;

/** Why a recorded value is not what a forecast should learn from. */
public enum ChangeReason {
    /** More was wanted than could be sold. */
    STOCK_OUT,
    /** One order that will not come again. */
    BULK_ORDER,
    /** Nothing was recorded. */
    GAP,
    /** Came back, and was taken off what had sold. */
    RETURN
}
