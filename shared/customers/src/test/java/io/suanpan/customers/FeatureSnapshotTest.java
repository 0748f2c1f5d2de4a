package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.shards.IdHash;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureSnapshotTest {
    private static final Instant AS_OF = Instant.parse("2026-05-01T00:00:00Z");
    private static final int CUSTOMERS = 20_000;
    private static final List<String> IDS =
            IntStream.range(0, CUSTOMERS).mapToObj(i -> "customer-" + i).toList();
    private static final List<FeatureDoc> FEATURES =
            IntStream.range(0, 20)
                    .mapToObj(i -> new FeatureDoc("f" + i, "feature " + i, ""))
                    .toList();

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final SteppingClock clock = new SteppingClock("2026-05-01T03:00:00Z");
    private final FeatureSnapshotReader reader = new FeatureSnapshotReader(store, clock, 2);

    private static double[] row(int customer, double shift) {
        double[] row = new double[FEATURES.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = i == 3 ? Double.NaN : customer + i / 4.0 + shift;
        }
        return row;
    }

    private SnapshotPointer write(long commit, double shift) {
        return new FeatureSnapshotWriter(store)
                .write(AS_OF, commit, FEATURES, IDS, i -> row(i, shift));
    }

    private double first(String id) {
        return reader.find(id).orElseThrow().row().orElseThrow().value(0);
    }

    @Test
    void everyCustomerIsFoundWithTheSameValues() {
        SnapshotPointer pointer = write(7, 0);
        assertThat(pointer.shards()).isEqualTo(8); // 1.8 MiB in shards of a quarter MiB or less
        assertThat(pointer.version()).startsWith("7-");
        for (int i = 0; i < CUSTOMERS; i += 997) {
            var row = reader.find(IDS.get(i)).orElseThrow().row().orElseThrow();
            for (int column = 0; column < FEATURES.size(); column++) {
                assertThat(row.value(column)).isEqualTo(Double.valueOf(row(i, 0)[column]));
            }
        }
        assertThat(reader.find("nobody").orElseThrow().row()).isEmpty();
    }

    @Test
    void anIdMayBeOfAnyCharacters() {
        List<String> ids = List.of("Zoë", "😀", "a\u0000b", "\ud800", "plain", "Zo", "Zoë ");
        new FeatureSnapshotWriter(store)
                .write(
                        AS_OF,
                        7,
                        List.of(FEATURES.getFirst()),
                        ids,
                        i -> new double[] {ids.get(i).length() + 10.0 * i});
        for (int i = 0; i < ids.size(); i++) {
            assertThat(first(ids.get(i))).isEqualTo(ids.get(i).length() + 10.0 * i);
        }
        for (String other : List.of("Zoe", "a", "\ud801", "plai", "x".repeat(70_000), "ü")) {
            assertThat(reader.find(other).orElseThrow().row()).isEmpty();
        }
    }

    @Test
    void shardsAreOfAboutTheSameSizeAndAFewHundredKib() {
        write(7, 0);
        assertThat(store.listAll("features/customers/7-").mapToLong(o -> o.size()))
                .hasSize(8)
                .allSatisfy(size -> assertThat(size).isBetween(200_000L, 400_000L));
    }

    @Test
    void theSameSnapshotAgainChangesNothing() {
        write(7, 0);
        var before = store.digests();
        write(7, 0);
        assertThat(store.digests()).isEqualTo(before);
    }

    @Test
    void anOlderCommitNeverReplacesANewer() {
        SnapshotPointer newer = write(8, 1);
        assertThat(write(7, 0)).isEqualTo(newer);
        assertThat(first("customer-0")).isEqualTo(1);
    }

    @Test
    void aNewSnapshotIsSeenAfterThirtySecondsAndTheOneBeforeStays() {
        write(7, 0);
        assertThat(first("customer-5")).isEqualTo(5);
        write(8, 1);
        clock.forward(Duration.ofMillis(29_999));
        assertThat(first("customer-5")).isEqualTo(5);
        assertThat(first("customer-6")).isEqualTo(6);
        clock.forward(Duration.ofMillis(1));
        assertThat(first("customer-5")).isEqualTo(6);
    }

    @Test
    void aReaderTwoSnapshotsBehindLooksAgain() {
        write(7, 0);
        assertThat(first("customer-5")).isEqualTo(5);
        write(8, 1);
        write(9, 2);
        assertThat(store.listAll("features/customers/7-")).isEmpty();
        assertThat(store.listAll("features/customers/8-")).hasSize(8);
        String other =
                IDS.stream()
                        .filter(id -> IdHash.shard(id, 8) != shardOf("customer-5"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first(other)).isEqualTo(IDS.indexOf(other) + 2.0);
    }

    private static int shardOf(String id) {
        return IdHash.shard(id, 8);
    }

    @Test
    void withoutASnapshotNothingIsFound() {
        assertThat(reader.current()).isEmpty();
        assertThat(reader.find("customer-1")).isEmpty();
    }

    @Test
    void aBrokenOrMissingShardIsNamedWithWhatToDo() {
        SnapshotPointer pointer = write(7, 0);
        String key = pointer.shardKey(shardOf("customer-1"));
        store.put(key, Content.of("not a shard at all"));
        assertThatThrownBy(() -> reader.find("customer-1"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("Run the training again");
        store.put(
                key, Content.of(new byte[] {0x53, 0x55, 0x50, 0x46, 1, 127, 0, 0, 0, 0, 0, 0, 9}));
        assertThatThrownBy(() -> reader.find("customer-1")).hasMessageContaining("do not fit");
        store.delete(key);
        assertThatThrownBy(() -> reader.find("customer-1")).hasMessageContaining("is missing");
    }

    @Test
    void aPointerWithAnImpossibleShardCountIsRefused() {
        assertThatThrownBy(() ->
                        new SnapshotPointer("7-a", AS_OF, 7, 3, 1, FEATURES, Map.of(), "", null))
                .hasMessageContaining("3 shards");
    }
}
