package io.suanpan.customers;

import io.suanpan.core.JsonFields;

/**
 * Which value model told the figures that a feature snapshot carries of each customer, behind the
 * features: {@link #WIDTH} numbers, in the order of the constants.
 *
 * @param modelVersion of the registry
 * @param horizonDays what value and orders are about
 * @param currency of the money
 */
public record SnapshotValue(String modelVersion, int horizonDays, String currency) {
    /** Expected money, in minor units. */
    public static final int EXPECTED = 0;

    /** What nine in ten such customers bring at least, in minor units. */
    public static final int LOW = 1;

    /** What nine in ten bring at most, in minor units. */
    public static final int HIGH = 2;

    /** The probability that the customer will ever buy again. */
    public static final int ALIVE = 3;

    /** Days with an order expected within the horizon. */
    public static final int ORDERS = 4;

    /** Numbers a customer. */
    public static final int WIDTH = 5;

    static SnapshotValue of(JsonFields fields) {
        return new SnapshotValue(
                fields.text("modelVersion"),
                Math.toIntExact(fields.whole("horizonDays")),
                fields.text("currency"));
    }
}
