package io.suanpan.forecasting.products;

import io.suanpan.core.Digest;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.ShardFormat;
import io.suanpan.store.shards.ShardLookup;
import io.suanpan.store.shards.VersionShards;
import java.util.List;

/** The histories of all products, beside the forecast model that answers from them. */
public final class ProductStore {
    /** 1,000 products are a quarter MiB. */
    private static final ShardFormat<ProductHistory> FORMAT =
            new ShardFormat<>(
                    "features/forecast/",
                    "product",
                    "forecast",
                    1_000,
                    ProductHistory::id,
                    ProductShard::encode,
                    ProductShard::decode);

    private ProductStore() {}

    public static VersionShards<ProductHistory> in(ObjectStore store) {
        return new VersionShards<>(store, FORMAT);
    }

    /**
     * @param keptShards how many stay in memory
     */
    static ShardLookup<ProductHistory> lookup(ObjectStore store, int keptShards) {
        return new ShardLookup<>(store, FORMAT, keptShards);
    }

    /** The number of shards for so many products. */
    public static int shards(int products) {
        return FORMAT.shards(products);
    }

    /** Of the products in their order, 64 hex digits. */
    public static String sha256(List<ProductHistory> products) {
        return Digest.sha256(ProductShard.encode(products));
    }
}
