package io.suanpan.recommendation.serving;

import io.suanpan.core.Digest;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.ShardFormat;
import io.suanpan.store.shards.ShardLookup;
import io.suanpan.store.shards.VersionShards;
import java.util.List;

/** The histories of all customers, beside the model that answers from them. */
public final class HistoryStore {
    /** Some 500 customers are a quarter MiB. */
    private static final ShardFormat<CustomerHistory> FORMAT =
            new ShardFormat<>(
                    "features/recommend/",
                    "history",
                    "recommendations",
                    500,
                    CustomerHistory::customerId,
                    HistoryShard::encode,
                    HistoryShard::decode);

    private HistoryStore() {}

    public static VersionShards<CustomerHistory> in(ObjectStore store) {
        return new VersionShards<>(store, FORMAT);
    }

    /**
     * @param keptShards how many stay in memory
     */
    static ShardLookup<CustomerHistory> lookup(ObjectStore store, int keptShards) {
        return new ShardLookup<>(store, FORMAT, keptShards);
    }

    /** The number of shards for so many customers. */
    public static int shards(int customers) {
        return FORMAT.shards(customers);
    }

    /** Of the customers in their order, 64 hex digits. */
    public static String sha256(List<CustomerHistory> customers) {
        return Digest.sha256(HistoryShard.encode(customers));
    }
}
