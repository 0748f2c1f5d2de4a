package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.RecentlyUsed;
import io.suanpan.store.shards.IdHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks customers up in the current snapshot. The pointer is read again after 30 seconds at most;
 * shards are kept, the least recently used ones leave first. A look-up in a shard that is kept
 * takes a microsecond. Thread-safe: two threads may fetch the same shard at once, both get it.
 */
public final class FeatureSnapshotReader {
    /** 256 shards of a quarter MiB: some 250,000 customers without going back to the store. */
    public static final int DEFAULT_SHARDS = 256;

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ObjectStore store;
    private final Clock clock;
    private final RecentlyUsed<String, FeatureShard> shards;
    private volatile @Nullable Seen seen;

    private record Seen(Optional<SnapshotPointer> pointer, Instant at) {}

    /** What a look-up found: the features and the snapshot that they are from. */
    public record Found(SnapshotPointer snapshot, Optional<Row> row) {}

    /** The features of one customer, in the order of the snapshot's columns; NaN = not known. */
    public static final class Row {
        private final float[] values;

        Row(float[] values) {
            this.values = values;
        }

        public double value(int column) {
            return values[column];
        }
    }

    /**
     * @param keptShards how many shards stay in memory, 1 or more
     */
    public FeatureSnapshotReader(ObjectStore store, Clock clock, int keptShards) {
        this.store = store;
        this.clock = clock;
        this.shards = new RecentlyUsed<>(keptShards);
    }

    /** Empty where no snapshot was written yet. */
    public Optional<SnapshotPointer> current() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.at().plus(FRESH))) {
            return last.pointer();
        }
        return look(now);
    }

    /** Empty where no snapshot was written yet. */
    public Optional<Found> find(String customerId) {
        Optional<SnapshotPointer> pointer = current();
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        Optional<FeatureShard> shard = shard(pointer.get(), customerId);
        if (shard.isEmpty()) {
            // The snapshot was replaced twice since the pointer was read: look again, once.
            pointer = look(clock.instant());
            shard = pointer.flatMap(newer -> shard(newer, customerId));
        }
        SnapshotPointer snapshot = pointer.orElseThrow(() -> missing(customerId));
        FeatureShard found = shard.orElseThrow(() -> missing(customerId));
        int row = found.find(customerId);
        return Optional.of(
                new Found(
                        snapshot,
                        row < 0 ? Optional.empty() : Optional.of(new Row(found.row(row)))));
    }

    /** As {@link #current}, read again now. */
    Optional<SnapshotPointer> newest() {
        return look(clock.instant());
    }

    private Optional<SnapshotPointer> look(Instant now) {
        Optional<SnapshotPointer> pointer =
                store.get(SnapshotPointer.KEY).map(object -> SnapshotPointer.read(object.bytes()));
        seen = new Seen(pointer, now);
        return pointer;
    }

    private Optional<FeatureShard> shard(SnapshotPointer snapshot, String customerId) {
        int number = IdHash.shard(customerId, snapshot.shards());
        String key = snapshot.shardKey(number);
        Optional<FeatureShard> kept = shards.find(key);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<FeatureShard> fetched = fetch(key);
        fetched.ifPresent(shard -> shards.put(key, shard));
        return fetched;
    }

    /** A shard for once, which leaves those that are kept as they are; empty where it has gone. */
    Optional<FeatureShard> fetch(SnapshotPointer snapshot, int number) {
        return fetch(snapshot.shardKey(number));
    }

    private Optional<FeatureShard> fetch(String key) {
        return store.get(key).map(object -> FeatureShard.decode(object.bytes(), key));
    }

    private static SuanpanException missing(String customerId) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The feature shard of customer " + customerId + " is missing from the snapshot.",
                "Run the training again; it writes the snapshot anew.");
    }
}
