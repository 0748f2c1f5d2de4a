package io.suanpan.scoring;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing big-endian buffer. */
final class FieldWriter {
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            ByteBuffer larger = ByteBuffer.allocate(capacity);
            buffer = larger.put(buffer.flip());
        }
        return buffer;
    }

    void writeByte(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    void writeShort(short value) {
        room(Short.BYTES).putShort(value);
    }

    void writeInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void writeFloat(float value) {
        room(Float.BYTES).putFloat(value);
    }

    void writeDouble(double value) {
        room(Double.BYTES).putDouble(value);
    }

    void writeDoubles(double[] values) {
        for (double value : values) {
            writeDouble(value);
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
