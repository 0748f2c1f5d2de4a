package io.suanpan.store.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of one version of an object. Where the connection breaks, which the HTTP client may
 * report as an early end, it reads on from there on a new one. Not thread-safe.
 */
final class S3Stream extends InputStream {
    private final Reopening reopening;
    private final int mostAttempts;
    private ResponseInputStream<GetObjectResponse> in;
    private long position;
    private long remaining;
    private int attempt = 1;

    /** Opens the same version again, from a later byte. */
    @FunctionalInterface
    interface Reopening {
        ResponseInputStream<GetObjectResponse> from(long offset, long length);
    }

    /**
     * @param position of the first byte in the object
     * @param length number of bytes that the answer announced
     * @param mostAttempts without a byte of progress, the first included
     */
    S3Stream(
            ResponseInputStream<GetObjectResponse> in,
            long position,
            long length,
            Reopening reopening,
            int mostAttempts) {
        this.in = in;
        this.position = position;
        this.remaining = length;
        this.reopening = reopening;
        this.mostAttempts = mostAttempts;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (remaining > 0) {
            try {
                int count = readOnce(target, offset, length);
                attempt = 1;
                position += count;
                remaining -= count;
                return count;
            } catch (IOException e) {
                readOn(e);
            }
        }
        return -1;
    }

    /** A stream that is not read to its end gives its connection up rather than read the rest. */
    @Override
    public void close() throws IOException {
        if (remaining > 0) {
            in.abort();
        }
        in.close();
    }

    private int readOnce(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, (int) Math.min(length, remaining));
        if (count < 0) {
            throw new EOFException("The answer ended %d bytes early.".formatted(remaining));
        }
        return count;
    }

    private void readOn(IOException cause) throws IOException {
        if (attempt++ >= mostAttempts) {
            throw cause;
        }
        in.abort();
        S3Pauses.beforeAttempt(attempt);
        in = reopening.from(position, remaining);
    }
}
