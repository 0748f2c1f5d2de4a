package io.suanpan.store.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCatalogueTest {
    private static final String FIRST = "000000000000000a";
    private static final String SECOND = "000000000000000b";
    private static final String THIRD = "000000000000000c";
    private static final String SEGMENTS = "00000000000000ff";

    @TempDir private Path folder;
    private FileObjectStore store;
    private ExperimentCatalogue catalogue;

    @BeforeEach
    void keepFourRuns() {
        store = new FileObjectStore(folder);
        catalogue = new ExperimentCatalogue(store);
        keep("churn", FIRST, 1, Map.of("auc", 0.7, "logLoss", 0.6), Map.of("depth", "2"), null);
        keep("churn", SECOND, 2, Map.of("auc", 0.8, "logLoss", 0.5), Map.of("depth", "3"), FIRST);
        keep("propensity", THIRD, 3, Map.of("auc", 0.75, "brier", 0.2), Map.of("cost", "1"), null);
        keep("segments", SEGMENTS, 4, Map.of("silhouette", 0.3), Map.of("k", "6"), null);
    }

    private void keep(
            String model,
            String run,
            int day,
            Map<String, Double> metrics,
            Map<String, String> parameters,
            String before) {
        ModelCard card =
                new ModelCard(
                        model,
                        "2026010" + day + "T000000Z-00000000",
                        "some-algorithm",
                        Instant.parse("2026-01-0" + day + "T00:00:00Z"),
                        "0.1.0",
                        5,
                        new DataIdentity(day, "ab", 100 + day, List.of("2025-12-01")),
                        parameters,
                        metrics,
                        Map.of(),
                        List.of(),
                        "cd");
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("promoted", before == null);
        outcome.put("reason", "Because.");
        outcome.put("previousVersion", before);
        Map<String, Object> record = new HashMap<>();
        record.put("run", run);
        record.put("settings", Map.of("folds", 4, "search", Map.of("trials", 9)));
        record.put("card", card);
        record.put("outcome", outcome);
        record.put("comparison", Map.of("currentMetrics", Map.of("auc", 0.65)));
        store.put("experiments/" + model + "/" + run + ".json", Content.of(Json.bytes(record)));
    }

    private List<String> runs(ExperimentQuery query) {
        return catalogue.search(query).runs().stream().map(ExperimentSummary::run).toList();
    }

    private static ExperimentQuery query(String sort, String... bounds) {
        return new ExperimentQuery(
                Optional.empty(),
                MetricBound.all(List.of(bounds)),
                Optional.empty(),
                Optional.empty(),
                sort,
                20);
    }

    @Test
    void allRunsAreFoundTheNewestFirst() {
        ExperimentPage page = catalogue.search(ExperimentQuery.all());
        assertThat(page.runs())
                .extracting(ExperimentSummary::run)
                .containsExactly(SEGMENTS, THIRD, SECOND, FIRST);
        assertThat(page.found()).isEqualTo(4);
        assertThat(page.metrics()).containsExactly("auc", "brier", "logLoss", "silhouette");
        assertThat(page.unreadable()).isEmpty();
    }

    @Test
    void runsAreSortedByAMetricAndThoseWithoutComeLast() {
        assertThat(runs(query("-auc"))).containsExactly(SECOND, THIRD, FIRST, SEGMENTS);
        assertThat(runs(query("auc"))).containsExactly(FIRST, THIRD, SECOND, SEGMENTS);
        assertThat(runs(query("model"))).containsExactly(SECOND, FIRST, THIRD, SEGMENTS);
        assertThat(runs(query("-model"))).startsWith(SEGMENTS, THIRD);
        assertThat(runs(query("trainedAt"))).containsExactly(FIRST, SECOND, THIRD, SEGMENTS);
    }

    @Test
    void allBoundsMustHold() {
        assertThat(runs(query("trainedAt", "auc>=0.75"))).containsExactly(SECOND, THIRD);
        assertThat(runs(query("trainedAt", "auc>0.75"))).containsExactly(SECOND);
        assertThat(runs(query("trainedAt", "auc<0.75"))).containsExactly(FIRST);
        assertThat(runs(query("trainedAt", "auc<=0.75"))).containsExactly(FIRST, THIRD);
        assertThat(runs(query("trainedAt", "auc=0.75"))).containsExactly(THIRD);
        assertThat(runs(query("trainedAt", "auc>0.6", "logLoss<0.55"))).containsExactly(SECOND);
        assertThat(runs(query("trainedAt", "shoeSize>1"))).isEmpty();
    }

    @Test
    void modelTimeAndLimitNarrowTheSearch() {
        ExperimentQuery query =
                new ExperimentQuery(
                        Optional.of("churn"),
                        List.of(),
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2026-01-02T00:00:00Z")),
                        ExperimentQuery.NEWEST_FIRST,
                        20);
        assertThat(runs(query)).containsExactly(FIRST);
        ExperimentPage page =
                catalogue.search(
                        new ExperimentQuery(
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                "-auc",
                                1));
        assertThat(page.runs()).extracting(ExperimentSummary::run).containsExactly(SECOND);
        assertThat(page.found()).isEqualTo(4);
        assertThat(
                        runs(
                                new ExperimentQuery(
                                        Optional.of("weather"),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "-auc",
                                        1)))
                .isEmpty();
    }

    @Test
    void aRunIsShownWithWhatWasAskedOfItAndWhatItReplaced() {
        ExperimentDetails run = catalogue.show("churn", SECOND);
        assertThat(run.settings())
                .containsOnly(Map.entry("folds", "4"), Map.entry("search.trials", "9"));
        assertThat(run.parameters()).containsEntry("depth", "3");
        assertThat(run.previousVersion()).isEqualTo(FIRST);
        assertThat(run.previousMetrics()).containsOnly(Map.entry("auc", 0.65));
        assertThat(run.promoted()).isFalse();
        assertThat(run.rows()).isEqualTo(102);
        assertThat(run.seed()).isEqualTo(5);
        assertThat(catalogue.show("segments", SEGMENTS).previousVersion()).isNull();
    }

    @Test
    void runsStandSideBySideInTheOrderAskedWithTheBestNamed() {
        ExperimentComparison both = catalogue.compare(List.of(SECOND, FIRST));
        assertThat(both.runs()).extracting(ExperimentSummary::run).containsExactly(SECOND, FIRST);
        assertThat(both.metrics())
                .containsExactly(
                        new ComparedMetric("auc", List.of(0.8, 0.7), SECOND),
                        new ComparedMetric("logLoss", List.of(0.5, 0.6), SECOND));
        assertThat(both.parameters())
                .containsExactly(new ComparedParameter("depth", false, List.of("3", "2")));
        ExperimentComparison mixed = catalogue.compare(List.of(FIRST, THIRD));
        assertThat(mixed.metrics().getFirst().best()).isNull();
        assertThat(mixed.metrics().get(1).values()).containsExactly(null, 0.2);
        assertThat(mixed.parameters().getFirst().values()).containsExactly(null, "1");
    }

    @Test
    void aTieHasNoBest() {
        keep("churn", THIRD, 5, Map.of("auc", 0.8), Map.of("depth", "3"), null);
        ExperimentComparison tied = catalogue.compare(List.of(SECOND, THIRD));
        assertThat(tied.metrics().getFirst().best()).isNull();
        assertThat(tied.metrics().getLast().best()).isNull();
        assertThat(tied.parameters().getFirst().same()).isTrue();
    }

    @Test
    void aDamagedRecordHidesNoOtherAndIsNamed() {
        String key = "experiments/churn/000000000000000d.json";
        store.put(key, Content.of("{\"run\":"));
        store.put(
                "experiments/churn/000000000000000e.json", Content.of("{\"card\":{\"name\":[]}}"));
        store.put("experiments/churn/notes.txt", Content.of("no run"));
        ExperimentPage page = catalogue.search(ExperimentQuery.all());
        assertThat(page.runs()).hasSize(4);
        assertThat(page.unreadable())
                .containsExactly(key, "experiments/churn/000000000000000e.json");
        assertThatThrownBy(() -> catalogue.show("churn", "000000000000000d"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
                            assertThat(e.detail()).contains(key);
                        });
    }

    @Test
    void aRecordThatWasReplacedIsReadAgain() {
        assertThat(runs(query("-auc"))).startsWith(SECOND);
        keep("churn", FIRST, 1, Map.of("auc", 0.9), Map.of(), null);
        assertThat(runs(query("-auc"))).startsWith(FIRST);
    }

    @Test
    void unknownRunsAreNotFound() {
        assertThatThrownBy(() -> catalogue.show("churn", THIRD))
                .hasMessageContaining("The model churn has no run " + THIRD);
        assertThatThrownBy(() -> catalogue.compare(List.of(FIRST, "0000000000000001")))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND))
                .hasMessageContaining("There is no run 0000000000000001");
    }

    @Test
    void whatIsNoBoundNoRunAndNoSortIsTold() {
        assertThat(MetricBound.of("crossValidatedAuc>=-0.5"))
                .isEqualTo(new MetricBound("crossValidatedAuc", ">=", -0.5));
        for (String wrong : List.of("", "auc", "auc>", "auc>=x", "auc~1", "1auc>1", "auc>1e5")) {
            assertThat(MetricBound.areBounds(List.of("auc>1", wrong))).as(wrong).isFalse();
            assertThatThrownBy(() -> MetricBound.of(wrong)).hasMessageContaining("no bound");
        }
        assertThat(ExperimentKeys.areRuns(List.of(FIRST, SECOND))).isTrue();
        assertThat(ExperimentKeys.areRuns(List.of(FIRST))).isFalse();
        assertThat(ExperimentKeys.areRuns(List.of(FIRST, "latest"))).isFalse();
        assertThat(ExperimentQuery.isSort("-logLoss")).isTrue();
        assertThat(ExperimentQuery.isSort("--logLoss")).isFalse();
        assertThat(ExperimentQuery.isSort("best of all")).isFalse();
    }

    @Test
    void anEmptyStoreHasNoRuns(@TempDir Path empty) {
        var none = new ExperimentCatalogue(new FileObjectStore(empty));
        assertThat(none.search(ExperimentQuery.all()).runs()).isEmpty();
    }
}
