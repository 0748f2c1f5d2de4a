package io.suanpan.recommendation.data;

/** What somebody did with an item, the weakest sign of interest first. */
public enum EventKind {
    VIEW,
    CART,
    PURCHASE
}
