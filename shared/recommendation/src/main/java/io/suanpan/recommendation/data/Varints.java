package io.suanpan.recommendation.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whole numbers from 0 on in 1 to 5 bytes, seven bits each, the least first (LEB128). */
public final class Varints {
    private Varints() {}

    public static void write(DataOutput out, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /**
     * @throws IOException where no such number stands there
     */
    public static int read(DataInput in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int part = in.readUnsignedByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new IOException("a whole number is too large");
    }
}
