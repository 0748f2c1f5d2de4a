package io.suanpan.store.shards;

import io.suanpan.store.ObjectStore;
import io.suanpan.store.RecentlyUsed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds single records in the shards of a version; those used last stay in memory. Two threads may
 * fetch the same shard at once, both get it. Thread-safe.
 */
public final class ShardLookup<T> {
    private final VersionShards<T> shards;
    private final ShardFormat<T> format;
    private final RecentlyUsed<String, Map<String, T>> kept;

    /**
     * @param keptShards how many stay in memory, 1 or more
     */
    public ShardLookup(ObjectStore store, ShardFormat<T> format, int keptShards) {
        this.shards = new VersionShards<>(store, format);
        this.format = format;
        this.kept = new RecentlyUsed<>(keptShards);
    }

    /**
     * @param shardCount how many the version has
     */
    public Optional<T> find(String version, int shardCount, String id) {
        int number = IdHash.shard(id, shardCount);
        Map<String, T> shard =
                kept.get(format.key(version, number), _ -> byId(shards.shard(version, number)));
        return Optional.ofNullable(shard.get(id));
    }

    private Map<String, T> byId(List<T> records) {
        Map<String, T> byId = HashMap.newHashMap(records.size());
        records.forEach(one -> byId.put(format.id().apply(one), one));
        return byId;
    }
}
