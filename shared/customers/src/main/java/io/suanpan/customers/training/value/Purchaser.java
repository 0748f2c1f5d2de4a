package io.suanpan.customers.training.value;

import java.time.LocalDate;

/**
 * A customer by its days of purchase; several orders of one day are one purchase.
 *
 * @param days of purchase, 1 or more
 * @param moneyMinor of all of them, above 0, returns not taken off
 */
public record Purchaser(String id, LocalDate first, LocalDate last, int days, long moneyMinor) {

    /** Mean money of a day of purchase, in minor units. */
    public double meanSpend() {
        return (double) moneyMinor / days;
    }
}
