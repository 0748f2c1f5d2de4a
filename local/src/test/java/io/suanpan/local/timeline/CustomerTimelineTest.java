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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        try (ShopDatabase database = database(store);
                var statement = database.connection().createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT sum(amount_minor) FROM order_lines WHERE customer_id ="
                                        + " 'C000001'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static ShopDatabase database(FileObjectStore store) {
        var snapshot = new TableLog(store, Clock.systemUTC()).snapshot();
        return ShopDatabase.open(store, snapshot, DatabaseOptions.defaults());
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
    void bestSellersSoldMostInTheLast28DaysEqualOnesById() throws Exception {
        Path shop = TrainedShop.copyTo(folder.resolve("store"));
        try (FileObjectStore store = new FileObjectStore(shop);
                CustomerTimeline timeline = new CustomerTimeline(store, Clock.systemUTC())) {
            List<String> all = timeline.bestSellers(1_000);
            assertThat(all).hasSizeGreaterThan(10).doesNotHaveDuplicates();
            assertThat(timeline.bestSellers(3)).isEqualTo(all.subList(0, 3));
            Map<String, Long> units = unitsByProduct(store);
            assertThat(all)
                    .containsExactlyElementsOf(
                            units.keySet().stream()
                                    .sorted(
                                            Comparator.comparing((String id) -> -units.get(id))
                                                    .thenComparing(Comparator.naturalOrder()))
                                    .toList());
        }
    }

    /** Added up here, line by line. */
    private static Map<String, Long> unitsByProduct(FileObjectStore store) throws Exception {
        Map<String, Long> units = new HashMap<>();
        try (ShopDatabase database = database(store);
                var statement = database.connection().createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT product_id, quantity FROM order_lines WHERE line_type ="
                                        + " 'sale' AND item_kind = 'product' AND ordered_at >"
                                        + " (SELECT max(ordered_at) - INTERVAL 28 DAY FROM"
                                        + " order_lines)")) {
            while (rows.next()) {
                units.merge(rows.getString(1), rows.getLong(2), Long::sum);
            }
        }
        return units;
    }

    @Test
    void anEmptyStoreHasNobody() throws Exception {
        try (FileObjectStore store =
                        new FileObjectStore(Files.createDirectory(folder.resolve("empty")));
                CustomerTimeline timeline = new CustomerTimeline(store, Clock.systemUTC())) {
            assertThat(timeline.idsLike("", 3)).isEmpty();
            assertThat(timeline.of("C000001", LATE, 3)).isEmpty();
            assertThat(timeline.bestSellers(3)).isEmpty();
        }
    }
}
