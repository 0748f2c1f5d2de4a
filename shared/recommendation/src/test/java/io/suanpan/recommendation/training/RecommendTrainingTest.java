package io.suanpan.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.serving.CustomerRecommendations;
import io.suanpan.recommendation.serving.HistoryStore;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.serving.RecommendWish;
import io.suanpan.recommendation.serving.Recommendations;
import io.suanpan.recommendation.serving.Shopper;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.store.training.VersionOutcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecommendTrainingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);

    private static final RecommendSettings SETTINGS =
            RecommendSettings.defaults().withHoldOutWeeks(3);

    @TempDir private Path folder;
    private FileObjectStore store;
    private ModelRegistry registry;

    @BeforeEach
    void open() {
        store = storeIn("store");
        registry = new ModelRegistry(store, CLOCK);
    }

    private FileObjectStore storeIn(String name) {
        return new FileObjectStore(
                folder.resolve(name), FileStoreOptions.defaults().withSyncToDisk(false));
    }

    private RecommendTraining training() {
        return training(Duration.ZERO);
    }

    private RecommendTraining training(Duration later) {
        Clock then = Clock.offset(CLOCK, later);
        return new RecommendTraining(store, then, SETTINGS, TrainingProgress.NONE);
    }

    private Map<String, String> objects() {
        return store.listAll("").collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }

    private Recommendations recommended(String customer) {
        return new CustomerRecommendations(store, CLOCK)
                .recommend(Shopper.customer(customer), RecommendWish.defaults());
    }

    @Test
    void theStepsEndWithTheModelInUseAndItsCustomersBesideIt() throws Exception {
        try (var shop = new BasketShop(40, 12)) {
            var training = training();
            ModelCard card = training.candidate(shop.connection(), 7);
            assertThat(registry.current("recommend")).isEmpty();
            RecommendModel model = RecommendModel.read(registry.model(card));
            assertThat(model.customers()).isEqualTo(40);
            assertThat(model.catalogue().size()).isEqualTo(41);
            assertThat(HistoryStore.in(store).isComplete(card.version(), model.shards())).isTrue();
            assertThat(training.evaluate(card.version()).passed()).isTrue();
            VersionOutcome outcome = training.promote(card.version());
            assertThat(outcome.promoted()).isTrue();
            assertThat(outcome.reason())
                    .startsWith("The first version: NDCG@10 1.0000, the best sellers 0.");
            assertThat(store.head("experiments/recommend/" + outcome.run() + ".json")).isPresent();
            assertThat(recommended("C004").modelVersion()).isEqualTo(card.version());
        }
    }

    /** In 9 weeks before the last 3, each has bought 9 of the 10 products of the own group. */
    @Test
    void itIsJudgedByWhatCustomersBoughtForTheFirstTime() throws Exception {
        try (var shop = new BasketShop(40, 12)) {
            Map<String, Double> metrics = training().candidate(shop.connection(), 7).metrics();
            assertThat(metrics)
                    .containsEntry("customers", 40.0)
                    .containsEntry("pairs", 40.0)
                    .containsKeys("recall10", "recall20", "ndcg10", "coverage", "baselineNdcg10");
            assertThat(metrics.get("recall20")).isBetween(0.0, 1.0);
        }
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        try (var shop = new BasketShop(40, 12)) {
            training().train(shop.connection(), 7);
            Map<String, String> before = objects();
            training(Duration.ofDays(1)).train(shop.connection(), 7);
            assertThat(objects()).isEqualTo(before);
            training(Duration.ofDays(1)).train(shop.connection(), 8);
            assertThat(registry.versions("recommend")).hasSize(2);
        }
    }

    @Test
    void customersThatAKilledRunDidNotWriteAreWrittenByTheNext() throws Exception {
        try (var shop = new BasketShop(40, 12)) {
            ModelCard card = training().candidate(shop.connection(), 7);
            Map<String, String> whole = objects();
            store.listAll("features/recommend/").toList().forEach(it -> store.delete(it.key()));
            assertThat(training().candidate(shop.connection(), 7)).isEqualTo(card);
            assertThat(objects()).isEqualTo(whole);
        }
    }

    @Test
    void anyNumberOfThreadsMakesTheSameBytes() throws Exception {
        try (var shop = new BasketShop(40, 12);
                var one = new ForkJoinPool(1)) {
            ModelCard many = training().candidate(shop.connection(), 7);
            store = storeIn("alone");
            var alone = training();
            ModelCard single = one.submit(() -> alone.candidate(shop.connection(), 7)).get();
            assertThat(Json.text(single)).isEqualTo(Json.text(many));
        }
    }

    @Test
    void aVersionWorseThanTheBestSellersStaysOut() throws Exception {
        try (var shop = new BasketShop(40, 12)) {
            ModelCard good = training().candidate(shop.connection(), 7);
            Map<String, Double> metrics = new TreeMap<>(good.metrics());
            metrics.put("ndcg10", 0.97 * metrics.get("baselineNdcg10"));
            ModelCard worse =
                    registry.publish(with(good, good.algorithm(), metrics), registry.model(good));
            VersionComparison seen = training().evaluate(worse.version());
            assertThat(seen.passed()).isFalse();
            assertThat(seen.reason()).contains("the best sellers 0.");
            assertThat(training().promote(worse.version()).promoted()).isFalse();
            assertThat(registry.current("recommend")).isEmpty();
        }
    }

    @Test
    void aModelOfAMethodThatIsGoneIsReplaced() throws Exception {
        try (var shop = new BasketShop(40, 12)) {
            ModelCard card = training().candidate(shop.connection(), 7);
            ModelCard gone =
                    registry.publish(
                            with(card, "crystal-ball", Map.of("ndcg10", 1.0)),
                            registry.model(card));
            registry.promote("recommend", gone.version(), _ -> GateVerdict.pass("test"));
            assertThat(training().promote(card.version()).promoted()).isTrue();
        }
    }

    private static ModelCard with(ModelCard card, String method, Map<String, Double> metrics) {
        return new ModelCard(
                card.name(),
                "",
                method,
                card.trainedAt().plusSeconds(1),
                card.codeVersion(),
                0,
                card.data(),
                Map.of("run", "another"),
                metrics,
                Map.of(),
                List.of(),
                "");
    }

    @Test
    void rollingBackBringsTheCustomersOfThatVersionBack() throws Exception {
        try (var young = new BasketShop(40, 12);
                var old = new BasketShop(41, 12)) {
            training().train(young.connection(), 7);
            assertThat(recommended("C040").basis()).isEqualTo("popular");
            training().train(old.connection(), 8);
            assertThat(recommended("C040").basis()).isEqualTo("history");
            registry.rollback("recommend");
            assertThat(recommended("C040").basis()).isEqualTo("popular");
        }
    }

    @Test
    void aYoungShopIsToldHowLongToWaitAndASmallOneWhatIsMissing() throws Exception {
        try (var shop = new BasketShop(40, 10)) {
            refused(shop, "known for 9 whole weeks; to recommend and to judge it takes 11");
        }
        try (var shop = new BasketShop(9, 13)) {
            refused(shop, "In the last 3 weeks 0 customers bought something new to them");
        }
        assertThat(store.listAll("")).isEmpty();
    }

    private void refused(BasketShop shop, String why) {
        assertThatThrownBy(() -> training().train(shop.connection(), 7))
                .hasMessageContaining(why)
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
    }

    @Test
    void settingsAreCheckedAndListed() {
        assertThat(RecommendSettings.defaults())
                .isEqualTo(
                        new RecommendSettings(
                                RecommendSettings.USUAL_METHOD, 8, 8, 10, 5_000, false));
        assertThatThrownBy(() -> SETTINGS.withMethod("oracle")).hasMessageContaining("oracle");
        assertThatThrownBy(() -> SETTINGS.withHoldOutWeeks(0))
                .hasMessageContaining("holdOutWeeks is 0");
        assertThatThrownBy(() -> SETTINGS.withLeastCustomers(0))
                .hasMessageContaining("leastCustomers is 0");
    }
}
