package io.suanpan.forecasting.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.forecasting.products.ForecastWish;
import io.suanpan.forecasting.products.ProductForecasts;
import io.suanpan.forecasting.products.ProductStore;
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
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForecastTrainingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);

    private static final ForecastSettings SETTINGS =
            ForecastSettings.defaults().withMethod("seasonal-naive");

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

    private ForecastTraining training(ForecastSettings settings) {
        return training(settings, Duration.ZERO);
    }

    private ForecastTraining training(ForecastSettings settings, Duration later) {
        Clock then = Clock.offset(CLOCK, later);
        return new ForecastTraining(store, then, settings, TrainingProgress.NONE);
    }

    private Map<String, String> objects() {
        return store.listAll("").collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }

    @Test
    void theStepsEndWithTheModelInUseAndItsProductsBesideIt() throws Exception {
        try (var shop = new WeeklyShop(30, 40)) {
            var training = training(SETTINGS);
            ModelCard card = training.candidate(shop.connection(), 7);
            assertThat(registry.current("forecast")).isEmpty();
            ForecastModel model = ForecastModel.read(registry.model(card));
            assertThat(model.products()).isEqualTo(30);
            assertThat(model.asOf()).isEqualTo("2025-10-13");
            assertThat(ProductStore.in(store).isComplete(card.version(), model.shards())).isTrue();
            assertThat(training.evaluate(card.version()).passed()).isTrue();
            VersionOutcome outcome = training.promote(card.version());
            assertThat(outcome.promoted()).isTrue();
            assertThat(outcome.reason()).startsWith("The first version: Pinball loss 0.");
            assertThat(store.head("experiments/forecast/" + outcome.run() + ".json")).isPresent();
            var forecast = new ProductForecasts(store, CLOCK).forecast("P004", usual());
            assertThat(forecast.modelVersion()).isEqualTo(card.version());
            assertThat(forecast.explanation()).contains("from 40 weeks of sales");
        }
    }

    private static ForecastWish usual() {
        return ForecastWish.defaults();
    }

    /** 30 products of 8 weeks; of every third one the week 36, which is within, is not known. */
    @Test
    void itIsJudgedOnTheNewestWeeksThatWereInStock() throws Exception {
        try (var shop = new WeeklyShop(30, 40)) {
            Map<String, Double> metrics =
                    training(SETTINGS).candidate(shop.connection(), 7).metrics();
            assertThat(metrics)
                    .containsEntry("products", 30.0)
                    .containsEntry("weeks", 30 * 8 - 10.0)
                    .containsEntry("censoredWeeks", 10.0)
                    .containsKeys("smape", "mase", "rmsse", "pinball", "coverage95");
            assertThat(metrics.get("coverage80")).isGreaterThan(0.75);
            assertThat(metrics.get("mase")).isEqualTo(metrics.get("baselineMase"));
        }
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        try (var shop = new WeeklyShop(30, 40)) {
            training(SETTINGS).train(shop.connection(), 7);
            Map<String, String> before = objects();
            training(SETTINGS, Duration.ofDays(1)).train(shop.connection(), 7);
            assertThat(objects()).isEqualTo(before);
            training(SETTINGS, Duration.ofDays(1)).train(shop.connection(), 8);
            assertThat(registry.versions("forecast")).hasSize(2);
        }
    }

    @Test
    void productsThatAKilledRunDidNotWriteAreWrittenByTheNext() throws Exception {
        try (var shop = new WeeklyShop(30, 40)) {
            var training = training(SETTINGS);
            ModelCard card = training.candidate(shop.connection(), 7);
            Map<String, String> whole = objects();
            store.listAll("features/forecast/").toList().forEach(it -> store.delete(it.key()));
            assertThat(training.candidate(shop.connection(), 7)).isEqualTo(card);
            assertThat(objects()).isEqualTo(whole);
        }
    }

    @Test
    void anyNumberOfThreadsMakesTheSameBytes() throws Exception {
        try (var shop = new WeeklyShop(30, 40);
                var one = new ForkJoinPool(1)) {
            ModelCard many = training(SETTINGS).candidate(shop.connection(), 7);
            store = storeIn("alone");
            var alone = training(SETTINGS);
            ModelCard single = one.submit(() -> alone.candidate(shop.connection(), 7)).get();
            assertThat(Json.text(single)).isEqualTo(Json.text(many));
        }
    }

    @Test
    void aVersionThatIsWorseOnTheSameWeeksStaysOut() throws Exception {
        try (var shop = new WeeklyShop(30, 40)) {
            var training = training(SETTINGS);
            ModelCard good = training.candidate(shop.connection(), 7);
            training.promote(good.version());
            ForecastModel model = ForecastModel.read(registry.model(good));
            ForecastModel wide =
                    new ForecastModel(model.asOf(), model.method(), "EUR", model.products(), 1, 20);
            Map<String, Double> metrics =
                    ForecastTrial.on(SalesSource.read(shop.connection()).products(), SETTINGS)
                            .metrics(wide);
            ModelCard worse = registry.publish(withMetrics(good, metrics), wide.write());
            ProductStore.in(store)
                    .write(worse.version(), 1, SalesSource.read(shop.connection()).products());
            VersionComparison seen = training.evaluate(worse.version());
            assertThat(seen.passed()).isFalse();
            assertThat(seen.currentMetrics()).isEqualTo(good.metrics());
            assertThat(seen.reason()).contains("the one in use 0.");
            assertThat(training.promote(worse.version()).promoted()).isFalse();
            assertThat(registry.current("forecast").orElseThrow().version())
                    .isEqualTo(good.version());
        }
    }

    /** What a version knows of the products is to be as new as the tables in any case. */
    @Test
    void aWayThatIsWorseThanTheOneInUseIsNotTakenButTheNewWeeksAre() throws Exception {
        try (var shop = new WeeklyShop(30, 40)) {
            var training = training(SETTINGS);
            ModelCard good = training.candidate(shop.connection(), 7);
            ForecastModel model = ForecastModel.read(registry.model(good));
            ForecastModel narrow =
                    new ForecastModel(
                            model.asOf(), model.method(), "EUR", model.products(), 1, 0.45);
            ModelCard better = registry.publish(withMetrics(good, Map.of()), narrow.write());
            registry.promote("forecast", better.version(), _ -> GateVerdict.pass("test"));
            ModelCard next = training.candidate(shop.connection(), 8);
            assertThat(ForecastModel.read(registry.model(next)).spread()).isEqualTo(0.45);
            assertThat(next.metrics().get("pinball"))
                    .isLessThan(good.metrics().get("pinball") / 1.02);
            assertThat(next.parameters().get("kept")).contains("would be");
            assertThat(training.promote(next.version()).promoted()).isTrue();
        }
    }

    private static ModelCard withMetrics(ModelCard card, Map<String, Double> metrics) {
        return new ModelCard(
                card.name(),
                "",
                card.algorithm(),
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
    void rollingBackBringsTheProductsOfThatVersionBack() throws Exception {
        try (var young = new WeeklyShop(5, 30);
                var old = new WeeklyShop(5, 40)) {
            var training = training(SETTINGS);
            training.train(young.connection(), 7);
            training.train(old.connection(), 8);
            assertThat(weeks()).isEqualTo(40);
            registry.rollback("forecast");
            assertThat(weeks()).isEqualTo(30);
        }
    }

    private int weeks() {
        var forecast = new ProductForecasts(store, CLOCK).forecast("P002", usual());
        return forecast.history().units().size();
    }

    @Test
    void aYoungShopIsToldHowLongToWait() throws Exception {
        try (var shop = new WeeklyShop(5, 15)) {
            var training = training(SETTINGS);
            assertThatThrownBy(() -> training.train(shop.connection(), 7))
                    .hasMessageContaining("has 15 whole weeks")
                    .hasMessageContaining("takes 16")
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.IMPOSSIBLE);
            assertThat(store.listAll("")).isEmpty();
        }
        try (var shop = new WeeklyShop(5, 16)) {
            VersionOutcome outcome = training(SETTINGS).train(shop.connection(), 7);
            assertThat(outcome.promoted()).isTrue();
            assertThat(registry.card("forecast", outcome.version()).parameters())
                    .as("too short for an earlier hold-out")
                    .containsEntry("spread", "1.0");
        }
    }

    @Test
    void aModelOfAMethodThatIsGoneIsReplaced() throws Exception {
        try (var shop = new WeeklyShop(5, 30)) {
            var training = training(SETTINGS);
            ModelCard card = training.candidate(shop.connection(), 7);
            var gone =
                    new ForecastModel(
                            CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate(),
                            "crystal-ball",
                            "EUR",
                            5,
                            1,
                            1);
            ModelCard before = registry.publish(withMetrics(card, Map.of()), gone.write());
            registry.promote("forecast", before.version(), _ -> GateVerdict.pass("test"));
            assertThatThrownBy(() -> new ProductForecasts(store, CLOCK).forecast("P1", usual()))
                    .hasMessageContaining("crystal-ball, which this release lacks");
            assertThat(training.promote(card.version()).promoted()).isTrue();
        }
    }

    @Test
    void settingsAreCheckedAndListed() {
        assertThat(ForecastSettings.defaults())
                .isEqualTo(new ForecastSettings("demand", 8, 2, 8, 300));
        assertThatThrownBy(() -> SETTINGS.withMethod("oracle")).hasMessageContaining("oracle");
        assertThatThrownBy(() -> SETTINGS.withHoldOutWeeks(0))
                .hasMessageContaining("holdOutWeeks is 0");
        assertThatThrownBy(() -> SETTINGS.withJudgedProducts(0))
                .hasMessageContaining("judgedProducts is 0");
    }
}
