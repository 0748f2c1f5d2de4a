package io.suanpan.store.s3;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a content piece by piece and sees that it is as long as it says: S3 would take a longer one
 * for a shorter one without a word. Not thread-safe.
 */
final class ContentReader implements AutoCloseable {
    private final String key;
    private final InputStream in;
    private final long stated;
    private long position;

    private ContentReader(String key, InputStream in, long stated) {
        this.key = key;
        this.in = in;
        this.stated = stated;
    }

    static ContentReader of(String key, Content content) {
        try {
            return new ContentReader(key, content.open(), content.length());
        } catch (IOException e) {
            throw unreadable(key, e);
        }
    }

    /** Fills the buffer as far as the stated length goes; the number of bytes in it. */
    int next(byte[] buffer) {
        int wanted = (int) Math.min(buffer.length, stated - position);
        int read = read(buffer, wanted);
        position += read;
        if (read < wanted) {
            throw wrongLength(Long.toString(position));
        }
        return read;
    }

    boolean atEnd() {
        return position == stated;
    }

    void requireEnd() {
        if (read(new byte[1], 1) > 0) {
            throw wrongLength("more than " + position);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(key, e);
        }
    }

    private int read(byte[] buffer, int length) {
        try {
            return in.readNBytes(buffer, 0, length);
        } catch (IOException e) {
            throw unreadable(key, e);
        }
    }

    private SuanpanException wrongLength(String found) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The content for %s has %s bytes, not the %d that it stated."
                        .formatted(key, found, stated),
                "Write it when its source does not change any more.");
    }

    private static SuanpanException unreadable(String key, IOException cause) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The content for %s cannot be read: %s".formatted(key, cause.getMessage()),
                "Check the file that it comes from, and write it again.",
                cause);
    }
}
