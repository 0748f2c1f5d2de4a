package io.suanpan.customers;

import io.suanpan.core.Digest;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import io.suanpan.store.shards.IdHash;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes the features of all customers as shards by a hash of the id, then moves the pointer to
 * them. Equal input gives equal bytes and the same version, so a retried write changes nothing. A
 * snapshot of an older table commit never replaces one of a newer. Two snapshots are kept: a reader
 * that still holds the pointer before this one finds its shards.
 */
public final class FeatureSnapshotWriter {
    /** A shard is fetched whole for one customer; a quarter MiB comes in some 20 ms from S3. */
    private static final int SHARD_BYTES = 256 * 1024;

    private final ObjectStore store;

    public FeatureSnapshotWriter(ObjectStore store) {
        this.store = store;
    }

    /**
     * @param asOf the moment of the features
     * @param ids the customers, without duplicates, always in the same order
     * @param rows the features of the customer at an index of {@code ids}; kept as floats
     * @return the pointer that is current now: this snapshot's, or that of a newer one
     */
    public SnapshotPointer write(
            Instant asOf,
            long tableCommit,
            List<FeatureDoc> features,
            List<String> ids,
            IntFunction<double[]> rows) {
        return write(asOf, tableCommit, features, ids, rows, null);
    }

    /**
     * @param value of the {@link SnapshotValue#WIDTH} figures that stand in each row behind the
     *     features; null where the rows hold features alone
     */
    public SnapshotPointer write(
            Instant asOf,
            long tableCommit,
            List<FeatureDoc> features,
            List<String> ids,
            IntFunction<double[]> rows,
            @Nullable SnapshotValue value) {
        int width = features.size() + (value == null ? 0 : SnapshotValue.WIDTH);
        List<List<Integer>> shards = shards(ids, width);
        MessageDigest digest = Digest.newSha256();
        digest.update(
                Json.bytes(
                        value == null ? List.of(asOf, features) : List.of(asOf, features, value)));
        for (List<Integer> shard : shards) {
            digest.update(encode(shard, ids, rows, width));
        }
        String version = tableCommit + "-" + Digest.hex(digest.digest()).substring(0, 16);
        for (int i = 0; i < shards.size(); i++) {
            byte[] bytes = encode(shards.get(i), ids, rows, width);
            store.put(
                    SnapshotPointer.shardKey(version, i),
                    Content.of(bytes),
                    PutCondition.createOnly());
        }
        return move(
                new SnapshotPointer(
                        version,
                        asOf,
                        tableCommit,
                        shards.size(),
                        ids.size(),
                        features,
                        TypicalValues.of(features, ids.size(), rows),
                        "",
                        value));
    }

    private static List<List<Integer>> shards(List<String> ids, int width) {
        long bytes = (long) ids.size() * (width * 4L + 16);
        int count = Integer.highestOneBit((int) Math.max(1, 2 * bytes / SHARD_BYTES));
        List<List<Integer>> shards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shards.add(new ArrayList<>());
        }
        for (int row = 0; row < ids.size(); row++) {
            shards.get(IdHash.shard(ids.get(row), count)).add(row);
        }
        return shards;
    }

    private static byte[] encode(
            List<Integer> shard, List<String> ids, IntFunction<double[]> rows, int width) {
        List<String> shardIds = shard.stream().map(ids::get).toList();
        return FeatureShard.encode(shardIds, i -> rows.apply(shard.get(i)), width);
    }

    /** The pointer's own condition decides races; the loser looks at what won. */
    private SnapshotPointer move(SnapshotPointer next) {
        while (true) {
            Optional<StoredObject> stored = store.get(SnapshotPointer.KEY);
            if (stored.isEmpty()) {
                if (put(next, PutCondition.createOnly()).isPresent()) {
                    return next;
                }
                continue;
            }
            ObjectInfo info = stored.get().info();
            SnapshotPointer current = SnapshotPointer.read(stored.get().bytes());
            if (current.version().equals(next.version()) || newer(current, next)) {
                return current;
            }
            SnapshotPointer after = next.after(current.version());
            if (put(after, PutCondition.ifUnchanged(info.etag())).isPresent()) {
                forget(current.previous(), after);
                return after;
            }
        }
    }

    private Optional<ObjectInfo> put(SnapshotPointer pointer, PutCondition condition) {
        return store.put(SnapshotPointer.KEY, Content.of(Json.text(pointer)), condition);
    }

    private static boolean newer(SnapshotPointer current, SnapshotPointer next) {
        return current.tableCommit() > next.tableCommit()
                || (current.tableCommit() == next.tableCommit()
                        && current.asOf().isAfter(next.asOf()));
    }

    private void forget(String version, SnapshotPointer current) {
        if (!version.isEmpty() && !version.equals(current.version())) {
            List<String> keys =
                    store.listAll(SnapshotPointer.FOLDER + version + "/")
                            .map(ObjectInfo::key)
                            .toList();
            keys.forEach(store::delete);
        }
    }
}
