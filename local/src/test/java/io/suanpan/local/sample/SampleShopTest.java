package io.suanpan.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import io.suanpan.local.template.Template;
import io.suanpan.recommendation.running.ExperimentSettings;
import io.suanpan.recommendation.running.RankingChange;
import io.suanpan.recommendation.running.ShopArm;
import io.suanpan.recommendation.running.ShopExperiment;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetDepot;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.deliveries.FleetVan;
import io.suanpan.store.FileObjectStore;
import io.suanpan.tables.ingest.IngestResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the shop is as its truth says: one clean shop of a year, one small dirty one. */
class SampleShopTest {
    private static final SampleShopOptions CLEAN =
            SampleShopOptions.defaults()
                    .withCustomers(800)
                    .withDays(400)
                    .withProducts(40)
                    .withDirtyRate(0)
                    .withEndDate(LocalDate.of(2026, 6, 30));
    private static final SampleShopOptions DIRTY =
            CLEAN.withCustomers(200).withDays(120).withDirtyRate(0.03);

    @TempDir static Path clean;
    @TempDir static Path folder;

    @BeforeAll
    static void write() {
        SampleShop.write(CLEAN, clean);
    }

    @Test
    void equalOptionsGiveEqualBytesAndAnotherSeedOthers() throws IOException {
        SampleShopSummary first = SampleShop.write(DIRTY, folder.resolve("first"));
        SampleShop.write(DIRTY, folder.resolve("second"));
        SampleShop.write(DIRTY.withSeed(2), folder.resolve("third"));

        List<String> keys = new ArrayList<>(first.files());
        keys.addAll(first.truthFiles());
        for (String key : keys) {
            assertThat(folder.resolve("second").resolve(key))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(key));
        }
        assertThat(
                        Files.mismatch(
                                folder.resolve("first/raw/suanpan/orders.csv.gz"),
                                folder.resolve("third/raw/suanpan/orders.csv.gz")))
                .isNotNegative();
    }

    /** 800 customers: two vans a city are one more than ordinary days need. */
    @Test
    void theSettingsHoldADepotAndVansForEachCity() {
        Fleet fleet = new FleetStore(new FileObjectStore(clean)).read();

        assertThat(fleet.depots())
                .extracting(FleetDepot::id)
                .containsExactly("Rotterdam", "Amsterdam", "Antwerpen", "Liège", "Köln", "Lille");
        assertThat(fleet.vans()).extracting(FleetVan::depot).doesNotHaveDuplicates().hasSize(6);
        assertThat(fleet.vans()).allSatisfy(van -> assertThat(van.count()).isEqualTo(2));
        assertThat(fleet.road().speedPercents()).contains(72, 86, 100).hasSize(24);
    }

    @Test
    void theLastDaysAreAnAATestWhoseArmsDoTheSame() {
        ShopExperiment test = new ExperimentSettings(new FileObjectStore(clean)).all().getFirst();

        assertThat(test.arms()).extracting(ShopArm::ranking).containsOnly(RankingChange.NONE);
        assertThat(test.isRunning(CLEAN.endDate().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .isTrue();
        assertThat(test.until())
                .isEqualTo(CLEAN.endDate().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void whatIngestSetsAsideOrLeavesOutIsTheDirtOfTheTruth() throws IOException {
        Path store = folder.resolve("store");
        SampleShopSummary summary = SampleShop.write(DIRTY, store);
        EmbeddedRunner runner =
                new EmbeddedRunner(
                        Template.read(Fixtures.root().resolve("template.yaml")),
                        store.toString(),
                        Clock.systemUTC(),
                        FunctionLog.none());
        Map<String, Long> duplicates = dirt(store, "duplicate");
        Map<String, Long> quarantined = dirt(store, "quarantined");

        for (String key : summary.files()) {
            byte[] event = Json.bytes(Map.of("action", "ingest", "key", key));
            IngestResult result =
                    Json.read(runner.function("ingest").invoke(event), IngestResult.class, key);
            String file = key.substring(RawFolder.PREFIX.length());
            assertThat(result.report().rows().duplicate())
                    .as("duplicates of " + file)
                    .isEqualTo(duplicates.getOrDefault(file, 0L));
            assertThat(result.report().rows().quarantined())
                    .as("quarantined of " + file)
                    .isEqualTo(quarantined.getOrDefault(file, 0L));
        }
        assertThat(summary.totalDirtyRows()).isPositive();
    }

    @Test
    void dirtStandsAtTheStatedRate() {
        SampleShopSummary summary = SampleShop.write(DIRTY, folder.resolve("rate"));

        // A draw that no column of the row can show is none: a little less than the rate itself.
        assertThat((double) summary.totalDirtyRows() / summary.totalRows())
                .isCloseTo(DIRTY.dirtyRate(), within(0.006));
    }

    @Test
    void theControlGroupIsARandomFifth() throws IOException {
        List<Map<String, String>> contacts = raw("campaign_contacts");
        long held = contacts.stream().filter(row -> row.get("is_control").equals("true")).count();

        // Three standard errors of a share of a fifth.
        double share = (double) held / contacts.size();
        assertThat(share).isCloseTo(0.20, within(3 * Math.sqrt(0.16 / contacts.size())));
    }

    @Test
    void theTreatedBuyMoreOftenThanTheirControlGroupWhereTheTruthSaysSo() throws IOException {
        double treated = 0;
        double untreated = 0;
        for (Map<String, String> row : truth("contacts")) {
            if (row.get("class").equals("bargain")) {
                treated += Double.parseDouble(row.get("chance_treated"));
                untreated += Double.parseDouble(row.get("chance_untreated"));
            } else if (row.get("class").equals("averse")) {
                assertThat(Double.parseDouble(row.get("chance_treated")))
                        .isLessThanOrEqualTo(Double.parseDouble(row.get("chance_untreated")));
            }
        }
        assertThat(treated).isGreaterThan(untreated);
    }

    @Test
    void promotedProductsSellMoreOnPromotionDays() throws IOException {
        Map<String, Set<String>> promoted = new HashMap<>();
        for (Map<String, String> row : truth("promotions")) {
            LocalDate to = LocalDate.parse(row.get("to"));
            for (LocalDate day = LocalDate.parse(row.get("from"));
                    !day.isAfter(to);
                    day = day.plusDays(1)) {
                promoted.computeIfAbsent(row.get("product_id"), _ -> new HashSet<>())
                        .add(day.toString());
            }
        }
        double on = 0;
        double off = 0;
        double daysOn = 0;
        double daysOff = 0;
        Map<String, Long> sold = soldByProductAndDay();
        for (Map<String, String> row : raw("stock")) {
            String product = row.get("product_id");
            String day = row.get("counted_at").substring(0, 10);
            long units = sold.getOrDefault(product + day, 0L);
            if (promoted.getOrDefault(product, Set.of()).contains(day)) {
                on += units;
                daysOn++;
            } else {
                off += units;
                daysOff++;
            }
        }
        // 10 to 30 % off at elasticities of -1.1 to -2.2: a tenth to four fifths more.
        assertThat(on / daysOn).isGreaterThan(1.1 * off / daysOff);
    }

    @Test
    void whatIsOutOfStockIsNotSold() throws IOException {
        Map<String, Map<String, Long>> onHand = new HashMap<>();
        for (Map<String, String> row : raw("stock")) {
            onHand.computeIfAbsent(row.get("product_id"), _ -> new HashMap<>())
                    .put(row.get("counted_at").substring(0, 10), Long.valueOf(row.get("on_hand")));
        }
        Map<String, Long> sold = soldByProductAndDay();
        Set<String> moved = new HashSet<>();
        for (Map<String, String> row : truth("stock-movements")) {
            moved.add(row.get("product_id") + row.get("day"));
        }
        int stockOuts = 0;
        for (var product : onHand.entrySet()) {
            for (var day : product.getValue().entrySet()) {
                String yesterday = LocalDate.parse(day.getKey()).minusDays(1).toString();
                boolean empty = product.getValue().getOrDefault(yesterday, 1L) == 0;
                String key = product.getKey() + day.getKey();
                if (empty && day.getValue() == 0 && !moved.contains(key)) {
                    stockOuts++;
                    assertThat(sold).as(key).doesNotContainKey(key);
                }
            }
        }
        assertThat(stockOuts).isPositive();
        assertThat(truth("lost-sales")).isNotEmpty();
    }

    @Test
    void decemberBeforeChristmasSellsMoreThanTheMonthsAround() throws IOException {
        Map<String, Long> orders = new HashMap<>();
        for (Map<String, String> row : raw("orders")) {
            if (row.get("status").equals("placed")) {
                orders.merge(row.get("ordered_at").substring(0, 10), 1L, Long::sum);
            }
        }
        double december = mean(orders, LocalDate.of(2025, 12, 1), 21);
        double february = mean(orders, LocalDate.of(2026, 2, 1), 21);

        // The truth: 1.45 in December and a wave of 12 % that is past its top in February.
        assertThat(december / february).isBetween(1.2, 2.2);
    }

    @Test
    void loyalCustomersOrderMostOften() throws IOException {
        Map<String, Double> rate = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (Map<String, String> row : truth("customers")) {
            rate.merge(row.get("class"), Double.valueOf(row.get("repeat_orders")), Double::sum);
            count.merge(row.get("class"), 1, Integer::sum);
        }
        rate.replaceAll((kind, sum) -> sum / count.get(kind));

        assertThat(rate.keySet())
                .containsExactlyInAnyOrder("loyal", "bargain", "occasional", "gifting", "averse");
        rate.forEach((kind, mean) -> assertThat(mean).isLessThanOrEqualTo(rate.get("loyal")));
    }

    @Test
    void everyDeliveryHasAPlaceNearItsCity() throws IOException {
        assertThat(raw("deliveries"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(Double.parseDouble(row.get("latitude"))).isBetween(50.0, 53.0);
                    assertThat(Double.parseDouble(row.get("longitude"))).isBetween(2.5, 8.0);
                });
    }

    @Test
    void aClockThatIsBehindGivesAShopThatEndsBefore() {
        Clock early =
                Clock.fixed(
                        java.time.Instant.parse("2026-03-05T10:00:00Z"), java.time.ZoneOffset.UTC);

        assertThat(SampleShopOptions.defaultsOn(early).endDate())
                .isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(SampleShopOptions.defaults().endDate()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    private static double mean(Map<String, Long> byDay, LocalDate from, int days) {
        double sum = 0;
        for (int day = 0; day < days; day++) {
            sum += byDay.getOrDefault(from.plusDays(day).toString(), 0L);
        }
        return sum / days;
    }

    private static Map<String, Long> soldByProductAndDay() throws IOException {
        Map<String, Long> sold = new HashMap<>();
        for (Map<String, String> row : raw("order_lines")) {
            if (row.get("line_type").equals("sale")) {
                sold.merge(
                        row.get("product_id") + row.get("ordered_at").substring(0, 10),
                        Long.valueOf(row.get("quantity")),
                        Long::sum);
            }
        }
        return sold;
    }

    private static Map<String, Long> dirt(Path root, String expected) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (Map<String, String> row : rows(root.resolve("truth/dirt.csv.gz"))) {
            if (row.get("expected").equals(expected)) {
                counts.merge(row.get("file"), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static List<Map<String, String>> raw(String table) throws IOException {
        return rows(clean.resolve(RawFolder.PREFIX + table + ".csv.gz"));
    }

    private static List<Map<String, String>> truth(String table) throws IOException {
        return rows(clean.resolve("truth/" + table + ".csv.gz"));
    }

    /** None of the files read here has a comma inside a field. */
    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            String[] header = lines.readLine().split(",", -1);
            for (String line; (line = lines.readLine()) != null; ) {
                String[] values = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], values[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
