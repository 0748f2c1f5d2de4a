package io.suanpan.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Bytes that may be packed by gzip, whatever their file is called (RFC 1952). */
public final class Gzip {
    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private Gzip() {}

    /**
     * Whether it begins as gzip does; nothing of it is read away.
     *
     * @param in one that takes marks, as a buffered one does
     */
    public static boolean begins(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == FIRST && in.read() == SECOND;
        in.reset();
        return packed;
    }

    /**
     * The same bytes unpacked; as they are where they are not packed.
     *
     * @param in one that takes marks, as a buffered one does
     */
    public static InputStream plain(InputStream in) throws IOException {
        return begins(in) ? new GZIPInputStream(in) : in;
    }
}
