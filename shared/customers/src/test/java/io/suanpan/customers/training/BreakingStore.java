package io.suanpan.customers.training;

import io.suanpan.store.ByteRange;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectPage;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.util.Optional;

/** A store whose process dies before a certain write, which is right after the one before it. */
public final class BreakingStore implements ObjectStore {
    private final ObjectStore inner;
    private final int deadlyWrite;
    private int writes;

    /** What a dying process throws in here. */
    public static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param deadlyWrite 0 for the first
     */
    public BreakingStore(ObjectStore inner, int deadlyWrite) {
        this.inner = inner;
        this.deadlyWrite = deadlyWrite;
    }

    @Override
    public Optional<StoredObject> get(String key) {
        return inner.get(key);
    }

    @Override
    public Optional<StoredObject> get(String key, ByteRange range) {
        return inner.get(key, range);
    }

    @Override
    public Optional<ObjectInfo> head(String key) {
        return inner.head(key);
    }

    @Override
    public Optional<ObjectInfo> put(String key, Content content, PutCondition condition) {
        if (writes++ == deadlyWrite) {
            throw new Death();
        }
        return inner.put(key, content, condition);
    }

    @Override
    public ObjectPage list(String prefix, String after, int limit) {
        return inner.list(prefix, after, limit);
    }

    @Override
    public boolean delete(String key) {
        return inner.delete(key);
    }
}
