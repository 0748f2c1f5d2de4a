package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The features of some customers: {@code "SUPF"}, format (1 byte), rows and width (4 bytes each),
 * then for each customer the id (2 bytes length and modified UTF-8) and the features as big-endian
 * floats. They stay the bytes that they are, with an index by a hash of the id's bytes. Immutable,
 * thread-safe; a look-up takes constant time.
 */
final class FeatureShard {
    private static final int MAGIC = 0x53555046;
    private static final int FORMAT = 1;

    /** Before the first row. */
    private static final int HEADER_BYTES = 13;

    private static final int SPREADING = 0x9E3779B9;
    private static final int ALL_BUT_SIGN = 0x7fffffff;
    private static final int INFINITE = 0x7f800000;

    private final ByteBuffer bytes;
    private final int width;

    /** Where the features of each row begin. */
    private final int[] starts;

    /** Rows from 1 on by the hash of their id; 0 where there is none. */
    private final int[] slots;

    private FeatureShard(ByteBuffer bytes, int size, int width) {
        this.bytes = bytes;
        this.width = width;
        this.starts = new int[size];
        this.slots = new int[4 * Integer.highestOneBit(Math.max(1, size))];
    }

    /** The row of a customer; -1 where there is none. */
    int find(String customerId) {
        return modifiedUtf8(customerId).map(id -> find(id, Short.BYTES, id.length)).orElse(-1);
    }

    /** The row of a customer by the bytes of its id in modified UTF-8; -1 where there is none. */
    int find(byte[] id, int start, int end) {
        byte[] all = bytes.array();
        int slot = slot(id, start, end);
        for (int row; (row = slots[slot] - 1) >= 0; slot = slot + 1 & slots.length - 1) {
            if (Arrays.equals(all, idStart(row), starts[row], id, start, end)) {
                return row;
            }
        }
        return -1;
    }

    /** Number of customers. */
    int size() {
        return starts.length;
    }

    /** The features of the customer at that place, in the order of writing. */
    float[] row(int row) {
        float[] found = new float[width];
        for (int column = 0; column < width; column++) {
            found[column] = value(row, column);
        }
        return found;
    }

    float value(int row, int column) {
        return bytes.getFloat(starts[row] + column * Float.BYTES);
    }

    /** Whether no value of the row is infinite; it may be missing. */
    boolean isFinite(int row) {
        for (int column = 0; column < width; column++) {
            int bits = bytes.getInt(starts[row] + column * Float.BYTES);
            if ((bits & ALL_BUT_SIGN) == INFINITE) {
                return false;
            }
        }
        return true;
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
     * @param bytes of the whole shard, which it keeps
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
        if (size < 0 || width < 0 || size * (width * 4L + Short.BYTES) > in.remaining()) {
            throw new IOException(size + " rows of " + width + " do not fit into it");
        }
        FeatureShard shard = new FeatureShard(in, size, width);
        int at = in.position();
        for (int row = 0; row < size; row++) {
            if (in.limit() - at < Short.BYTES) {
                throw new BufferUnderflowException();
            }
            int start = at + Short.BYTES + Short.toUnsignedInt(in.getShort(at));
            at = start + width * Float.BYTES;
            if (at > in.limit()) {
                throw new BufferUnderflowException();
            }
            shard.starts[row] = start;
            shard.enter(row);
        }
        return shard;
    }

    private void enter(int row) {
        int slot = slot(bytes.array(), idStart(row), starts[row]);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = row + 1;
    }

    private int idStart(int row) {
        return Short.BYTES + (row == 0 ? HEADER_BYTES : starts[row - 1] + width * Float.BYTES);
    }

    private int slot(byte[] id, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + id[i];
        }
        return hash * SPREADING >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    /** As it is written, behind two bytes of length; empty where it is too long for that. */
    private static Optional<byte[]> modifiedUtf8(String id) {
        var bytes = new ByteArrayOutputStream(id.length() + Short.BYTES);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(id);
            return Optional.of(bytes.toByteArray());
        } catch (UTFDataFormatException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
