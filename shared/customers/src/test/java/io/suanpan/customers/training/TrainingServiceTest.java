package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.SteppingClock;
import io.suanpan.customers.training.segments.CountSettings;
import io.suanpan.customers.training.segments.KMeansOptions;
import io.suanpan.customers.training.segments.SegmentSettings;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.TrainingRequests;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingServiceTest {
    private static final SegmentSettings SEGMENTS =
            SegmentSettings.defaults()
                    .withK(2, 3)
                    .withCounts(
                            CountSettings.defaults()
                                    .withKMeans(KMeansOptions.defaults().withStarts(3)));

    @TempDir private Path folder;

    private final SteppingClock clock = new SteppingClock("2026-03-01T06:00:00Z");
    private FileObjectStore store;
    private ModelRegistry registry;
    private TrainingService service;

    @BeforeEach
    void openStore() {
        store =
                new FileObjectStore(
                        folder.resolve("store"), FileStoreOptions.defaults().withSyncToDisk(false));
        registry = new ModelRegistry(store, clock);
        service =
                new TrainingService(
                        store,
                        clock,
                        TrainingSettings.defaults().withMostDates(2),
                        SEGMENTS,
                        TrainingProgress.NONE);
    }

    private void shop(int customers, int days) throws Exception {
        try (var shop = new SmallShop(customers, days)) {
            shop.commitTo(store, clock);
        }
    }

    @Test
    void theStepsOneByOneEndWithTheModelInUse() throws Exception {
        shop(300, 400);
        var candidate = service.candidate("churn");
        assertThat(registry.current("churn")).isEmpty();
        assertThat(store.head("features/customers/current.json")).isPresent();
        VersionComparison comparison = service.evaluate(candidate);
        assertThat(comparison.passed()).isTrue();
        assertThat(registry.current("churn")).isEmpty();
        assertThat(service.promote(candidate).promoted()).isTrue();
        assertThat(registry.current("churn").orElseThrow().version())
                .isEqualTo(candidate.version());
        assertThat(service.train(List.of("churn")).outcomes().getFirst().version())
                .isEqualTo(candidate.version());
    }

    @Test
    void aRequestTrainsItsModelAlone() throws Exception {
        shop(300, 400);
        var requests = new TrainingRequests(store, registry);
        var request = requests.submit("propensity");
        assertThat(request.follow()).isEqualTo("/v1/models/propensity");
        assertThat(requests.submit("propensity")).isEqualTo(request);
        String key = TrainingRequests.PREFIX + request.id() + ".json";
        var report = service.trainRequested(key);
        assertThat(report.outcomes())
                .extracting(TrainingOutcome::model)
                .containsExactly("propensity");
        assertThat(registry.current("churn")).isEmpty();
        assertThat(requests.submit("propensity").id()).isNotEqualTo(request.id());
        assertThatThrownBy(() -> service.trainRequested(TrainingRequests.PREFIX + "none.json"))
                .hasMessageContaining("POST /v1/models/{name}/train writes one");
    }

    @Test
    void newTablesOfAShopThatIsTooYoungAreNoError() throws Exception {
        shop(40, 60);
        var report = service.trainOnNewTables();
        assertThat(report.outcomes()).isEmpty();
        assertThat(report.waitsFor()).contains("too short a history").contains("91 days");
        assertThatThrownBy(() -> service.train(List.of("propensity")))
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
    }

    @Test
    void aShopTooYoungForScoresHasSegmentsAllTheSame() throws Exception {
        shop(300, 60);
        var report = service.trainOnNewTables();
        assertThat(report.waitsFor()).isNull();
        assertThat(report.outcomes())
                .extracting(TrainingOutcome::model, TrainingOutcome::promoted)
                .containsExactly(
                        tuple("propensity", false),
                        tuple("churn", false),
                        tuple("value", false),
                        tuple("segments", true),
                        tuple("forecast", false),
                        tuple("recommend", false));
        assertThat(report.outcomes().getFirst().reason()).contains("too short a history");
        assertThat(report.outcomes().get(3).metrics()).containsKey("silhouette");
        assertThat(report.outcomes().get(4).reason())
                .contains("to forecast and to judge it takes 16");
    }

    @Test
    void tooFewCustomersForSegmentsAreToldAndKeepNoOtherModelFromBeingTrained() throws Exception {
        service =
                new TrainingService(
                        store,
                        clock,
                        TrainingSettings.defaults().withMostDates(2),
                        SEGMENTS.withLeastCustomers(1_000),
                        TrainingProgress.NONE);
        shop(300, 400);
        var outcomes = service.train(TrainedModels.names()).outcomes();
        assertThat(outcomes)
                .extracting(TrainingOutcome::model, TrainingOutcome::promoted)
                .containsExactly(
                        tuple("propensity", true),
                        tuple("churn", true),
                        tuple("value", true),
                        tuple("segments", false),
                        tuple("forecast", true),
                        tuple("recommend", true));
        TrainingOutcome segments = outcomes.get(3);
        assertThat(segments.version()).isNull();
        assertThat(segments.reason()).contains("are too few to divide; it takes 1000");
        assertThat(segments.remedy()).isEqualTo("Import more orders that carry customer ids.");
        assertThat(registry.versions("segments")).isEmpty();
        assertThat(store.listAll("features/segments/")).isEmpty();
    }

    @Test
    void segmentsGoThroughTheSameSteps() throws Exception {
        shop(300, 60);
        var candidate = service.candidate("segments");
        assertThat(registry.current("segments")).isEmpty();
        assertThat(store.head("features/customers/current.json")).isEmpty();
        VersionComparison comparison = service.evaluate(candidate);
        assertThat(comparison.passed()).isTrue();
        assertThat(comparison.currentVersion()).isNull();
        assertThat(service.promote(candidate).promoted()).isTrue();
        var again = service.train(List.of("segments")).outcomes().getFirst();
        assertThat(again.version()).isEqualTo(candidate.version());
        assertThat(again.algorithm()).isEqualTo("k-means");
        var ward = service.withSegmentMethod("ward").train(List.of("segments")).outcomes();
        assertThat(ward.getFirst().version()).isNotEqualTo(candidate.version());
        assertThat(ward.getFirst().algorithm()).isEqualTo("ward");
        assertThat(ward.getFirst().previousVersion()).isEqualTo(candidate.version());
    }

    @Test
    void withoutTablesItSaysWhatToImport() {
        assertThat(service.trainOnNewTables().waitsFor())
                .contains("no sale to a known customer")
                .contains("Import orders");
    }

    @Test
    void anUnknownModelIsRefusedBeforeAnyWork() {
        var unknown = new TrainingService.ModelVersion("chum", "20260101T000000Z-00000000");
        for (Runnable step :
                List.<Runnable>of(
                        () -> service.train(List.of("churn", "chum")),
                        () -> service.candidate("chum"),
                        () -> service.evaluate(unknown),
                        () -> service.promote(unknown))) {
            assertThatThrownBy(step::run)
                    .hasMessageContaining("There is no model \"chum\".")
                    .hasMessageContaining(
                            "Use one of: propensity, churn, value, segments, forecast, recommend.")
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.NOT_FOUND);
        }
        assertThat(store.listAll("").toList()).isEmpty();
    }
}
