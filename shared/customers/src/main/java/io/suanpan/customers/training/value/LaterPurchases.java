package io.suanpan.customers.training.value;

/**
 * What a customer did after a date.
 *
 * @param days of purchase
 * @param moneyMinor of all of them, in the currency of the book, returns not taken off
 */
public record LaterPurchases(int days, long moneyMinor) {
    public static final LaterPurchases NONE = new LaterPurchases(0, 0);
}
