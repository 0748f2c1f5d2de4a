package io.suanpan.customers.training.value;

/**
 * What a customer did after a date.
 *
 * @param days of purchase
 * @param soldMinor money of all of them, in the currency of the book, returns not taken off
 * @param keptMinor the same less what of it came back within the time looked at
 */
public record LaterPurchases(int days, long soldMinor, long keptMinor) {
    public static final LaterPurchases NONE = new LaterPurchases(0, 0, 0);

    LaterPurchases plus(LaterPurchases more) {
        return new LaterPurchases(
                days + more.days, soldMinor + more.soldMinor, keptMinor + more.keptMinor);
    }
}
