package io.suanpan.customers.segments;

import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.ShardFormat;
import io.suanpan.store.shards.ShardLookup;
import io.suanpan.store.shards.VersionShards;

/** The segments of all customers, beside the model that they are from. */
public final class AssignmentStore {
    /** 8,000 customers are a quarter MiB. */
    private static final ShardFormat<Assignment> FORMAT =
            new ShardFormat<>(
                    "features/segments/",
                    "segment",
                    "segments",
                    8_000,
                    Assignment::customerId,
                    AssignmentShard::encode,
                    AssignmentShard::decode);

    private AssignmentStore() {}

    public static VersionShards<Assignment> in(ObjectStore store) {
        return new VersionShards<>(store, FORMAT);
    }

    /**
     * @param keptShards how many stay in memory
     */
    static ShardLookup<Assignment> lookup(ObjectStore store, int keptShards) {
        return new ShardLookup<>(store, FORMAT, keptShards);
    }

    /** The number of shards for so many customers. */
    public static int shards(int customers) {
        return FORMAT.shards(customers);
    }
}
