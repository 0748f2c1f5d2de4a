package io.suanpan.tables.ingest;

import io.suanpan.store.ByteRange;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectPage;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A store whose user dies before a stated write. */
final class CrashingStore implements ObjectStore {
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ObjectStore store;
    private final AtomicInteger left;

    /**
     * @param puts how many writes it does before the user dies
     */
    CrashingStore(ObjectStore store, int puts) {
        this.store = store;
        this.left = new AtomicInteger(puts);
    }

    @Override
    public Optional<ObjectInfo> put(String key, Content content, PutCondition condition) {
        if (left.getAndDecrement() > 0) {
            return store.put(key, content, condition);
        }
        throw new Crash();
    }

    @Override
    public Optional<StoredObject> get(String key) {
        return store.get(key);
    }

    @Override
    public Optional<StoredObject> get(String key, ByteRange range) {
        return store.get(key, range);
    }

    @Override
    public Optional<ObjectInfo> head(String key) {
        return store.head(key);
    }

    @Override
    public ObjectPage list(String prefix, String after, int limit) {
        return store.list(prefix, after, limit);
    }

    @Override
    public boolean delete(String key) {
        return store.delete(key);
    }
}
