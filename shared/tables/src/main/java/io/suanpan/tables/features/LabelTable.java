package io.suanpan.tables.features;

import java.time.Instant;
import java.util.Set;

/**
 * What came true after a date, for customers known before it.
 *
 * @param asOf start of the as-of date, UTC
 * @param horizonDays a purchase counts if its date is at most this many days after the as-of date
 * @param customers how many customers had bought before {@code asOf}
 * @param buyers those of them that bought within the horizon
 */
public record LabelTable(Instant asOf, int horizonDays, int customers, Set<String> buyers) {
    public LabelTable {
        buyers = Set.copyOf(buyers);
    }

    public boolean buysWithinHorizon(String customerId) {
        return buyers.contains(customerId);
    }
}
