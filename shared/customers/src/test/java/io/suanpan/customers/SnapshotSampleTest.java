package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.FeatureDoc;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotSampleTest {
    private static final int CUSTOMERS = 20_000;
    private static final List<String> IDS =
            IntStream.range(0, CUSTOMERS).mapToObj(i -> "customer-" + i).toList();

    /** Wide enough for eight shards. */
    private static final List<FeatureDoc> FEATURES =
            IntStream.range(0, 20)
                    .mapToObj(i -> new FeatureDoc("f" + i, "feature " + i, ""))
                    .toList();

    private final InMemoryObjectStore store = new InMemoryObjectStore();

    private SnapshotPointer write() {
        return new FeatureSnapshotWriter(store)
                .write(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        7,
                        FEATURES,
                        IDS,
                        i -> {
                            double[] row = new double[FEATURES.size()];
                            row[0] = i;
                            row[1] = -i;
                            return row;
                        });
    }

    private List<double[]> vectors(int enough, String... names) {
        var drawn = new SnapshotSample(store, enough).draw().orElseThrow();
        List<double[]> vectors = new ArrayList<>();
        drawn.vectors(List.of(names)).forEach(vectors::add);
        return vectors;
    }

    @Test
    void allCustomersAreReadWhereTheyAreFewEnough() {
        write();
        List<double[]> all = vectors(1_000_000, "f0");
        assertThat(all).hasSize(CUSTOMERS);
        assertThat(all.stream().mapToDouble(row -> row[0]).sum())
                .isEqualTo((CUSTOMERS - 1.0) * CUSTOMERS / 2);
    }

    /** Of 20,000 evenly numbered customers 5,000 have a mean number within 4 standard errors. */
    @Test
    void someShardsAreAsGoodAsDrawnByChance() {
        write();
        List<double[]> some = vectors(4_000, "f0");
        assertThat(some).hasSizeBetween(4_000, 6_000);
        double mean = some.stream().mapToDouble(row -> row[0]).average().orElseThrow();
        double standardError = CUSTOMERS / Math.sqrt(12) / Math.sqrt(some.size());
        assertThat(mean).isBetween(10_000 - 4 * standardError, 10_000 + 4 * standardError);
        assertThat(vectors(4_000, "f0").getFirst()).containsExactly(some.getFirst());
    }

    @Test
    void featuresComeByNameAndWhatIsNotThereIsNotKnown() {
        write();
        double[] first = vectors(1, "f1", "shoe_size", "f0").getFirst();
        assertThat(first[0]).isEqualTo(-first[2]);
        assertThat(first[1]).isNaN();
    }

    @Test
    void withoutASnapshotThereIsNothingToDraw() {
        assertThat(new SnapshotSample(store, 10).draw()).isEmpty();
    }

    @Test
    void lostShardsAreTold() {
        SnapshotPointer pointer = write();
        store.delete(pointer.shardKey(0));
        var sample = new SnapshotSample(store, 10);
        assertThatThrownBy(sample::draw).hasMessageContaining("has lost its shards");
    }
}
