package io.suanpan.store.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.FileStoreOptions;
import io.suanpan.store.ModelPointer;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.experiments.ExperimentKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ModelRunsTest {
    private static final String MODEL = "churn";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<String, Integer> SETTINGS = Map.of("depth", 4);

    @TempDir private Path folder;
    private ObjectStore store;
    private ModelRegistry registry;
    private ModelRuns runs;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        registry = new ModelRegistry(store, Clock.fixed(NOON, ZoneOffset.UTC));
        runs = new ModelRuns(store, registry, MODEL);
    }

    /** A version of a run, so many minutes after noon. */
    private ModelCard publish(String run, int minute, double auc) {
        ModelCard draft =
                new ModelCard(
                        MODEL,
                        "",
                        "cart",
                        NOON.plusSeconds(60L * minute),
                        "0.1.0",
                        7,
                        new DataIdentity(3, Digest.sha256(new byte[0]), 100, List.of("2026-10-01")),
                        Map.of(ModelRuns.RUN, run),
                        Map.of("auc", auc),
                        Map.of(),
                        List.of(),
                        "");
        return registry.publish(draft, ("model " + minute).getBytes(StandardCharsets.UTF_8));
    }

    /** Passes what is not below the version in use. */
    private VersionComparison judged(ModelCard card, Optional<String> current) {
        Map<String, Double> currentMetrics =
                current.map(it -> registry.card(MODEL, it).metrics()).orElse(Map.of());
        double own = card.metrics().getOrDefault("auc", 0.0);
        double other = currentMetrics.getOrDefault("auc", 0.0);
        return new VersionComparison(
                MODEL,
                card.version(),
                card.metrics(),
                current.orElse(null),
                currentMetrics,
                own >= other,
                own + " against " + other);
    }

    @Test
    void aRunIsKnownByItsPartsAndNothingElse() {
        String run = ModelRuns.identity(List.of(3, "settings"));

        assertThat(run)
                .matches("[0-9a-f]{16}")
                .isEqualTo(ModelRuns.identity(List.of(3, "settings")))
                .isNotEqualTo(ModelRuns.identity(List.of(4, "settings")));
    }

    @Test
    void aRunFindsTheNewestVersionThatItMade() {
        publish("a", 0, 0.7);
        ModelCard newest = publish("a", 1, 0.7);
        publish("b", 2, 0.7);

        assertThat(runs.made("a").map(ModelCard::version)).hasValue(newest.version());
        assertThat(runs.made("c")).isEmpty();
    }

    @Test
    void whatIsNotWorseTakesTheOthersPlace() {
        String first = publish("a", 0, 0.7).version();
        String better = publish("b", 1, 0.8).version();

        VersionOutcome begun = runs.promote(first, SETTINGS, this::judged);
        VersionOutcome outcome = runs.promote(better, SETTINGS, this::judged);

        assertThat(begun.promoted()).isTrue();
        assertThat(begun.previousVersion()).isNull();
        assertThat(outcome)
                .isEqualTo(
                        new VersionOutcome(
                                MODEL,
                                "b",
                                better,
                                "cart",
                                true,
                                "0.8 against 0.7",
                                first,
                                Map.of("auc", 0.8)));
        assertThat(registry.current(MODEL).map(ModelPointer::version)).hasValue(better);
    }

    @Test
    void whatIsWorseStaysOutAndIsRecordedAllTheSame() {
        String first = publish("a", 0, 0.7).version();
        String worse = publish("b", 1, 0.6).version();
        runs.promote(first, SETTINGS, this::judged);

        VersionOutcome outcome = runs.promote(worse, SETTINGS, this::judged);

        assertThat(outcome.promoted()).isFalse();
        assertThat(registry.current(MODEL).map(ModelPointer::version)).hasValue(first);
        JsonNode record = record("b");
        assertThat(record.at("/settings/depth").intValue()).isEqualTo(4);
        assertThat(record.at("/card/version").asString()).isEqualTo(worse);
        assertThat(record.at("/comparison/passed").booleanValue()).isFalse();
        assertThat(record.at("/outcome/reason").asString()).isEqualTo("0.6 against 0.7");
    }

    @Test
    void promotedAgainItSaysWhatTheGateWouldHaveSeen() {
        String first = publish("a", 0, 0.7).version();
        String better = publish("b", 1, 0.8).version();
        runs.promote(first, SETTINGS, this::judged);
        runs.promote(better, SETTINGS, this::judged);
        JsonNode kept = record("b");

        VersionOutcome again = runs.promote(better, SETTINGS, this::judged);

        assertThat(again.previousVersion()).isEqualTo(first);
        assertThat(registry.current(MODEL).map(ModelPointer::version)).hasValue(better);
        assertThat(record("b")).isEqualTo(kept);
    }

    @Test
    void evaluatingChangesNothing() {
        String first = publish("a", 0, 0.7).version();

        VersionComparison comparison = runs.evaluate(first, this::judged);

        assertThat(comparison.passed()).isTrue();
        assertThat(comparison.currentVersion()).isNull();
        assertThat(comparison.verdict().reason()).isEqualTo("0.7 against 0.0");
        assertThat(registry.current(MODEL)).isEmpty();
        assertThat(store.get(ExperimentKeys.key(MODEL, "a"))).isEmpty();
    }

    private JsonNode record(String run) {
        byte[] bytes = store.get(ExperimentKeys.key(MODEL, run)).orElseThrow().bytes();
        return Json.tree(bytes, "The record of run " + run);
    }
}
