package io.suanpan.customers.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The segments of all customers, as shards by a hash of the id under {@code
 * features/segments/<version>/}. The version is that of the model, so that the pointer to the model
 * in use is the only pointer, and a roll-back brings the customers' segments back too. Written
 * once, before the model is put in use. Thread-safe.
 */
public final class AssignmentStore {
    static final String FOLDER = "features/segments/";

    /** 8,000 customers or a quarter MiB: fetched whole for one customer. */
    private static final int SHARD_CUSTOMERS = 8_000;

    private final ObjectStore store;

    public AssignmentStore(ObjectStore store) {
        this.store = store;
    }

    /** The number of shards for so many customers. */
    public static int shards(int customers) {
        return Integer.highestOneBit(Math.max(1, 2 * (customers / SHARD_CUSTOMERS)));
    }

    /** Writes what is not there yet: the same again changes nothing. */
    public void write(String version, int shards, List<Assignment> assignments) {
        List<List<Assignment>> parts = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            parts.add(new ArrayList<>());
        }
        for (Assignment one : assignments) {
            parts.get(shardOf(one.customerId(), shards)).add(one);
        }
        for (int i = 0; i < shards; i++) {
            store.put(
                    key(version, i),
                    Content.of(AssignmentShard.encode(parts.get(i))),
                    PutCondition.createOnly());
        }
    }

    /** Whether all shards of a version are there: they are written in their order. */
    public boolean isComplete(String version, int shards) {
        return store.head(key(version, shards - 1)).isPresent();
    }

    /** All customers of a version, shard by shard. */
    public void readAll(String version, int shards, Consumer<Assignment> reader) {
        for (int i = 0; i < shards; i++) {
            shard(version, i).forEach(reader);
        }
    }

    List<Assignment> shard(String version, int shard) {
        String key = key(version, shard);
        return Optional.of(key)
                .flatMap(store::get)
                .map(object -> AssignmentShard.decode(object.bytes(), key))
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.INTERNAL,
                                "The segment shard " + key + " is missing.",
                                "Train the segments again, or roll back to another version."));
    }

    private static String key(String version, int shard) {
        return "%s%s/%05d.bin".formatted(FOLDER, version, shard);
    }

    /** The same on every machine, spread evenly also for numbered ids (MurmurHash3's finaliser). */
    static int shardOf(String customerId, int shards) {
        int hash = customerId.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return (hash ^ (hash >>> 16)) & (shards - 1);
    }
}
