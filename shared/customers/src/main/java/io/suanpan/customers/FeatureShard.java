package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The features of some customers: {@code "SUPF"}, format (1 byte), rows and width (4 bytes each),
 * then for each customer the id (2 bytes length and modified UTF-8) and the features as big-endian
 * floats. Immutable, thread-safe; a look-up takes constant time.
 */
final class FeatureShard {
    private static final int MAGIC = 0x53555046;
    private static final int FORMAT = 1;

    private final Map<String, Integer> rows;
    private final float[] values;
    private final int width;

    private FeatureShard(Map<String, Integer> rows, float[] values, int width) {
        this.rows = rows;
        this.values = values;
        this.width = width;
    }

    Optional<double[]> find(String customerId) {
        return Optional.ofNullable(rows.get(customerId)).map(this::row);
    }

    /** Number of customers. */
    int size() {
        return rows.size();
    }

    /** The features of the customer at that place, in the order of writing. */
    double[] row(int row) {
        double[] found = new double[width];
        for (int i = 0; i < width; i++) {
            found[i] = values[row * width + i];
        }
        return found;
    }

    static byte[] encode(List<String> ids, IntFunction<double[]> features, int width) {
        var bytes = new ByteArrayOutputStream(ids.size() * (width * 4 + 16) + 16);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(FORMAT);
            out.writeInt(ids.size());
            out.writeInt(width);
            for (int row = 0; row < ids.size(); row++) {
                out.writeUTF(ids.get(row));
                for (double value : features.apply(row)) {
                    out.writeInt(Float.floatToIntBits((float) value));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param key names the shard in the error
     */
    static FeatureShard decode(byte[] bytes, String key) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.getInt() != MAGIC || in.get() != FORMAT) {
                throw new IOException("not a feature shard of format " + FORMAT);
            }
            return decode(in);
        } catch (BufferUnderflowException e) {
            throw unreadable(key, "it ends too early", e);
        } catch (IOException e) {
            throw unreadable(key, Objects.requireNonNullElse(e.getMessage(), "it is damaged"), e);
        }
    }

    private static SuanpanException unreadable(String key, String why, Exception cause) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The feature shard " + key + " cannot be read: " + why + ".",
                "Run the training again; it writes the snapshot anew.",
                cause);
    }

    private static FeatureShard decode(ByteBuffer in) throws IOException {
        int size = in.getInt();
        int width = in.getInt();
        if (size < 0 || width < 0 || (long) size * width * Float.BYTES > in.remaining()) {
            throw new IOException(size + " rows of " + width + " do not fit into it");
        }
        Map<String, Integer> rows = HashMap.newHashMap(size);
        float[] values = new float[size * width];
        for (int row = 0; row < size; row++) {
            rows.put(id(in), row);
            if (in.remaining() < width * Float.BYTES) {
                throw new BufferUnderflowException();
            }
            in.slice(in.position(), width * Float.BYTES)
                    .asFloatBuffer()
                    .get(values, row * width, width);
            in.position(in.position() + width * Float.BYTES);
        }
        return new FeatureShard(rows, values, width);
    }

    /** Most ids are of ASCII characters, whose bytes are what they are. */
    private static String id(ByteBuffer in) throws IOException {
        int start = in.position();
        int length = Short.toUnsignedInt(in.getShort());
        for (int i = 0; i < length; i++) {
            if (in.get() <= 0) {
                byte[] bytes = in.array();
                var plain = new ByteArrayInputStream(bytes, start, bytes.length - start);
                in.position(start + Short.BYTES + length);
                return new DataInputStream(plain).readUTF();
            }
        }
        return new String(in.array(), start + Short.BYTES, length, StandardCharsets.US_ASCII);
    }
}
