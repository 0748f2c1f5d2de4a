package io.suanpan.local.sample;

/** What a customer writes about. */
enum SupportIntent {
    WHERE_IS_MY_ORDER,
    RETURN,
    REFUND,
    CANCEL,
    DAMAGED,
    PRODUCT_QUESTION;

    /** As in the table, in lower case. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
