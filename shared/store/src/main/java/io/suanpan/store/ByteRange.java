package io.suanpan.store;

/**
 * @param offset of the first byte, 0 or more
 * @param length number of bytes, 1 or more
 */
public record ByteRange(long offset, long length) {
    public ByteRange {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException(
                    "A range needs offset >= 0 and length >= 1, not offset %d and length %d."
                            .formatted(offset, length));
        }
    }
}
