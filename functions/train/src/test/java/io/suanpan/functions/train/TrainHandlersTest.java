package io.suanpan.functions.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.segments.CustomerSegments;
import io.suanpan.customers.training.SmallShop;
import io.suanpan.gateway.FunctionCalls;
import io.suanpan.gateway.FunctionCalls.Answer;
import io.suanpan.gateway.Mutations;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Both handlers of the function on one store: what one puts in use the other one shows. */
class TrainHandlersTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);
    private static final String[] INSIDES = {"Exception", "\\tat ", "io.suanpan.", "java."};

    /** A store with the tables of a shop, and one where all models are trained on them. */
    @TempDir private static Path tables;

    @TempDir private static Path trained;

    @TempDir private Path folder;

    private FileObjectStore store;
    private FunctionCalls train;
    private FunctionCalls models;

    @BeforeAll
    static void makeShop() throws Exception {
        try (SmallShop shop = new SmallShop(300, 330)) {
            shop.commitTo(new FileObjectStore(tables), CLOCK);
        }
        copy(tables, trained);
        assertThat(trainOn(trained).call("train-all").body().path("outcomes").size()).isEqualTo(6);
    }

    private static void copy(Path from, Path to) {
        var source = new FileObjectStore(from);
        var target = new FileObjectStore(to);
        source.listAll("")
                .forEach(object ->
                        target.put(
                                object.key(),
                                Content.of(source.get(object.key()).orElseThrow().bytes())));
    }

    private static FunctionCalls trainOn(Path root) {
        return new FunctionCalls(
                () -> new TrainHandler(Map.of("SUANPAN_STORE", root.toString()), CLOCK));
    }

    @BeforeEach
    void start() {
        store = new FileObjectStore(folder);
        train = trainOn(folder);
        models =
                new FunctionCalls(
                        () -> new ModelsHandler(Map.of("SUANPAN_STORE", folder.toString()), CLOCK));
    }

    private Map<String, String> objects() {
        return store.listAll("").collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }

    @Test
    void trainingPutsAllModelsInUseAndAgainChangesNothing() {
        copy(tables, folder);
        JsonNode outcomes = train.call("train-all").body().path("outcomes");
        assertThat(outcomes.valueStream().map(o -> o.path("model").stringValue()))
                .containsExactly(
                        "propensity", "churn", "value", "segments", "forecast", "recommend");
        assertThat(outcomes.valueStream()).allMatch(o -> o.path("promoted").booleanValue());
        var before = objects();
        assertThat(train.call("train-all").body().path("outcomes").size()).isEqualTo(6);
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void newTablesStartTheSameTrainingOnceAlsoFromTheQueue() {
        copy(trained, folder);
        var before = objects();
        Answer commit = train.call("train-commit");
        assertThat(commit.code()).isEmpty();
        Answer queue = train.call("train-queue");
        assertThat(queue.body().path("batchItemFailures").size()).isZero();
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void aPoisonedMessageFailsAloneAndIsNamed() {
        JsonNode failures = train.call("train-queue-poison").body().path("batchItemFailures");
        assertThat(failures.valueStream().map(f -> f.path("itemIdentifier").stringValue()))
                .containsExactly(
                        "059f36b4-87a3-44ab-83d2-661970000001",
                        "059f36b4-87a3-44ab-83d2-661970000002");
    }

    @Test
    void aRequestOverHttpIsTakenUpByItsObject() {
        copy(tables, folder);
        Answer accepted = models.call("models-train");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.body().path("follow").stringValue()).startsWith("/v1/models/");
        String model = accepted.body().path("model").stringValue();
        String key = "requests/train/" + accepted.body().path("id").stringValue() + ".json";
        assertThat(store.head(key)).isPresent();
        ObjectNode event = (ObjectNode) FunctionCalls.event("train-request");
        ((ObjectNode) event.path("detail").path("object")).put("key", key);
        train.call(event);
        assertThat(new ModelRegistry(store, CLOCK).current(model)).isPresent();
    }

    @Test
    void segmentsAreAskedForShownAndRolledBackWithTheirCustomers() {
        copy(trained, folder);
        CustomerSegments segments = new CustomerSegments(store, CLOCK);
        String version = segments.report().modelVersion();
        String customer = Json.text(segments.segment("C00001"));
        JsonNode card = models.call("models-show-segments").body().path("card");
        assertThat(card.path("version").stringValue()).isEqualTo(version);
        assertThat(card.path("algorithm").stringValue()).isEqualTo("k-means");
        assertThat(card.path("metrics").path("silhouette").doubleValue()).isBetween(0.0, 1.0);
        assertThat(models.call("models-rollback-segments").status()).isEqualTo(422);
        assertThat(models.call("models-train-segments").status()).isEqualTo(202);

        JsonNode ward = train.call("train-segments").body().path("outcomes").get(0);
        assertThat(ward.path("algorithm").stringValue()).isEqualTo("ward");
        assertThat(ward.path("previousVersion").stringValue()).isEqualTo(version);
        assertThat(new CustomerSegments(store, CLOCK).report().dendrogram()).isNotNull();
        Answer back = models.call("models-rollback-segments");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("version").stringValue()).isEqualTo(version);
        CustomerSegments again = new CustomerSegments(store, CLOCK);
        assertThat(Json.text(again.segment("C00001"))).isEqualTo(customer);
        assertThat(train.call("train-segments-unknown-method").faults())
                .containsExactly("segmentMethod");
    }

    @Test
    void theForecastIsTrainedByTheMethodAskedFor() {
        copy(tables, folder);
        Answer answer = train.call("train-forecast");
        JsonNode outcome = answer.body().path("outcomes").get(0);
        assertThat(outcome.path("model").stringValue()).isEqualTo("forecast");
        assertThat(outcome.path("promoted").booleanValue()).isTrue();
        assertThat(outcome.path("metrics").has("pinball")).isTrue();
        assertThat(train.call("train-forecast-unknown-method").faults())
                .containsExactly("forecastMethod");
    }

    @Test
    void recommendationsThatWereNeverTrainedAreNotUpdated() {
        copy(tables, folder);
        assertThat(train.call("train-recommend-update").code()).isEqualTo("not-trained");
    }

    @Test
    void recommendationsAreTrainedByTheMethodAskedFor() {
        copy(tables, folder);
        Answer answer = train.call("train-recommend");
        JsonNode outcome = answer.body().path("outcomes").get(0);
        assertThat(outcome.path("model").stringValue()).isEqualTo("recommend");
        assertThat(outcome.path("algorithm").stringValue()).isEqualTo("popularity");
        assertThat(outcome.path("metrics").has("ndcg10")).isTrue();
        JsonNode update = train.call("train-recommend-update").body().path("outcomes").get(0);
        assertThat(update.path("algorithm").stringValue()).isEqualTo("popularity");
        assertThat(update.path("reason").stringValue())
                .contains("An update of " + outcome.path("version").stringValue());
        assertThat(train.call("train-recommend-unknown-method").faults())
                .containsExactly("recommendMethod");
    }

    @Test
    void theMethodOfTheEnvironmentDivides() {
        copy(tables, folder);
        Map<String, String> environment =
                Map.of("SUANPAN_STORE", folder.toString(), "SUANPAN_SEGMENT_METHOD", "ward");
        var byWard = new FunctionCalls(() -> new TrainHandler(environment, CLOCK));
        byWard.call(step("candidate", named("segments")));
        assertThat(new ModelRegistry(store, CLOCK).versions("segments"))
                .singleElement()
                .satisfies(version ->
                        assertThat(new ModelRegistry(store, CLOCK).card("segments", version))
                                .extracting(ModelCard::algorithm)
                                .isEqualTo("ward"));
    }

    @Test
    void theReportShowsWhatTheEnvironmentAndTheRequestSay() {
        copy(tables, folder);
        Map<String, String> environment =
                Map.of(
                        "SUANPAN_STORE",
                        folder.toString(),
                        "SUANPAN_REPORT_ATTRIBUTE",
                        "orders_90",
                        "SUANPAN_FALSE_NEGATIVE_COST",
                        "3");
        var configured = new FunctionCalls(() -> new TrainHandler(environment, CLOCK));
        ObjectNode event = (ObjectNode) FunctionCalls.event("train-options");
        JsonNode asked = configured.call(event).body().path("outcomes").get(0);
        var registry = new ModelRegistry(store, CLOCK);
        String version = asked.path("version").stringValue();
        JsonNode report =
                Json.mapper().readTree(registry.report("propensity", version).orElseThrow());
        assertThat(report.path("fairness").get(0).path("attribute").stringValue())
                .isEqualTo("country");
        // Costs of 1 and of 4 as asked, not of 3 as configured: selected from 1/(1 + 4) on.
        assertThat(report.path("fairness").get(0).path("threshold").doubleValue()).isEqualTo(0.2);
        assertThat(registry.card("propensity", version).parameters()).containsKey("search");
        String plain =
                configured
                        .call(step("candidate", named("churn")))
                        .body()
                        .path("version")
                        .stringValue();
        JsonNode other = Json.mapper().readTree(registry.report("churn", plain).orElseThrow());
        assertThat(other.path("fairness").get(0).path("attribute").stringValue())
                .isEqualTo("orders_90");
        assertThat(other.path("fairness").get(0).path("threshold").doubleValue()).isEqualTo(0.25);
    }

    @Test
    void choicesThatAreNoneAreRefused() {
        assertThat(train.call("train-options-faults").faults())
                .containsExactlyInAnyOrder("search", "falsePositiveCost", "reportAttribut");
        ObjectNode event = (ObjectNode) FunctionCalls.event("train-options");
        event.put("reportAttribute", "shoe_size");
        assertThat(train.call(event).detail())
                .isEqualTo("Customers have no attribute \"shoe_size\" to report by.");
        for (var wrong :
                Map.of("SUANPAN_SEARCH", "deep", "SUANPAN_FALSE_POSITIVE_COST", "cheap")
                        .entrySet()) {
            assertThatThrownBy(() ->
                            new TrainHandler(
                                    Map.of(
                                            "SUANPAN_STORE",
                                            folder.toString(),
                                            wrong.getKey(),
                                            wrong.getValue()),
                                    CLOCK))
                    .hasMessageContaining(wrong.getValue());
        }
    }

    private static JsonNode named(String model) {
        return Json.mapper().createObjectNode().put("model", model);
    }

    @Test
    void theStepsOfTheStateMachineEndWithAModelInUse() {
        copy(tables, folder);
        JsonNode candidate = train.call("train-candidate").body();
        assertThat(candidate.path("model").stringValue()).isEqualTo("propensity");
        JsonNode evaluated = train.call(step("evaluate", candidate)).body();
        assertThat(evaluated.path("passed").booleanValue()).isTrue();
        JsonNode promoted = train.call(step("promote", candidate)).body();
        assertThat(promoted.path("promoted").booleanValue()).isTrue();
        assertThat(models.call("models-list").body().path("models").size()).isEqualTo(1);
    }

    private static JsonNode step(String action, JsonNode candidate) {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("action", action);
        event.put("model", candidate.path("model").stringValue());
        if (candidate.has("version")) {
            event.set("version", candidate.path("version"));
        }
        return event;
    }

    @Test
    void faultsOfAStepAreListedAtOnce() {
        assertThat(train.call("train-evaluate-faults").faults()).containsExactly("version");
        assertThat(train.call("train-faults").faults()).containsExactly("models");
        Answer action = train.call("train-unknown-action");
        assertThat(action.code()).isEqualTo("malformed");
        assertThat(action.remedy() + action.body()).contains("candidate").contains("promote");
    }

    @Test
    void unknownModelsAndVersionsAreNotFoundWithTheKnownOnesNamed() {
        copy(trained, folder);
        for (String event : List.of("train-unknown-model", "train-candidate-unknown-model")) {
            assertThat(train.call(event).code()).as(event).isEqualTo("not-found");
            assertThat(train.call(event).remedy())
                    .isEqualTo(
                            "Use one of: propensity, churn, value, segments, forecast, recommend.");
        }
        assertThat(train.call("train-promote-unknown-version").code()).isEqualTo("not-found");
        assertThat(train.call("train-request-missing").body().toString()).contains("not-found");
        for (String event :
                List.of("models-show-unknown", "models-rollback-unknown", "models-train-unknown")) {
            Answer answer = models.call(event);
            assertThat(answer.status()).as(event).isEqualTo(404);
            assertThat(answer.remedy())
                    .as(event)
                    .isEqualTo(
                            "Use one of: propensity, churn, value, segments, forecast, recommend.");
        }
        assertThat(models.call("models-rollback-unknown-version").status()).isEqualTo(404);
    }

    @Test
    void aShopThatIsTooYoungWaitsAndAWishForTrainingIsRefused() {
        Answer waiting = train.call("train-commit");
        assertThat(waiting.code()).isEmpty();
        Answer refused = train.call("train-all");
        assertThat(refused.code()).isEqualTo("impossible");
        assertThat(refused.remedy()).contains("Import orders");
    }

    @Test
    void modelsAreListedShownAndRolledBack() {
        Answer none = models.call("models-list");
        assertThat(none.body().path("models").size()).isZero();
        assertThat(none.body().path("notTrained").size()).isEqualTo(6);
        Answer untrained = models.call("models-show");
        assertThat(untrained.status()).isEqualTo(503);
        assertThat(untrained.remedy()).contains("/train");
        copy(trained, folder);
        Answer list = models.call("models-list");
        assertThat(list.body().path("notTrained").size()).isZero();
        JsonNode entry = list.body().path("models").get(0);
        assertThat(entry.path("metrics").path("auc").doubleValue()).isBetween(0.5, 1.0);
        Answer shown = models.call("models-show");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().path("history").size()).isEqualTo(1);
        assertThat(shown.body().path("card").path("features").size()).isGreaterThan(50);
        Answer back = models.call("models-rollback-one-back");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.detail()).contains("no earlier version to go back to");
    }

    @Test
    void reportsAndDriftOfWhatIsInUseAreShown() {
        assertThat(models.call("models-report").status()).isEqualTo(503);
        assertThat(models.call("models-drift").status()).isEqualTo(503);
        copy(trained, folder);
        JsonNode report = models.call("models-report").body();
        JsonNode card = models.call("models-show").body().path("card");
        assertThat(report.path("version")).isEqualTo(card.path("version"));
        assertThat(report.path("roc").path("area").doubleValue())
                .isEqualTo(card.path("metrics").path("auc").doubleValue(), within(1e-12));
        assertThat(report.path("fairness").path("attribute").stringValue()).isEqualTo("country");
        JsonNode byFeature = models.call("models-report-by-feature").body();
        assertThat(byFeature.path("fairness").path("attribute").stringValue())
                .isEqualTo("orders_90");
        assertThat(byFeature.path("thresholds").path("byCost").doubleValue()).isEqualTo(0.2);
        assertThat(models.call("models-report-unknown-attribute").status()).isEqualTo(404);
        assertThat(models.call("models-report-faults").faults())
                .containsExactlyInAnyOrder("query.falsePositiveCost", "query.attribut");
        JsonNode drift = models.call("models-drift").body();
        assertThat(drift.path("customers")).isEqualTo(drift.path("compared"));
        assertThat(drift.path("features").size()).isEqualTo(card.path("features").size());
        assertThat(models.call("models-drift-unknown").status()).isEqualTo(404);
    }

    @Test
    void runsAreSearchedShownAndCompared() {
        assertThat(models.call("models-experiments").body().path("found").intValue()).isZero();
        copy(trained, folder);
        JsonNode page = models.call("models-experiments").body();
        assertThat(page.path("found").intValue()).isEqualTo(6);
        String first = runOf("churn", page);
        String second = runOf("propensity", page);
        JsonNode found = models.call("models-experiments-search").body();
        assertThat(found.path("runs").valueStream().map(run -> run.path("model").stringValue()))
                .containsExactly("churn");

        ObjectNode compare = (ObjectNode) FunctionCalls.event("models-experiments-compare");
        ((ObjectNode) compare.path("queryStringParameters")).put("runs", first + "," + second);
        JsonNode compared = models.call(compare).body();
        assertThat(compared.path("runs").valueStream().map(run -> run.path("run").stringValue()))
                .containsExactly(first, second);

        ObjectNode show = (ObjectNode) FunctionCalls.event("models-experiment");
        String path = "/v1/experiments/churn/" + first;
        show.put("rawPath", path);
        ((ObjectNode) show.path("requestContext").path("http")).put("path", path);
        JsonNode shown = models.call(show).body();
        assertThat(shown.path("run").stringValue()).isEqualTo(first);
        assertThat(shown.path("parameters").path("run").stringValue()).isEqualTo(first);
        assertThat(shown.path("settings").path("folds").stringValue()).isEqualTo("4");
        assertThat(models.call("models-experiment").status()).isEqualTo(404);
        assertThat(models.call("models-experiment-malformed").faults()).containsExactly("path.run");
        assertThat(models.call("models-experiments-faults").faults())
                .containsExactlyInAnyOrder("query.where", "query.sort", "query.limit");
        assertThat(models.call("models-experiments-compare-one").faults())
                .containsExactly("query.runs");
    }

    private static String runOf(String model, JsonNode page) {
        return page.path("runs")
                .valueStream()
                .filter(run -> run.path("model").stringValue().equals(model))
                .map(run -> run.path("run").stringValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void requestsThatAreMalformedAre400() {
        copy(trained, folder);
        assertThat(models.call("models-rollback-malformed").status()).isEqualTo(400);
        assertThat(models.call("models-rollback-malformed").faults())
                .containsExactly("body.version");
        assertThat(models.call("models-show-malformed").status()).isEqualTo(404);
        assertThat(models.call("models-train-unknown-query").status()).isEqualTo(400);
        assertThat(models.call("models-unknown-path").status()).isEqualTo(404);
        assertThat(models.call("models-wrong-method").status()).isEqualTo(405);
    }

    @Test
    void aThousandSpoiltEventsGetAnswersOfTheirOwn() {
        copy(trained, folder);
        Mutations mutations = new Mutations(new SplittableRandom(20_261_101));
        List<JsonNode> http =
                Stream.of(
                                "models-list",
                                "models-show",
                                "models-report-by-feature",
                                "models-drift",
                                "models-experiments-search",
                                "models-experiments-compare",
                                "models-experiment",
                                "models-rollback",
                                "models-train")
                        .map(FunctionCalls::event)
                        .toList();
        List<JsonNode> batch =
                Stream.of(
                                "train-promote",
                                "train-evaluate",
                                "train-request-missing",
                                "train-queue-poison",
                                "train-unknown-model")
                        .map(FunctionCalls::event)
                        .toList();
        for (int i = 0; i < 500; i++) {
            check(models, mutations.spoil(http.get(i % http.size())));
            check(train, mutations.spoil(batch.get(i % batch.size())));
        }
        assertThat(models.log() + train.log()).doesNotContain("\"level\":\"ERROR\"");
    }

    private static void check(FunctionCalls function, byte[] event) {
        String given = new String(event, StandardCharsets.UTF_8);
        String answer = new String(function.bytes(event), StandardCharsets.UTF_8);
        assertThat(answer).as(given).doesNotContain(INSIDES);
        JsonNode json = Json.mapper().readTree(answer);
        assertThat(json.path("statusCode").intValue(200)).as(given).isBetween(200, 499);
        assertThat(json.path("code").stringValue("")).as(given).isNotEqualTo("internal");
    }
}
