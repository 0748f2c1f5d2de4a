package io.suanpan.tables;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A bucket in memory, with no local files, as a remote store has none. */
public final class InMemoryObjectStore implements ObjectStore {
    /** When everything in it was written. */
    public static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

    private final Map<String, byte[]> objects = new TreeMap<>();

    @Override
    public synchronized Optional<StoredObject> get(String key) {
        return head(key).map(i -> new StoredObject(i, new ByteArrayInputStream(objects.get(key))));
    }

    @Override
    public synchronized Optional<StoredObject> get(String key, ByteRange range) {
        return head(key).map(i -> new StoredObject(i, part(objects.get(key), range)));
    }

    private static ByteArrayInputStream part(byte[] bytes, ByteRange range) {
        int from = (int) Math.min(range.offset(), bytes.length);
        int length = (int) Math.min(range.length(), bytes.length - from);
        return new ByteArrayInputStream(bytes, from, length);
    }

    @Override
    public synchronized Optional<ObjectInfo> head(String key) {
        byte[] bytes = objects.get(key);
        return bytes == null
                ? Optional.empty()
                : Optional.of(new ObjectInfo(key, bytes.length, Digest.sha256(bytes), WRITTEN));
    }

    @Override
    public synchronized Optional<ObjectInfo> put(
            String key, Content content, PutCondition condition) {
        Optional<ObjectInfo> there = head(key);
        boolean allowed =
                switch (condition) {
                    case PutCondition.Always _ -> true;
                    case PutCondition.CreateOnly _ -> there.isEmpty();
                    case PutCondition.IfUnchanged(String etag) ->
                            there.isPresent() && there.get().etag().equals(etag);
                };
        if (!allowed) {
            return Optional.empty();
        }
        try (var in = content.open()) {
            objects.put(key, in.readAllBytes());
            return head(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized ObjectPage list(String prefix, String after, int limit) {
        List<ObjectInfo> all =
                objects.keySet().stream()
                        .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
                        .limit(limit + 1L)
                        .map(key -> head(key).orElseThrow())
                        .toList();
        return new ObjectPage(all.subList(0, Math.min(limit, all.size())), all.size() > limit);
    }

    @Override
    public synchronized boolean delete(String key) {
        return objects.remove(key) != null;
    }

    /** Another store with the same objects. */
    public synchronized InMemoryObjectStore copy() {
        var copy = new InMemoryObjectStore();
        copy.objects.putAll(objects);
        return copy;
    }

    /** The digests of all that is there, for comparing two runs. */
    public synchronized Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        objects.forEach((key, bytes) -> digests.put(key, Digest.sha256(bytes)));
        return digests;
    }
}
