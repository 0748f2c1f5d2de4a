package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some customers of the current feature snapshot: whole shards, until enough are read. A shard is
 * chosen by a hash of the id, so that those of some shards are as good as drawn by chance, and the
 * same each time. Thread-safe.
 */
public final class SnapshotSample {
    private final ObjectStore store;
    private final int enough;

    /**
     * @param enough customers; no further shard is read then
     */
    public SnapshotSample(ObjectStore store, int enough) {
        this.store = store;
        this.enough = enough;
    }

    /** Customers of one snapshot. */
    public static final class Drawn {
        private final SnapshotPointer snapshot;
        private final List<float[]> rows;

        private Drawn(SnapshotPointer snapshot, List<float[]> rows) {
            this.snapshot = snapshot;
            this.rows = List.copyOf(rows);
        }

        public SnapshotPointer snapshot() {
            return snapshot;
        }

        /**
         * The features with these names in this order; NaN for one that the snapshot does not have.
         */
        public Iterable<double[]> vectors(List<String> names) {
            List<String> present = snapshot.features().stream().map(doc -> doc.name()).toList();
            int[] columns = names.stream().mapToInt(present::indexOf).toArray();
            return () -> rows.stream().map(row -> vector(row, columns)).iterator();
        }

        private static double[] vector(float[] row, int[] columns) {
            double[] vector = new double[columns.length];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = columns[i] < 0 ? Double.NaN : row[columns[i]];
            }
            return vector;
        }
    }

    /** Empty where no snapshot was written yet. */
    public Optional<Drawn> draw() {
        // The snapshot may be replaced while it is read, twice even: then the newer one is read.
        Optional<SnapshotPointer> pointer = pointer();
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        Drawn drawn =
                draw(pointer.get())
                        .or(() -> pointer().flatMap(this::draw))
                        .orElseThrow(SnapshotSample::lost);
        return Optional.of(drawn);
    }

    private Optional<SnapshotPointer> pointer() {
        return store.get(SnapshotPointer.KEY)
                .map(object ->
                        Json.read(object.bytes(), SnapshotPointer.class, SnapshotPointer.KEY));
    }

    /** Empty where a shard has gone. */
    private Optional<Drawn> draw(SnapshotPointer snapshot) {
        List<float[]> rows = new ArrayList<>();
        for (int shard = 0; shard < snapshot.shards() && rows.size() < enough; shard++) {
            String key = snapshot.shardKey(shard);
            var object = store.get(key);
            if (object.isEmpty()) {
                return Optional.empty();
            }
            FeatureShard read = FeatureShard.decode(object.get().bytes(), key);
            for (int row = 0; row < read.size(); row++) {
                rows.add(read.row(row));
            }
        }
        return Optional.of(new Drawn(snapshot, rows));
    }

    private static SuanpanException lost() {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The feature snapshot has lost its shards.",
                "Run the training again; it writes the snapshot anew.");
    }
}
