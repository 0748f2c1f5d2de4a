package io.suanpan.recommendation.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers as bytes, each read in one piece. */
public final class FloatBytes {
    private FloatBytes() {}

    /** The length and four bytes each. */
    public static void write(float[] values, DataOutput out) throws IOException {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    public static float[] read(DataInput in) throws IOException {
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[values.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}
