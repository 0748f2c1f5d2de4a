package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.SteppingClock;
import io.suanpan.customers.segments.CustomerSegment;
import io.suanpan.customers.segments.CustomerSegments;
import io.suanpan.customers.segments.SegmentMap;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.customers.segments.SegmentTree;
import io.suanpan.customers.segments.SegmentsBefore;
import io.suanpan.customers.training.BreakingStore;
import io.suanpan.store.Content;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.tables.InMemoryObjectStore;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentTrainingTest {
    private static final SegmentSettings SETTINGS =
            SegmentSettings.defaults()
                    .withK(2, 2)
                    .withCounts(
                            CountSettings.defaults()
                                    .withKMeans(KMeansOptions.defaults().withStarts(5)));

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final SteppingClock clock = new SteppingClock("2026-05-02T03:00:00Z");
    private FeatureShop shop;

    /** 40 who buy each week, 60 who bought once in January. */
    @BeforeEach
    void open() throws SQLException {
        shop = new FeatureShop();
        for (int i = 0; i < 40; i++) {
            for (int week = 0; week < 4; week++) {
                shop.sale(
                        "w" + i,
                        LocalDate.of(2026, 5, 1).minusDays(7L * week + i % 3).toString(),
                        "P1",
                        5000 + 10 * i);
            }
        }
        for (int i = 0; i < 60; i++) {
            shop.sale("j" + i, "2026-01-" + (10 + i % 20), "P2", 900 + 5 * i);
        }
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private SegmentTraining training(Segmenter method) {
        return new SegmentTraining(store, clock, SETTINGS, method, TrainingProgress.NONE);
    }

    private SegmentOutcome train(long commit) {
        SegmentOutcome outcome = training(SETTINGS.kMeans(1)).train(shop.connection(), commit);
        clock.forward(Duration.ofMinutes(1));
        return outcome;
    }

    @Test
    void aTrainedDivisionServes() {
        SegmentOutcome outcome = train(1);
        assertThat(outcome.promoted()).isTrue();
        assertThat(outcome.previousVersion()).isNull();
        assertThat(outcome.segments())
                .extracting(SegmentProfile::customers)
                .containsExactly(60, 40);
        CustomerSegment weekly = new CustomerSegments(store, clock).segment("w0");
        assertThat(weekly.segmentId()).isEqualTo("s2");
        assertThat(weekly.modelVersion()).isEqualTo(outcome.version());
        assertThat(weekly.orders()).isEqualTo(4);
        assertThat(weekly.money()).isEqualTo(200);
        assertThat(weekly.currency()).isEqualTo("GBP");
        // ordered at 10:00 on the 1st, as of the start of the 2nd
        assertThat(weekly.recencyDays()).isZero();
        assertThat(weekly.asOf()).isEqualTo("2026-05-02T00:00:00Z");
        assertThat(store.get("experiments/segments/" + outcome.run() + ".json")).isPresent();
    }

    @Test
    void theSameRunAgainChangesNothing() {
        SegmentOutcome first = train(1);
        var before = store.digests();
        SegmentOutcome second = train(1);
        assertThat(second).isEqualTo(first);
        assertThat(store.digests()).isEqualTo(before);
        assertThat(new ModelRegistry(store, clock).versions("segments")).hasSize(1);
    }

    @Test
    void idsStayAndMovesAreCountedAtTheNextRun() throws SQLException {
        train(1);
        shop.sale("j0", "2026-05-02", "P1", 9000);
        for (int week = 0; week < 4; week++) {
            shop.sale("j0", LocalDate.of(2026, 5, 2).minusDays(7L * week).toString(), "P1", 5000);
            shop.sale("n0", LocalDate.of(2026, 5, 2).minusDays(7L * week).toString(), "P1", 5000);
        }
        SegmentOutcome next = train(2);
        assertThat(next.previousVersion()).isNotNull();
        Map<String, SegmentProfile> byId =
                next.segments().stream().collect(Collectors.toMap(SegmentProfile::id, one -> one));
        assertThat(byId).containsOnlyKeys("s1", "s2");
        assertThat(byId.get("s2").customers()).isEqualTo(42);
        assertThat(byId.get("s2").moves().movedIn()).isEqualTo(1);
        assertThat(byId.get("s2").moves().joined()).isEqualTo(1);
        assertThat(byId.get("s1").moves().movedOut()).isEqualTo(1);
        assertThat(byId.get("s1").moves().stayed()).isEqualTo(59);
        assertThat(new CustomerSegments(store, clock).report().flows()).hasSize(4);
    }

    @Test
    void theReportNamesTheDivisionThatItsFlowsComeFrom() throws SQLException {
        SegmentOutcome first = train(1);
        assertThat(new CustomerSegments(store, clock).report().before()).isNull();
        shop.sale("n0", "2026-05-02", "P1", 5000);
        train(2);
        SegmentsBefore before = new CustomerSegments(store, clock).report().before();
        assertThat(before.modelVersion()).isEqualTo(first.version());
        assertThat(before.asOf()).isEqualTo("2026-05-02T00:00:00Z");
        assertThat(before.segments())
                .extracting(SegmentsBefore.Segment::customers)
                .containsExactly(60, 40);
    }

    @Test
    void theMapShowsAllOfAHundredCustomersAndWhereTheirSegmentsAre() {
        train(1);
        SegmentMap map = new CustomerSegments(store, clock).report().map();
        assertThat(map.customers()).hasSize(100);
        assertThat(map.centres()).extracting(SegmentMap.Point::segment).containsExactly("s1", "s2");
        assertThat(map.axes().getFirst().label()).contains("orders so far", "; lower: days since");
        // far apart along the first axis, which the two groups span
        assertThat(map.centres().get(1).x()).isGreaterThan(map.centres().getFirst().x() + 2);
        for (SegmentMap.Point centre : map.centres()) {
            assertThat(
                            map.customers().stream()
                                    .filter(one -> one.segment().equals(centre.segment()))
                                    .mapToDouble(SegmentMap.Point::x)
                                    .average())
                    .hasValueCloseTo(centre.x(), within(1e-3));
        }
    }

    @Test
    void wardsDivisionHasATreeDownToItsSegments() {
        training(new WardSegmenter(2, 4)).train(shop.connection(), 1);
        SegmentReport report = new CustomerSegments(store, clock).report();
        SegmentTree tree = report.dendrogram();
        assertThat(tree.customers()).isEqualTo(100);
        assertThat(tree.parts()).extracting(SegmentTree::segment).containsExactly("s1", "s2");
        assertThat(tree.parts()).extracting(SegmentTree::customers).containsExactly(60, 40);
        assertThat(Json.bytes(report)).hasSizeLessThan(64 * 1024);
    }

    @Test
    void aProcessThatDiesAtAnyWriteIsMadeGoodByTheNextRun() throws SQLException {
        train(1);
        shop.sale("n0", "2026-05-02", "P1", 5000);
        var before = new InMemoryObjectStore();
        copy(store, before);
        SegmentOutcome calm = training(SETTINGS.kMeans(1)).train(shop.connection(), 2);
        var undisturbed = store.digests();
        // bytes, card, shard, pointer, experiment; of these the pointer was there before
        assertThat(undisturbed).hasSize(before.digests().size() + 4);
        for (int write = 0; write < 5; write++) {
            var other = new InMemoryObjectStore();
            copy(before, other);
            var dying = on(new BreakingStore(other, write));
            assertThatThrownBy(() -> dying.train(shop.connection(), 2))
                    .isInstanceOf(BreakingStore.Death.class);
            assertThat(on(other).train(shop.connection(), 2)).isEqualTo(calm);
            assertThat(other.digests()).as("died before write " + write).isEqualTo(undisturbed);
            assertThat(new CustomerSegments(other, clock).segment("n0").modelVersion())
                    .isEqualTo(calm.version());
        }
    }

    private SegmentTraining on(ObjectStore other) {
        return new SegmentTraining(
                other, clock, SETTINGS, SETTINGS.kMeans(1), TrainingProgress.NONE);
    }

    private static void copy(ObjectStore from, ObjectStore to) {
        from.listAll("")
                .forEach(object ->
                        to.put(
                                object.key(),
                                Content.of(from.get(object.key()).orElseThrow().bytes())));
    }

    @Test
    void theCardSaysWhatItWasMadeFromAndWhy() {
        SegmentOutcome outcome = train(7);
        var card = new ModelRegistry(store, clock).card("segments", outcome.version());
        assertThat(card.algorithm()).isEqualTo("k-means");
        assertThat(card.data().tableCommit()).isEqualTo(7);
        assertThat(card.data().rows()).isEqualTo(100);
        assertThat(card.parameters()).containsEntry("borneOut", "true").containsKey("reason");
        assertThat(card.metrics()).containsEntry("k", 2.0).containsKeys("silhouette", "stability");
        assertThat(card.curves().get("k")).containsExactly(2.0);
        assertThat(card.features()).hasSize(3);
    }

    @Test
    void aDivisionThatIsNotBorneOutReplacesNoBetterOne() {
        SegmentOutcome good = train(1);
        Segmenter poor =
                fixed(new Partition(halves(), 2, false, "Poor.", poorMetrics(), List.of()));
        SegmentOutcome refused = training(poor).train(shop.connection(), 1);
        assertThat(refused.promoted()).isFalse();
        assertThat(refused.reason()).startsWith("Poor. Silhouette 0.010 against");
        assertThat(refused.previousVersion()).isEqualTo(good.version());
        assertThat(new CustomerSegments(store, clock).report().modelVersion())
                .isEqualTo(good.version());
        VersionComparison seen = training(poor).evaluate(refused.version());
        assertThat(seen.passed()).isFalse();
        assertThat(seen.currentVersion()).isEqualTo(good.version());
        assertThat(seen.reason()).isEqualTo(refused.reason());
        assertThat(seen.metrics()).containsEntry("silhouette", 0.01);
    }

    @Test
    void theFirstDivisionServesHoweverPoor() {
        Segmenter poor =
                fixed(new Partition(halves(), 2, false, "Poor.", poorMetrics(), List.of()));
        assertThat(training(poor).train(shop.connection(), 1).promoted()).isTrue();
    }

    private static Map<String, Double> poorMetrics() {
        return Map.of("silhouette", 0.01);
    }

    private static int[] halves() {
        int[] labels = new int[100];
        Arrays.setAll(labels, row -> row % 2);
        return labels;
    }

    private static Segmenter fixed(Partition partition) {
        return new Segmenter() {
            @Override
            public String name() {
                return "fixed";
            }

            @Override
            public Map<String, String> parameters() {
                return Map.of();
            }

            @Override
            public Partition divide(Points points, long seed, TrainingProgress progress) {
                return partition;
            }
        };
    }

    @Test
    void everyMethodServes() {
        for (Segmenter method :
                List.of(
                        new WardSegmenter(2, 4),
                        new MixtureSegmenter(2, 3),
                        new DensitySegmenter(0.5, 6))) {
            SegmentOutcome outcome = training(method).train(shop.connection(), 1);
            clock.forward(Duration.ofMinutes(1));
            assertThat(outcome.segments()).isNotEmpty();
            assertThat(outcome.segments().stream().mapToInt(SegmentProfile::customers).sum())
                    .isEqualTo(100);
        }
    }

    @Test
    void methodsAreKnownByName() {
        assertThat(Segmenters.all(SETTINGS, 1))
                .extracting(Segmenter::name)
                .containsExactly("k-means", "ward", "gaussian-mixture", "dbscan");
        assertThat(Segmenters.named("ward", SETTINGS, 1).parameters())
                .isEqualTo(Map.of("leastK", "2", "mostK", "2", "treeRows", "4000"));
        assertThatThrownBy(() -> Segmenters.named("k-mean", SETTINGS, 1))
                .hasMessageContaining("Use one of [k-means, ward, gaussian-mixture, dbscan].");
    }

    @Test
    void aRollBackBringsTheCustomersSegmentsBackToo() throws SQLException {
        SegmentOutcome first = train(1);
        CustomerSegments segments = new CustomerSegments(store, clock);
        String before = Json.text(segments.segment("j1"));
        shop.sale("j1", "2026-05-03", "P1", 9000);
        train(2);
        clock.forward(Duration.ofSeconds(30));
        assertThat(segments.segment("j1").orders()).isEqualTo(2);
        new ModelRegistry(store, clock).rollback("segments", first.version());
        clock.forward(Duration.ofSeconds(30));
        assertThat(Json.text(segments.segment("j1"))).isEqualTo(before);
    }

    @Test
    void moneyOfAnotherCurrencyCountsByItsMedianOrder() throws SQLException {
        for (int i = 0; i < 3; i++) {
            shop.line("Y" + i, "y0", "2026-04-0" + (1 + i), "P1", "sale", 1, 100_000, "JPY", "JP");
        }
        Buyers buyers = BuyerSource.at(shop.connection(), LocalDate.of(2026, 5, 2));
        int row = buyers.ids().indexOf("y0");
        assertThat(buyers.currency()).isEqualTo("GBP");
        // each of the three is the median order in yen, thus the median order in pounds
        double median = 5160 / 100.0;
        assertThat(buyers.value(row, Buyers.MONEY)).isBetween(3 * median - 5, 3 * median + 5);
    }

    @Test
    void aCustomerWithReturnsOnlyIsInNoSegment() throws SQLException {
        shop.line("R1", "r0", "2026-04-01", "P1", "return", 1, -500, "GBP", "GB");
        train(1);
        assertThatThrownBy(() -> new CustomerSegments(store, clock).segment("r0"))
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void whatComesAtOrAfterTheMomentIsNotLookedAt() throws SQLException {
        LocalDate moment = LocalDate.of(2026, 5, 2);
        Buyers before = BuyerSource.at(shop.connection(), moment);
        shop.sale("j0", "2026-05-02", "P1", 99_000);
        shop.sale("later", "2031-01-01", "P1", 99_000);
        Buyers after = BuyerSource.at(shop.connection(), moment);
        assertThat(after.ids()).isEqualTo(before.ids());
        for (int column = 0; column < Buyers.DIVIDING; column++) {
            assertThat(after.column(column)).isEqualTo(before.column(column));
        }
    }

    @Test
    void threeCustomersOrNoneAreRefusedAndNothingIsWritten() throws SQLException {
        try (FeatureShop small = new FeatureShop()) {
            assertThatThrownBy(() -> training(SETTINGS.kMeans(1)).train(small.connection(), 1))
                    .hasMessageContaining("no sale to a known customer");
            for (int i = 0; i < 3; i++) {
                small.sale("c" + i, "2026-05-01", "P1", 100);
            }
            assertThatThrownBy(() -> training(SETTINGS.kMeans(1)).train(small.connection(), 1))
                    .hasMessageContaining("3 customers are too few to divide; it takes 50")
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.IMPOSSIBLE);
        }
        assertThat(store.listAll("")).isEmpty();
    }

    @Test
    void customersWhoAreAllAlikeAreRefused() throws SQLException {
        try (FeatureShop alike = new FeatureShop()) {
            for (int i = 0; i < 60; i++) {
                alike.sale("c" + i, "2026-05-01", "P1", 100);
            }
            assertThatThrownBy(() -> training(SETTINGS.kMeans(1)).train(alike.connection(), 1))
                    .hasMessageContaining("All 60 customers are alike in days, orders and money")
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.IMPOSSIBLE);
            assertThat(store.listAll("")).isEmpty();
        }
    }

    @Test
    void settingsStandAsDocumented() {
        assertThat(SegmentSettings.defaults())
                .isEqualTo(
                        new SegmentSettings(
                                "k-means",
                                2,
                                8,
                                new CountSettings(
                                        new KMeansOptions(20, 300, 20_000),
                                        5_000,
                                        10,
                                        10_000,
                                        10,
                                        5_000,
                                        0.80,
                                        0.25),
                                50,
                                1));
        assertThat(SegmentSettings.defaults().withSeed(5).withLeastCustomers(9).withMethod("ward"))
                .isEqualTo(new SegmentSettings("ward", 2, 8, CountSettings.defaults(), 9, 5));
        assertThatThrownBy(() -> SegmentSettings.defaults().withK(5, 4))
                .hasMessageContaining("mostK is 4");
        assertThatThrownBy(() -> SegmentSettings.defaults().withK(1, 4))
                .hasMessageContaining("leastK is 1");
        assertThatThrownBy(() -> KMeansOptions.defaults().withStarts(0))
                .hasMessageContaining("starts is 0");
        assertThatThrownBy(() -> KMeansOptions.defaults().withMostRounds(0))
                .hasMessageContaining("mostRounds is 0");
        assertThat(SegmentModel.NAME).isEqualTo("segments");
    }
}
