package io.suanpan.recommendation.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Whole numbers from 0 on as bytes, read in one piece: two bytes each where all of them are below
 * 65,536, else four.
 */
public final class IntBytes {
    private IntBytes() {}

    /** How many, whether they are narrow, and the numbers. */
    public static void write(int[] values, DataOutput out) throws IOException {
        boolean narrow = isNarrow(values);
        var bytes = ByteBuffer.allocate(values.length * width(narrow));
        for (int value : values) {
            if (narrow) {
                bytes.putChar((char) value);
            } else {
                bytes.putInt(value);
            }
        }
        out.writeInt(values.length);
        out.writeBoolean(narrow);
        out.write(bytes.array());
    }

    private static boolean isNarrow(int[] values) {
        boolean narrow = true;
        for (int value : values) {
            if (value < 0) {
                throw new IllegalArgumentException("The number " + value + " is below 0.");
            }
            narrow &= value <= Character.MAX_VALUE;
        }
        return narrow;
    }

    private static int width(boolean narrow) {
        return narrow ? Character.BYTES : Integer.BYTES;
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for other bytes
     */
    public static int[] read(DataInput in) throws IOException {
        int size = in.readInt();
        boolean narrow = in.readBoolean();
        if (size < 0 || size > Integer.MAX_VALUE / width(narrow)) {
            throw new IOException(size + " numbers cannot stand there");
        }
        byte[] bytes = new byte[size * width(narrow)];
        in.readFully(bytes);
        return narrow ? widened(bytes, size) : whole(bytes, size);
    }

    private static int[] widened(byte[] bytes, int size) {
        char[] narrow = new char[size];
        ByteBuffer.wrap(bytes).asCharBuffer().get(narrow);
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = narrow[i];
        }
        return values;
    }

    private static int[] whole(byte[] bytes, int size) throws IOException {
        int[] values = new int[size];
        ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        for (int value : values) {
            if (value < 0) {
                throw new IOException("the number " + value + " is below 0");
            }
        }
        return values;
    }
}
