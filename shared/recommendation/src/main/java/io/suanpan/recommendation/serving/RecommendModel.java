package io.suanpan.recommendation.serving;

import io.suanpan.core.BytesInput;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.recommendation.neighbours.ItemNeighbours;
import io.suanpan.recommendation.repeat.RepeatPurchases;
import io.suanpan.recommendation.session.SessionNeighbours;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to recommend by, without the customers: their histories lie beside it in {@link
 * HistoryStore}. Its bytes: {@code "SURM"}, format (1 byte), end of the log (8), currency (text: 2
 * bytes length and modified UTF-8), customers, shards and items (4 each), of each item its texts
 * (id, name, category), price and cost (8 each, -1 for unknown) and stock (4, -1), then the number
 * of recommenders (1), and of each its role (1), its method (text), whether it was learned of other
 * items (1; see {@link MovedItems}) and what it writes, and at last the neighbours, the related
 * products, the sessions and what is bought again. Immutable and thread-safe.
 *
 * @param asOfSeconds of the epoch: nothing after it was looked at
 * @param currency of all money
 * @param customers whose histories are kept
 * @param shards in which they are kept, a power of two
 * @param parts the recommenders; one for every role
 * @param neighbours which products are bought by the same customers: for reasons, and so that a
 *     list does not show the same thing twice
 * @param related what can stand for a product and what goes with it
 * @param session the newest sessions, by which carts and visits are answered
 * @param repeat what customers buy again, and when
 */
public record RecommendModel(
        long asOfSeconds,
        String currency,
        int customers,
        int shards,
        Catalogue catalogue,
        Map<Role, Part> parts,
        ItemNeighbours neighbours,
        RelatedLists related,
        SessionNeighbours session,
        RepeatPurchases repeat) {
    /** Its name in the registry. */
    public static final String NAME = "recommend";

    private static final int MAGIC = 0x5355524d;
    private static final int FORMAT = 3;
    private static final Role[] ROLES = Role.values();
    private static final int LEAST_ITEM_BYTES = 26;

    public RecommendModel {
        if (Integer.bitCount(shards) != 1 || shards < 1) {
            throw malformed("it has " + shards + " shards", null);
        }
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        for (Role role : Role.values()) {
            Part part = parts.get(role);
            if (part == null || part.recommender().items() != catalogue.size()) {
                throw malformed("for the role " + role + " it does not score its products", null);
            }
        }
        if (neighbours.items() != catalogue.size()
                || related.items() != catalogue.size()
                || session.items() != catalogue.size()
                || repeat.items() != catalogue.size()) {
            throw malformed("a part of it knows other products than its own", null);
        }
    }

    /** The method that those are answered by who have a history. */
    public String method() {
        return part(Role.CUSTOMER).method();
    }

    /** The recommender of a role. */
    public Part part(Role role) {
        return Objects.requireNonNull(parts.get(role));
    }

    public byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(FORMAT);
            out.writeLong(asOfSeconds);
            out.writeUTF(currency);
            out.writeInt(customers);
            out.writeInt(shards);
            out.writeInt(catalogue.size());
            for (ItemFacts item : catalogue.items()) {
                write(out, item);
            }
            out.writeByte(parts.size());
            for (Map.Entry<Role, Part> entry : parts.entrySet()) {
                Part part = entry.getValue();
                out.writeByte(entry.getKey().ordinal());
                out.writeUTF(part.method());
                out.writeBoolean(part.recommender() instanceof MovedItems);
                part.recommender().write(out);
            }
            neighbours.write(out);
            related.write(out);
            session.write(out);
            repeat.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, ItemFacts item) throws IOException {
        out.writeUTF(item.id());
        out.writeUTF(item.name());
        out.writeUTF(item.category());
        out.writeLong(item.priceMinor() == null ? -1 : item.priceMinor());
        out.writeLong(item.costMinor() == null ? -1 : item.costMinor());
        out.writeInt(item.onHandUnits() == null ? -1 : item.onHandUnits());
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the bytes are no such model, {@code
     *     INTERNAL} where this code does not know the method
     */
    public static RecommendModel read(byte[] bytes) {
        DataInput in = new BytesInput(bytes);
        try {
            if (in.readInt() != MAGIC || in.readUnsignedByte() != FORMAT) {
                throw new IOException("it is none of format " + FORMAT);
            }
            long asOf = in.readLong();
            String currency = in.readUTF();
            int customers = in.readInt();
            int shards = in.readInt();
            Catalogue catalogue = Catalogue.of(readItems(in, bytes.length));
            return new RecommendModel(
                    asOf,
                    currency,
                    customers,
                    shards,
                    catalogue,
                    readParts(in),
                    ItemNeighbours.read(in),
                    RelatedLists.read(in),
                    SessionNeighbours.read(in),
                    RepeatPurchases.read(in));
        } catch (IOException | IllegalArgumentException e) {
            throw malformed("it cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<Role, Part> readParts(DataInput in) throws IOException {
        Map<Role, Part> parts = new EnumMap<>(Role.class);
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            int ordinal = in.readUnsignedByte();
            if (ordinal >= ROLES.length) {
                throw new IOException("there is no role " + ordinal);
            }
            String method = in.readUTF();
            boolean moved = in.readBoolean();
            parts.put(
                    ROLES[ordinal],
                    new Part(
                            method,
                            moved
                                    ? MovedItems.read(in, it -> read(method, it))
                                    : read(method, in)));
        }
        return parts;
    }

    private static StoredRecommender read(String method, DataInput in) throws IOException {
        if (!RecommenderMethods.names().contains(method)) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The recommendations were made by the method %s, which this release lacks."
                            .formatted(method),
                    "Roll back to another version, or train the recommendations again.");
        }
        return RecommenderMethods.named(method).reader().read(in);
    }

    private static List<ItemFacts> readItems(DataInput in, int size) throws IOException {
        int count = in.readInt();
        if (count < 0 || (long) count * LEAST_ITEM_BYTES > size) {
            throw new IOException(count + " products do not fit into its " + size + " bytes");
        }
        List<ItemFacts> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = in.readUTF();
            String name = in.readUTF();
            String category = in.readUTF();
            long price = in.readLong();
            long cost = in.readLong();
            int onHand = in.readInt();
            items.add(
                    new ItemFacts(
                            id,
                            name,
                            category,
                            price < 0 ? null : Long.valueOf(price),
                            cost < 0 ? null : Long.valueOf(cost),
                            onHand < 0 ? null : Integer.valueOf(onHand)));
        }
        return items;
    }

    private static SuanpanException malformed(String what, @Nullable Exception cause) {
        String detail = "The recommendation model is broken: " + what + ".";
        String remedy = "Roll back to another version, and train this one again.";
        return cause == null
                ? new SuanpanException(ErrorCode.MALFORMED, detail, remedy)
                : new SuanpanException(ErrorCode.MALFORMED, detail, remedy, cause);
    }
}
