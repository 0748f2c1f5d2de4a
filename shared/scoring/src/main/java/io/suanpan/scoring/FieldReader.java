package io.suanpan.scoring;

import java.nio.ByteBuffer;

/**
 * Reads what {@link FieldWriter} wrote; nothing is allocated before its bytes are known to exist.
 */
final class FieldReader {
    private final ByteBuffer buffer;

    FieldReader(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Vectors.malformed(otherwise);
        }
    }

    private ByteBuffer need(long bytes) {
        require(buffer.remaining() >= bytes, "The model's bytes end too early");
        return buffer;
    }

    boolean hasMore() {
        return buffer.hasRemaining();
    }

    byte readByte() {
        return need(Byte.BYTES).get();
    }

    boolean readFlag() {
        byte flag = readByte();
        require(flag == 0 || flag == 1, "A flag is " + flag);
        return flag == 1;
    }

    short readShort() {
        return need(Short.BYTES).getShort();
    }

    int readInt() {
        return need(Integer.BYTES).getInt();
    }

    /** An int that counts things of at least so many bytes each, all still to come. */
    int readCount(int leastBytes) {
        int count = readInt();
        boolean fits = count >= 0 && (long) count * leastBytes <= buffer.remaining();
        require(fits, "A count is " + count);
        return count;
    }

    float readFloat() {
        return need(Float.BYTES).getFloat();
    }

    double readDouble() {
        return need(Double.BYTES).getDouble();
    }

    double[] readDoubles(long count) {
        need(count * Double.BYTES);
        double[] values = new double[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getDouble();
        }
        return values;
    }
}
