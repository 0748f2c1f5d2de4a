package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogueTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir private Path folder;
    private ObjectStore store;
    private ModelRegistry registry;
    private ModelCatalogue catalogue;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        registry = new ModelRegistry(store, Clock.fixed(NOON, ZoneOffset.UTC));
        catalogue = new ModelCatalogue(registry, List.of("propensity", "churn"));
    }

    private String use(String name, int minute, double auc) {
        var draft = ModelRegistryTest.draft(name, NOON.plusSeconds(60L * minute), auc);
        String version = registry.publish(draft, ModelRegistryTest.bytes(name)).version();
        registry.promote(name, version, _ -> GateVerdict.pass("good enough"));
        return version;
    }

    @Test
    void theOverviewTellsWhatIsInUseAndWhatIsNot() {
        String version = use("churn", 5, 0.75);
        assertThat(catalogue.overview())
                .isEqualTo(
                        new ModelCatalogue.Overview(
                                List.of(
                                        new ModelCatalogue.Entry(
                                                "churn",
                                                version,
                                                NOON,
                                                "cart",
                                                NOON.plusSeconds(300),
                                                Map.of("auc", 0.75))),
                                List.of("propensity")));
    }

    @Test
    void modelsStandInTheOrderOfTheCatalogue() {
        use("churn", 1, 0.7);
        use("propensity", 2, 0.7);
        assertThat(catalogue.overview().models())
                .extracting(ModelCatalogue.Entry::name)
                .containsExactly("propensity", "churn");
        assertThat(catalogue.overview().notTrained()).isEmpty();
    }

    @Test
    void detailsHaveTheCardTheHistoryAndAllVersions() {
        String first = use("churn", 1, 0.70);
        String second = use("churn", 2, 0.71);
        ModelCatalogue.Details details = catalogue.details("churn");
        assertThat(details.card()).isEqualTo(registry.card("churn", second));
        assertThat(details.versions()).containsExactly(first, second);
        assertThat(details.history())
                .extracting(PointerMove::version)
                .containsExactly(second, first);
    }

    @Test
    void rollsBackOneStepOrToANamedVersion() {
        String first = use("churn", 1, 0.7);
        String second = use("churn", 2, 0.7);
        use("churn", 3, 0.7);
        assertThat(catalogue.rollback("churn", Optional.empty()).version()).isEqualTo(second);
        assertThat(catalogue.rollback("churn", Optional.of(first)).version()).isEqualTo(first);
    }

    @Test
    void saysWhichModelsThereAreAndHowToTrainOne() {
        assertFails(ErrorCode.NOT_FOUND, "propensity, churn", () -> catalogue.details("price"));
        assertFails(
                ErrorCode.NOT_FOUND,
                "propensity, churn",
                () -> catalogue.rollback("price", Optional.empty()));
        assertFails(
                ErrorCode.NOT_TRAINED, "/v1/models/churn/train", () -> catalogue.details("churn"));
    }

    @Test
    void aTrainingRequestHasOneIdUntilAnotherVersionIsInUse() {
        var trainings = new TrainingRequests(store, registry);
        var first = trainings.submit("churn");
        assertThat(trainings.submit("churn")).isEqualTo(first);
        assertThat(trainings.submit("propensity").id()).isNotEqualTo(first.id());
        use("churn", 1, 0.7);
        var second = trainings.submit("churn");
        assertThat(second.id()).isNotEqualTo(first.id()).matches("[0-9a-f]{16}");
        assertThat(second.follow()).isEqualTo("/v1/models/churn");
        assertThat(store.listAll(TrainingRequests.PREFIX)).hasSize(3);
        assertThat(trainings.read("requests/train/" + second.id() + ".json")).isEqualTo(second);
    }

    @Test
    void aTrainingRequestThatIsNoneIsSaidSo() {
        var trainings = new TrainingRequests(store, registry);
        assertFails(
                ErrorCode.NOT_FOUND,
                "POST /v1/models/{name}/train",
                () -> trainings.read("requests/train/none.json"));
        store.put("requests/train/bad.json", Content.of("no json"));
        assertThatThrownBy(() -> trainings.read("requests/train/bad.json"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED));
    }

    private static void assertFails(ErrorCode code, String remedy, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.remedy()).contains(remedy);
                        });
    }
}
