package io.suanpan.gateway;

import io.suanpan.core.Digest;
import io.suanpan.store.ByteRange;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectPage;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** An ObjectStore in memory, with the conditional writes of the real ones. */
final class MemoryStore implements ObjectStore {
    private record Held(byte[] bytes, String etag) {}

    private final TreeMap<String, Held> objects = new TreeMap<>();

    @Override
    public synchronized Optional<StoredObject> get(String key) {
        return Optional.ofNullable(objects.get(key))
                .map(held ->
                        new StoredObject(info(key, held), new ByteArrayInputStream(held.bytes())));
    }

    @Override
    public Optional<StoredObject> get(String key, ByteRange range) {
        throw new UnsupportedOperationException("Idempotency reads whole objects.");
    }

    @Override
    public synchronized Optional<ObjectInfo> head(String key) {
        return Optional.ofNullable(objects.get(key)).map(held -> info(key, held));
    }

    @Override
    public synchronized Optional<ObjectInfo> put(
            String key, Content content, PutCondition condition) {
        Held there = objects.get(key);
        boolean holds =
                switch (condition) {
                    case PutCondition.Always _ -> true;
                    case PutCondition.CreateOnly _ -> there == null;
                    case PutCondition.IfUnchanged(String etag) ->
                            there != null && there.etag().equals(etag);
                };
        if (!holds) {
            return Optional.empty();
        }
        Held held = held(content);
        objects.put(key, held);
        return Optional.of(info(key, held));
    }

    @Override
    public ObjectPage list(String prefix, String after, int limit) {
        throw new UnsupportedOperationException("Idempotency lists nothing.");
    }

    @Override
    public synchronized boolean delete(String key) {
        return objects.remove(key) != null;
    }

    synchronized String onlyKey() {
        return objects.firstKey();
    }

    synchronized int size() {
        return objects.size();
    }

    private static Held held(Content content) {
        try (var in = content.open()) {
            byte[] bytes = in.readAllBytes();
            return new Held(bytes, Digest.sha256(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectInfo info(String key, Held held) {
        return new ObjectInfo(key, held.bytes().length, held.etag(), Instant.EPOCH);
    }
}
