package io.suanpan.local.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.wiring.TrainedShop;
import io.suanpan.store.FileObjectStore;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerTimelineTest {
    private static final Instant LATE = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir Path folder;

    @Test
    void ordersAddUpToTheLinesOfTheTables() throws Exception {
        Path shop = TrainedShop.copyTo(folder.resolve("store"));
        try (FileObjectStore store = new FileObjectStore(shop);
                CustomerTimeline timeline = new CustomerTimeline(store, Clock.systemUTC())) {
            List<Happening> all = timeline.of("C000001", LATE, 1_000);
            assertThat(all).isNotEmpty().extracting(Happening::kind).contains("order");
            long sum =
                    all.stream()
                            .map(Happening::amountMinor)
                            .filter(Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .sum();
            assertThat(sum).isEqualTo(sumOfLines(store));
        }
    }

    private static long sumOfLines(FileObjectStore store) throws Exception {
        var snapshot = new TableLog(store, Clock.systemUTC()).snapshot();
        try (ShopDatabase database =
                        ShopDatabase.open(store, snapshot, DatabaseOptions.defaults());
                var statement = database.connection().createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT sum(amount_minor) FROM order_lines WHERE customer_id ="
                                        + " 'C000001'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void pagesAreTheWholeInOrderNewestFirst() {
        Path shop = TrainedShop.copyTo(folder.resolve("store"));
        try (FileObjectStore store = new FileObjectStore(shop);
                CustomerTimeline timeline = new CustomerTimeline(store, Clock.systemUTC())) {
            List<Happening> all = timeline.of("C000001", LATE, 1_000);
            assertThat(all).isSortedAccordingTo(Comparator.comparing(Happening::at).reversed());
            List<Happening> paged = new ArrayList<>();
            Instant before = LATE;
            while (true) {
                List<Happening> page = timeline.of("C000001", before, 1);
                if (page.isEmpty()) {
                    break;
                }
                paged.addAll(page);
                before = page.getLast().at();
            }
            assertThat(paged).isEqualTo(all);
        }
    }

    @Test
    void idsAreFoundByHowTheyBeginAndAreNeverSql() {
        Path shop = TrainedShop.copyTo(folder.resolve("store"));
        try (FileObjectStore store = new FileObjectStore(shop);
                CustomerTimeline timeline = new CustomerTimeline(store, Clock.systemUTC())) {
            assertThat(timeline.idsLike("C00000", 3)).hasSize(3).isSorted().contains("C000001");
            assertThat(timeline.idsLike("' OR 1=1 --", 3)).isEmpty();
            assertThat(timeline.idsLike("%", 3)).isEmpty();
            assertThat(timeline.of("'; DROP VIEW orders; --", LATE, 3)).isEmpty();
        }
    }

    @Test
    void anEmptyStoreHasNobody() throws Exception {
        try (FileObjectStore store =
                        new FileObjectStore(Files.createDirectory(folder.resolve("empty")));
                CustomerTimeline timeline = new CustomerTimeline(store, Clock.systemUTC())) {
            assertThat(timeline.idsLike("", 3)).isEmpty();
            assertThat(timeline.of("C000001", LATE, 3)).isEmpty();
        }
    }
}
