package io.suanpan.store.s3;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Waits before what the SDK does not try again by itself: a random time up to 50 ms, doubled with
 * each attempt up to 2 s, so that those who collided do not collide again.
 */
final class S3Pauses {
    private static final BackoffStrategy WAITS =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(2));

    private S3Pauses() {}

    /**
     * @param attempt 2 or more
     */
    static void beforeAttempt(int attempt) {
        try {
            Thread.sleep(WAITS.computeDelay(attempt - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "Interrupted while waiting to ask S3 again.",
                    "Run it again.",
                    e);
        }
    }
}
