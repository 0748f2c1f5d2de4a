package io.suanpan.customers.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * All that the models of this package need of a customer. The unit of time is free, but the same
 * for all customers.
 *
 * @param repeats purchases after the first, 0 or more; several in one unit of time count once
 * @param recency time from the first to the last purchase, 0 where there was one only
 * @param age time from the first purchase to the end of the observation, {@code recency} or more
 */
public record PurchaseHistory(int repeats, double recency, double age) {
    public PurchaseHistory {
        boolean possible =
                repeats >= 0
                        && recency >= 0
                        && age >= recency
                        && age < Double.POSITIVE_INFINITY
                        && (repeats > 0) == (recency > 0);
        if (!possible) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "No customer has %d repeat purchases, the last after %s of %s."
                            .formatted(repeats, recency, age),
                    "Count purchases after the first; 0 <= recency <= age, and recency is above 0"
                            + " exactly where there was a repeat purchase.");
        }
    }
}
