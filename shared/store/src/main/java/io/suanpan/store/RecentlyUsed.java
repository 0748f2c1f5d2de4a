package io.suanpan.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps so many values in memory; what was not asked for longest leaves first. What is not there is
 * loaded outside of any lock: two threads may load the same at once, both get it. Thread-safe.
 */
public final class RecentlyUsed<K, V> {
    private final int most;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most how many, 1 or more
     */
    public RecentlyUsed(int most) {
        this.most = most;
    }

    /** What is kept, or else what the loader says, which is kept from now on. */
    public V get(K key, Function<K, V> loader) {
        return find(key)
                .orElseGet(() -> {
                    V loaded = loader.apply(key);
                    put(key, loaded);
                    return loaded;
                });
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    public synchronized void put(K key, V value) {
        kept.put(key, value);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
