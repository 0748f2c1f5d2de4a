package io.suanpan.recommendation.serving;

import io.suanpan.core.BytesInput;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.Varints;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.serving.CustomerHistory.Deeds;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of some histories: {@code "SURH"}, format (1 byte), count (4), then of each customer id
 * and country (2 bytes length and modified UTF-8), index (4), how much was done (4), the first
 * second (8), and of each deed the kind (1), and as numbers of 7 bits a byte, the lowest first, the
 * item, the seconds since the one before, and the amount as its bits in reverse.
 */
final class HistoryShard {
    private static final int MAGIC = 0x53555248;
    private static final int FORMAT = 1;
    private static final int LEAST_BYTES = 20;
    private static final int LEAST_DEED_BYTES = 4;
    private static final EventKind[] KINDS = EventKind.values();

    private HistoryShard() {}

    static byte[] encode(List<CustomerHistory> customers) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(FORMAT);
            out.writeInt(customers.size());
            for (CustomerHistory one : customers) {
                out.writeUTF(one.customerId());
                out.writeUTF(one.country());
                out.writeInt(one.user());
                write(out, one.deeds());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Deeds deeds) throws IOException {
        out.writeInt(deeds.size());
        long before = deeds.size() == 0 ? 0 : deeds.seconds(0);
        out.writeLong(before);
        for (int i = 0; i < deeds.size(); i++) {
            out.writeByte(deeds.kind(i).ordinal());
            Varints.write(out, deeds.item(i));
            Varints.write(out, deeds.seconds(i) - before);
            // Whole amounts have zeros at the end, which cost nothing at the top.
            Varints.write(
                    out,
                    Integer.toUnsignedLong(
                            Integer.reverse(Float.floatToRawIntBits(deeds.amount(i)))));
            before = deeds.seconds(i);
        }
    }

    /**
     * @param key names the shard in the error
     */
    static List<CustomerHistory> decode(byte[] bytes, String key) {
        DataInput in = new BytesInput(bytes);
        try {
            if (in.readInt() != MAGIC || in.readUnsignedByte() != FORMAT) {
                throw new IOException("not a history shard of format " + FORMAT);
            }
            int count = in.readInt();
            requireFits(count, LEAST_BYTES, bytes.length);
            List<CustomerHistory> customers = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                customers.add(readCustomer(in, bytes.length));
            }
            return customers;
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The history shard " + key + " cannot be read: " + e.getMessage() + ".",
                    "Train the recommendations again.",
                    e);
        }
    }

    private static CustomerHistory readCustomer(DataInput in, int size) throws IOException {
        String id = in.readUTF();
        String country = in.readUTF();
        int user = in.readInt();
        return new CustomerHistory(id, user, country, readDeeds(in, size));
    }

    private static Deeds readDeeds(DataInput in, int size) throws IOException {
        int count = in.readInt();
        requireFits(count, LEAST_DEED_BYTES, size);
        long second = in.readLong();
        int[] item = new int[count];
        long[] seconds = new long[count];
        float[] amount = new float[count];
        EventKind[] kind = new EventKind[count];
        for (int i = 0; i < count; i++) {
            int ordinal = in.readUnsignedByte();
            if (ordinal >= KINDS.length) {
                throw new IOException("there is no kind " + ordinal);
            }
            kind[i] = KINDS[ordinal];
            item[i] = Varints.readInt(in);
            second += Varints.readLong(in);
            seconds[i] = second;
            amount[i] = Float.intBitsToFloat(Integer.reverse((int) Varints.readLong(in)));
        }
        return Deeds.of(item, seconds, amount, kind);
    }

    private static void requireFits(int count, long leastBytes, int size) throws IOException {
        if (count < 0 || count * leastBytes > size) {
            throw new IOException(count + " do not fit into its " + size + " bytes");
        }
    }
}
