package io.suanpan.local.wiring;

import io.suanpan.store.ByteRange;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectPage;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Remembers which keys were asked for, so that a role can be held against what the code does. */
final class RecordedStore implements ObjectStore {
    private final ObjectStore store;
    private final Set<String> reads = new ConcurrentSkipListSet<>();
    private final Set<String> lists = new ConcurrentSkipListSet<>();
    private final Set<String> writes = new ConcurrentSkipListSet<>();
    private final Set<String> deletes = new ConcurrentSkipListSet<>();

    RecordedStore(ObjectStore store) {
        this.store = store;
    }

    /** Keys that were read or looked at. */
    Set<String> reads() {
        return reads;
    }

    /** Prefixes that were listed. */
    Set<String> lists() {
        return lists;
    }

    Set<String> writes() {
        return writes;
    }

    Set<String> deletes() {
        return deletes;
    }

    @Override
    public Optional<StoredObject> get(String key) {
        reads.add(key);
        return store.get(key);
    }

    @Override
    public Optional<StoredObject> get(String key, ByteRange range) {
        reads.add(key);
        return store.get(key, range);
    }

    @Override
    public Optional<ObjectInfo> head(String key) {
        reads.add(key);
        return store.head(key);
    }

    @Override
    public Optional<ObjectInfo> put(String key, Content content, PutCondition condition) {
        writes.add(key);
        return store.put(key, content, condition);
    }

    @Override
    public ObjectPage list(String prefix, String after, int limit) {
        lists.add(prefix);
        return store.list(prefix, after, limit);
    }

    @Override
    public boolean delete(String key) {
        deletes.add(key);
        return store.delete(key);
    }

    @Override
    public Optional<Path> localFile(String key) {
        reads.add(key);
        return store.localFile(key);
    }

    @Override
    public void close() {
        store.close();
    }
}
