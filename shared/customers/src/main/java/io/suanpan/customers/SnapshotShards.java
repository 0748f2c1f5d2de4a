package io.suanpan.customers;

import io.suanpan.store.batch.IdChunk;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Brings the lines of a chunk to the shards that their customers are in: each shard is read once,
 * whatever the order of the lines, and all cores read. Shards that are kept for single answers stay
 * as they are.
 */
final class SnapshotShards {
    private final FeatureSnapshotReader reader;
    private final SnapshotPointer snapshot;
    private final IdChunk ids;

    SnapshotShards(FeatureSnapshotReader reader, SnapshotPointer snapshot, IdChunk ids) {
        this.reader = reader;
        this.snapshot = snapshot;
        this.ids = ids;
    }

    /** Takes a shard and the lines whose customers are in it if they are in any; by any thread. */
    interface Visitor {
        void visit(FeatureShard shard, int[] lines);
    }

    /** False where a shard has gone: the snapshot was replaced twice meanwhile. */
    boolean visit(Visitor visitor) {
        ShardOrder order = new ShardOrder(ids.size(), ids::hash, snapshot.shards());
        return IntStream.range(0, order.shards())
                .parallel()
                .allMatch(number -> visit(number, order.of(number), visitor));
    }

    private boolean visit(int number, int[] lines, Visitor visitor) {
        if (lines.length == 0) {
            return true;
        }
        Optional<FeatureShard> shard = reader.fetch(snapshot, number);
        shard.ifPresent(found -> visitor.visit(found, lines));
        return shard.isPresent();
    }

    /** The row of a line's customer; -1 where there is none. */
    int row(FeatureShard shard, int line) {
        return ids.isPlain(line)
                ? shard.find(ids.text(), ids.start(line), ids.end(line))
                : shard.find(ids.id(line));
    }
}
