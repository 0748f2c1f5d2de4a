package io.suanpan.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLogTest {
    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final TableLog log =
            new TableLog(store, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void anEmptyLogIsSequenceZero() {
        assertThat(log.snapshot()).isEqualTo(TableSnapshot.EMPTY);
    }

    @Test
    void eachCommitAddsAndRemovesParts() {
        append("a", List.of(part("tables/orders/a")), List.of());
        append("b", List.of(part("tables/orders/b")), List.of(part("tables/orders/a")));

        TableSnapshot now = log.snapshot();

        assertThat(now.sequence()).isEqualTo(2);
        assertThat(now.parts(ShopTable.ORDERS)).containsExactly(part("tables/orders/b"));
        assertThat(now.parts(ShopTable.EVENTS)).isEmpty();
        assertThat(now.commitOf("a")).contains(1L);
        assertThat(now.commitOf("c")).isEmpty();
        assertThat(log.snapshot(1).parts()).containsExactly(part("tables/orders/a"));
    }

    @Test
    void theSlowerOfTwoWritersHasToCheckAgain() {
        TableSnapshot both = log.snapshot();
        assertThat(log.append(both, draft("a", List.of(), List.of()))).isPresent();
        assertThat(log.append(both, draft("b", List.of(), List.of()))).isEmpty();
        assertThat(log.append(log.snapshot(), draft("b", List.of(), List.of()))).isPresent();
    }

    @Test
    void snapshotsInTheLogEqualTheSumOfItsEntries() {
        TableSnapshot sum = TableSnapshot.EMPTY;
        for (int i = 1; i <= 40; i++) {
            var commit = append("i" + i, List.of(part("tables/orders/" + i)), List.of());
            sum = sum.after(commit);
            assertThat(commit.snapshot() != null).isEqualTo(i % 16 == 0);
            assertThat(log.snapshot()).isEqualTo(sum);
        }
        assertThat(log.snapshot(17).parts()).hasSize(17);
    }

    @Test
    void aPartSaysItsMonthAndOlderLogsSayADayOfIt() {
        append("a", List.of(part("tables/orders/month=2026-01/a.parquet")), List.of());
        String written = store.get(TableLog.key(1)).orElseThrow().text();
        assertThat(written).contains("\"month\":\"2026-01\"");
        store.put(
                TableLog.key(1),
                Content.of(written.replace("\"month\":\"2026-01\"", "\"day\":\"2026-01-31\"")));
        assertThat(log.snapshot().parts())
                .containsExactly(part("tables/orders/month=2026-01/a.parquet"));
    }

    @Test
    void aCommitThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> log.commit(7))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("tables/_log/00000000000000000007.json");
    }

    private TableCommit append(String id, List<TablePart> added, List<TablePart> removed) {
        return log.append(log.snapshot(), draft(id, added, removed)).orElseThrow();
    }

    private static CommitDraft draft(String id, List<TablePart> added, List<TablePart> removed) {
        return new CommitDraft(id, "raw/suanpan/" + id, "etag", added, removed);
    }

    private static TablePart part(String key) {
        return new TablePart(key, "orders", YearMonth.parse("2026-01"), 1, 2, "e");
    }
}
