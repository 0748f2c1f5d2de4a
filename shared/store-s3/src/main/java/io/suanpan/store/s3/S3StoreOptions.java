package io.suanpan.store.s3;

/**
 * How an {@link S3ObjectStore} talks to its bucket.
 *
 * @param partBytes largest content that is sent in one request, and size of a part above that; the
 *     memory that a write takes. At least 5 MiB, as S3 asks of parts
 * @param mostAttempts of one request, the first included
 */
public record S3StoreOptions(int partBytes, int mostAttempts) {
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
     * SDK's three attempts are over within one.
     */
    public static S3StoreOptions defaults() {
        return new S3StoreOptions(16 << 20, 5);
    }

    public S3StoreOptions withPartBytes(int value) {
        return new S3StoreOptions(value, mostAttempts);
    }

    public S3StoreOptions withMostAttempts(int value) {
        return new S3StoreOptions(partBytes, value);
    }
}
