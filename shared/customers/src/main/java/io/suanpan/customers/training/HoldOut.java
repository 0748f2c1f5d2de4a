package io.suanpan.customers.training;

/** How the rows that judge a model are kept apart from those it learns from. */
public enum HoldOut {
    /** All customers at a date after the last label window that the model learned from. */
    LATER_DATE,
    /**
     * A fifth of the customers, at the newest date; the model learns from the others alone. For
     * shops whose history is too short for the first.
     */
    OTHER_CUSTOMERS
}
