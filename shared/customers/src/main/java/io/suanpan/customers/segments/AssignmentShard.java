package io.suanpan.customers.segments;

import io.suanpan.core.BytesInput;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of some assignments: {@code "SUPA"}, format (1 byte), count (4 bytes), then for each
 * customer the id (2 bytes length and modified UTF-8), segment (2 bytes), recency (4), orders (4)
 * and money (8 bytes, a double).
 */
final class AssignmentShard {
    private static final int MAGIC = 0x53555041;
    private static final int FORMAT = 1;
    private static final int LEAST_BYTES = 20;

    private AssignmentShard() {}

    static byte[] encode(List<Assignment> assignments) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(FORMAT);
            out.writeInt(assignments.size());
            for (Assignment one : assignments) {
                out.writeUTF(one.customerId());
                out.writeShort(one.segment());
                out.writeInt(one.recencyDays());
                out.writeInt(one.orders());
                out.writeDouble(one.money());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param key names the shard in the error
     */
    static List<Assignment> decode(byte[] bytes, String key) {
        DataInput in = new BytesInput(bytes);
        try {
            if (in.readInt() != MAGIC || in.readUnsignedByte() != FORMAT) {
                throw new IOException("not a segment shard of format " + FORMAT);
            }
            int count = in.readInt();
            if (count < 0 || (long) count * LEAST_BYTES > bytes.length) {
                throw new IOException(count + " customers do not fit into it");
            }
            List<Assignment> assignments = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                assignments.add(read(in));
            }
            return assignments;
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The segment shard " + key + " cannot be read: " + e.getMessage() + ".",
                    "Train the segments again.",
                    e);
        }
    }

    private static Assignment read(DataInput in) throws IOException {
        return new Assignment(
                in.readUTF(), in.readUnsignedShort(), in.readInt(), in.readInt(), in.readDouble());
    }
}
