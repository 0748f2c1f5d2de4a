package io.suanpan.gateway;

import java.time.Duration;

/**
 * @param hold how long a running request keeps its key; after that its function must have ended
 * @param keep how long a stored answer is given again
 */
public record IdempotencyOptions(Duration hold, Duration keep) {

    public IdempotencyOptions {
        if (hold.isNegative() || hold.isZero() || keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException(
                    "hold and keep must be positive, not " + hold + " and " + keep + ".");
        }
    }

    /** 15 minutes, the longest that Lambda lets a function run, and a day for retries. */
    public static IdempotencyOptions defaults() {
        return new IdempotencyOptions(Duration.ofMinutes(15), Duration.ofDays(1));
    }

    public IdempotencyOptions withHold(Duration value) {
        return new IdempotencyOptions(value, keep);
    }

    public IdempotencyOptions withKeep(Duration value) {
        return new IdempotencyOptions(hold, value);
    }
}
