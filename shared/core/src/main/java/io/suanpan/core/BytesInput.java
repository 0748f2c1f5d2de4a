package io.suanpan.core;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads bytes that are in memory as {@link DataInputStream} does, big end first, without a lock and
 * a stream for each byte: a model of megabytes is read before anything is compiled. What lies
 * behind the end is an {@link EOFException}. Not thread-safe.
 */
public final class BytesInput implements DataInput {
    private static final int UNSIGNED = 0xFF;

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private int next;

    /**
     * @param bytes are not copied
     */
    public BytesInput(byte[] bytes) {
        this.bytes = bytes;
        buffer = ByteBuffer.wrap(bytes);
    }

    /** Moves over bytes and says where they begin. */
    private int take(int length) throws EOFException {
        if (length > bytes.length - next) {
            throw new EOFException(
                    "it ends after %d bytes, %d before what should follow"
                            .formatted(bytes.length, length - (bytes.length - next)));
        }
        int at = next;
        next += length;
        return at;
    }

    @Override
    public void readFully(byte[] to) throws IOException {
        readFully(to, 0, to.length);
    }

    @Override
    public void readFully(byte[] to, int offset, int length) throws IOException {
        System.arraycopy(bytes, take(length), to, offset, length);
    }

    @Override
    public int skipBytes(int most) {
        int skipped = Math.clamp(most, 0, bytes.length - next);
        next += skipped;
        return skipped;
    }

    @Override
    public boolean readBoolean() throws IOException {
        return readByte() != 0;
    }

    @Override
    public byte readByte() throws IOException {
        return bytes[take(Byte.BYTES)];
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return readByte() & UNSIGNED;
    }

    @Override
    public short readShort() throws IOException {
        return buffer.getShort(take(Short.BYTES));
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return buffer.getChar(take(Short.BYTES));
    }

    @Override
    public char readChar() throws IOException {
        return buffer.getChar(take(Character.BYTES));
    }

    @Override
    public int readInt() throws IOException {
        return buffer.getInt(take(Integer.BYTES));
    }

    @Override
    public long readLong() throws IOException {
        return buffer.getLong(take(Long.BYTES));
    }

    @Override
    public float readFloat() throws IOException {
        return buffer.getFloat(take(Float.BYTES));
    }

    @Override
    public double readDouble() throws IOException {
        return buffer.getDouble(take(Double.BYTES));
    }

    /** Not supported. */
    @Override
    public String readLine() {
        throw new UnsupportedOperationException("Lines are text; read them from text.");
    }

    @Override
    public String readUTF() throws IOException {
        return DataInputStream.readUTF(this);
    }
}
