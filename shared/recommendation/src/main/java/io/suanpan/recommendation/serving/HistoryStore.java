package io.suanpan.recommendation.serving;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The histories of all customers, as shards by a hash of the id under {@code
 * features/recommend/<version>/}. The version is that of the model, so that the pointer to the
 * model in use is the only pointer, and a roll-back brings the histories back too. Written once,
 * before the model is put in use. Thread-safe.
 */
public final class HistoryStore {
    static final String FOLDER = "features/recommend/";

    /** Some 500 customers or a quarter MiB: fetched whole for one customer. */
    private static final int SHARD_CUSTOMERS = 500;

    private final ObjectStore store;

    public HistoryStore(ObjectStore store) {
        this.store = store;
    }

    /** The number of shards for so many customers. */
    public static int shards(int customers) {
        return Integer.highestOneBit(Math.max(1, 2 * (customers / SHARD_CUSTOMERS)));
    }

    /** Writes what is not there yet: the same again changes nothing. */
    public void write(String version, int shards, List<CustomerHistory> customers) {
        List<List<CustomerHistory>> parts = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            parts.add(new ArrayList<>());
        }
        for (CustomerHistory one : customers) {
            parts.get(shardOf(one.customerId(), shards)).add(one);
        }
        for (int i = 0; i < shards; i++) {
            store.put(
                    key(version, i),
                    Content.of(HistoryShard.encode(parts.get(i))),
                    PutCondition.createOnly());
        }
    }

    /** Whether all shards of a version are there: they are written in their order. */
    public boolean isComplete(String version, int shards) {
        return store.head(key(version, shards - 1)).isPresent();
    }

    /** All customers of a version, shard by shard. */
    public void readAll(String version, int shards, Consumer<CustomerHistory> reader) {
        for (int i = 0; i < shards; i++) {
            shard(version, i).forEach(reader);
        }
    }

    /**
     * @throws SuanpanException {@code INTERNAL} where it is missing or broken
     */
    public List<CustomerHistory> shard(String version, int shard) {
        String key = key(version, shard);
        return store.get(key)
                .map(object -> HistoryShard.decode(object.bytes(), key))
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.INTERNAL,
                                "The history shard " + key + " is missing.",
                                "Train the recommendations again, or roll back to another"
                                        + " version."));
    }

    /** Of the customers in their order, 64 hex digits. */
    public static String sha256(List<CustomerHistory> customers) {
        return Digest.sha256(HistoryShard.encode(customers));
    }

    private static String key(String version, int shard) {
        return "%s%s/%05d.bin".formatted(FOLDER, version, shard);
    }

    /** The same on every machine, spread evenly also for numbered ids (MurmurHash3's finaliser). */
    static int shardOf(String customerId, int shards) {
        return order(customerId) & (shards - 1);
    }

    /** A number without meaning, the same on every machine: to choose customers by. */
    public static int order(String customerId) {
        int hash = customerId.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
