package io.suanpan.benchmarks;

import io.suanpan.customers.FeatureSnapshotReader;
import io.suanpan.customers.FeatureSnapshotWriter;
import io.suanpan.customers.SnapshotPointer;
import io.suanpan.customers.SnapshotValue;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.AbstractList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Any number of customers with the features and the value figures of a trained shop's buyers, each
 * number moved at random by up to a fifth. The same number gives the same customers.
 */
final class SyntheticCustomers {
    private static final double MOVED = 0.2;

    private final ObjectStore store;
    private final int count;

    SyntheticCustomers(ObjectStore store, int count) {
        this.store = store;
        this.count = count;
    }

    private static String id(int index) {
        return "S" + (10_000_000 + index);
    }

    /** Puts them in the place of the shop's own snapshot. */
    void replaceSnapshot(List<String> buyers) {
        var reader = new FeatureSnapshotReader(store, Clock.systemUTC(), 256);
        SnapshotPointer current = reader.current().orElseThrow();
        int alive = current.value() == null ? -1 : current.features().size() + SnapshotValue.ALIVE;
        int width = current.features().size() + (current.value() == null ? 0 : SnapshotValue.WIDTH);
        double[][] known =
                buyers.stream()
                        .flatMap(id -> reader.find(id).orElseThrow().row().stream())
                        .map(row -> values(row, width))
                        .toArray(double[][]::new);
        new FeatureSnapshotWriter(store)
                .write(
                        current.asOf(),
                        current.tableCommit() + 1,
                        current.features(),
                        new Ids(),
                        index -> moved(known[index % known.length], index, alive),
                        current.value());
    }

    private static double[] values(FeatureSnapshotReader.Row row, int width) {
        double[] values = new double[width];
        for (int i = 0; i < width; i++) {
            values[i] = row.value(i);
        }
        return values;
    }

    private static double[] moved(double[] values, int seed, int probability) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] moved = new double[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = values[i] * random.nextDouble(1 - MOVED, 1 + MOVED);
        }
        if (probability >= 0) {
            moved[probability] = Math.min(1, moved[probability]);
        }
        return moved;
    }

    /** One JSON line for each, as the batch action reads them. */
    void putIds(String key, Path scratch) throws IOException {
        try (var lines = Files.newBufferedWriter(scratch)) {
            for (int i = 0; i < count; i++) {
                lines.write("{\"customerId\":\"" + id(i) + "\"}\n");
            }
        }
        store.put(key, Content.of(scratch));
    }

    /** Made when asked for, so that a million of them need no memory. */
    private final class Ids extends AbstractList<String> {
        @Override
        public String get(int index) {
            return id(index);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
