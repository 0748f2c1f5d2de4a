package io.suanpan.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whole numbers from 0 on in 1 to 9 bytes, seven bits each, the least first (LEB128). */
public final class Varints {
    private static final int BITS = 7;
    private static final int LOW_BITS = 0x7F;
    private static final int MORE = 0x80;

    private Varints() {}

    /**
     * @param value 0 or more
     */
    public static void write(DataOutput out, long value) throws IOException {
        if (value < 0) {
            throw new IllegalArgumentException("The number " + value + " is below 0.");
        }
        long rest = value;
        while (rest > LOW_BITS) {
            out.writeByte((int) (rest & LOW_BITS) | MORE);
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }

    /**
     * @throws IOException where no number stands there that is small enough
     */
    public static int readInt(DataInput in) throws IOException {
        long value = read(in, Integer.SIZE - 1);
        if (value > Integer.MAX_VALUE) {
            throw tooLarge();
        }
        return (int) value;
    }

    /**
     * @throws IOException where no number stands there
     */
    public static long readLong(DataInput in) throws IOException {
        return read(in, Long.SIZE - 1);
    }

    private static long read(DataInput in, int bits) throws IOException {
        long value = 0;
        for (int shift = 0; shift < bits; shift += BITS) {
            int part = in.readUnsignedByte();
            value |= (long) (part & LOW_BITS) << shift;
            if (part < MORE) {
                return value;
            }
        }
        throw tooLarge();
    }

    private static IOException tooLarge() {
        return new IOException("a whole number is too large");
    }
}
