package io.suanpan.store.s3;

import java.time.Duration;

/**
 * How an {@link S3ObjectStore} talks to its bucket.
 *
 * @param partBytes largest content that is sent in one request, and size of a part above that; the
 *     memory that a write takes. At least 5 MiB, as S3 asks of parts
 * @param mostAttempts of one request, the first included
 * @param connectTimeout for the connection and its TLS
 * @param readTimeout for each wait for bytes from S3
 */
public record S3StoreOptions(
        int partBytes, int mostAttempts, Duration connectTimeout, Duration readTimeout) {
    private static final int LEAST_PART_BYTES = 5 << 20;

    public S3StoreOptions {
        if (partBytes < LEAST_PART_BYTES) {
            throw new IllegalArgumentException(
                    "partBytes must be at least %d, not %d".formatted(LEAST_PART_BYTES, partBytes));
        }
        if (mostAttempts < 1) {
            throw new IllegalArgumentException(
                    "mostAttempts must be 1 or more, not " + mostAttempts);
        }
    }

    /**
     * {@code partBytes} of 16 MiB: models and most tables go in one request, and ten thousand parts
     * make 156 GiB. {@code mostAttempts} of 5: a bucket that scales up answers 503 for seconds, the
     * SDK's three attempts are over within one. {@code connectTimeout} of 3 s: within a region a
     * connection takes milliseconds, so a lost packet is better tried again. {@code readTimeout} of
     * 30 s: the slowest answer, to the last request of a large upload, stays below it.
     */
    public static S3StoreOptions defaults() {
        return new S3StoreOptions(16 << 20, 5, Duration.ofSeconds(3), Duration.ofSeconds(30));
    }

    public S3StoreOptions withPartBytes(int value) {
        return new S3StoreOptions(value, mostAttempts, connectTimeout, readTimeout);
    }

    public S3StoreOptions withMostAttempts(int value) {
        return new S3StoreOptions(partBytes, value, connectTimeout, readTimeout);
    }

    public S3StoreOptions withConnectTimeout(Duration value) {
        return new S3StoreOptions(partBytes, mostAttempts, value, readTimeout);
    }

    public S3StoreOptions withReadTimeout(Duration value) {
        return new S3StoreOptions(partBytes, mostAttempts, connectTimeout, value);
    }
}
