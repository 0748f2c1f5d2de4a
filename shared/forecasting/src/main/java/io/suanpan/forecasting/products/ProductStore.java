package io.suanpan.forecasting.products;

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
 * The histories of all products, as shards by a hash of the id under {@code
 * features/forecast/<version>/}. The version is that of the model, so that the pointer to the model
 * in use is the only pointer, and a roll-back brings the histories back too. Written once, before
 * the model is put in use. Thread-safe.
 */
public final class ProductStore {
    static final String FOLDER = "features/forecast/";

    /** 1,000 products or a quarter MiB: fetched whole for one product. */
    private static final int SHARD_PRODUCTS = 1_000;

    private final ObjectStore store;

    public ProductStore(ObjectStore store) {
        this.store = store;
    }

    /** The number of shards for so many products. */
    public static int shards(int products) {
        return Integer.highestOneBit(Math.max(1, 2 * (products / SHARD_PRODUCTS)));
    }

    /** Writes what is not there yet: the same again changes nothing. */
    public void write(String version, int shards, List<ProductHistory> products) {
        List<List<ProductHistory>> parts = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            parts.add(new ArrayList<>());
        }
        for (ProductHistory one : products) {
            parts.get(shardOf(one.id(), shards)).add(one);
        }
        for (int i = 0; i < shards; i++) {
            store.put(
                    key(version, i),
                    Content.of(ProductShard.encode(parts.get(i))),
                    PutCondition.createOnly());
        }
    }

    /** Whether all shards of a version are there: they are written in their order. */
    public boolean isComplete(String version, int shards) {
        return store.head(key(version, shards - 1)).isPresent();
    }

    /** All products of a version, shard by shard. */
    public void readAll(String version, int shards, Consumer<ProductHistory> reader) {
        for (int i = 0; i < shards; i++) {
            shard(version, i).forEach(reader);
        }
    }

    /**
     * @throws SuanpanException {@code INTERNAL} where it is missing or broken
     */
    public List<ProductHistory> shard(String version, int shard) {
        String key = key(version, shard);
        return store.get(key)
                .map(object -> ProductShard.decode(object.bytes(), key))
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.INTERNAL,
                                "The product shard " + key + " is missing.",
                                "Train the forecast again, or roll back to another version."));
    }

    /** Of the products in their order, 64 hex digits. */
    public static String sha256(List<ProductHistory> products) {
        return Digest.sha256(ProductShard.encode(products));
    }

    private static String key(String version, int shard) {
        return "%s%s/%05d.bin".formatted(FOLDER, version, shard);
    }

    /** The same on every machine, spread evenly also for numbered ids (MurmurHash3's finaliser). */
    static int shardOf(String productId, int shards) {
        return order(productId) & (shards - 1);
    }

    /** A number without meaning, the same on every machine: to choose products and seeds by. */
    public static int order(String productId) {
        int hash = productId.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
