package io.suanpan.customers;

import io.suanpan.core.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * Which value model told the figures that a feature snapshot carries of each customer, behind the
 * features: {@link #WIDTH} numbers, in the order of the constants.
 *
 * @param modelVersion of the registry
 * @param horizonDays what value and orders are about
 * @param currency of the money
 * @param horizons what tells the figures over other horizons; null in a snapshot of before there
 *     was any, whose rows end with {@link #ORDERS}
 */
public record SnapshotValue(
        String modelVersion, int horizonDays, String currency, @Nullable ValueHorizons horizons) {
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

    /** The figures so far are in every snapshot, and are all that an answer as trained needs. */
    static final int AS_TRAINED = 5;

    /** Purchases after the first. */
    public static final int REPEATS = 5;

    /** From the first purchase to the last, in weeks of the shop's clock. */
    public static final int RECENCY = 6;

    /** From the first purchase to the date of the features, likewise. */
    public static final int AGE = 7;

    /** The tenth of the customers by value that the customer is in, 0 the largest. */
    public static final int TENTH = 8;

    /** Numbers a customer. */
    public static final int WIDTH = 9;

    static SnapshotValue of(JsonFields fields) {
        return new SnapshotValue(
                fields.text("modelVersion"),
                Math.toIntExact(fields.whole("horizonDays")),
                fields.text("currency"),
                fields.optionalObject("horizons").map(ValueHorizons::of).orElse(null));
    }
}
