package io.suanpan.store.shards;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The records beside a model, as shards by a hash of the id under {@code <folder>/<version>/}. The
 * version is that of the model, so that the pointer to the model in use is the only pointer, and a
 * roll-back brings the records back too. Written once, before the model is put in use. Thread-safe.
 */
public final class VersionShards<T> {
    private final ObjectStore store;
    private final ShardFormat<T> format;

    public VersionShards(ObjectStore store, ShardFormat<T> format) {
        this.store = store;
        this.format = format;
    }

    /** Writes what is not there yet: the same again changes nothing. */
    public void write(String version, int shards, List<T> records) {
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            parts.add(new ArrayList<>());
        }
        for (T one : records) {
            parts.get(IdHash.shard(format.id().apply(one), shards)).add(one);
        }
        for (int i = 0; i < shards; i++) {
            store.put(
                    format.key(version, i),
                    Content.of(format.encoder().apply(parts.get(i))),
                    PutCondition.createOnly());
        }
    }

    /** Whether all shards of a version are there: they are written in their order. */
    public boolean isComplete(String version, int shards) {
        return store.head(format.key(version, shards - 1)).isPresent();
    }

    /** All records of a version, shard by shard. */
    public void readAll(String version, int shards, Consumer<T> reader) {
        for (int i = 0; i < shards; i++) {
            shard(version, i).forEach(reader);
        }
    }

    /**
     * @throws SuanpanException {@code INTERNAL} where it is missing or broken
     */
    public List<T> shard(String version, int shard) {
        String key = format.key(version, shard);
        return store.get(key)
                .map(object -> format.decoder().apply(object.bytes(), key))
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.INTERNAL,
                                "The %s shard %s is missing.".formatted(format.what(), key),
                                "Train the %s again, or roll back to another version."
                                        .formatted(format.trained())));
    }
}
