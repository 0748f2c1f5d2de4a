package io.suanpan.functions.scoreuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.CardKeys;
import io.suanpan.customers.FeatureSnapshotWriter;
import io.suanpan.customers.SnapshotValue;
import io.suanpan.customers.ValueHorizons;
import io.suanpan.customers.ValueSpread;
import io.suanpan.gateway.FunctionCalls;
import io.suanpan.gateway.FunctionCalls.Answer;
import io.suanpan.gateway.Mutations;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.LinearModel;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ScoreUserHandlerTest {
    private static final int CUSTOMERS = 1_000;
    private static final String BATCH = "results/score-user/example/customers.jsonl";
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");

    /** What no answer may hold: the traces of a failure inside. */
    private static final String[] INSIDES = {"Exception", "\\tat ", "io.suanpan.", "java."};

    @TempDir private Path folder;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private FileObjectStore store;
    private FunctionCalls function;

    @BeforeEach
    void start() {
        store = new FileObjectStore(folder);
        function =
                new FunctionCalls(() ->
                        new ScoreUserHandler(Map.of("SUANPAN_STORE", folder.toString()), clock));
    }

    /**
     * Nobody leaves, the clock is the calendar's, and money may be half to three times the value.
     */
    private static SnapshotValue value() {
        List<Double> clock =
                IntStream.rangeClosed(1, ValueHorizons.YEAR_DAYS)
                        .mapToObj(day -> day / 7.0)
                        .toList();
        return new SnapshotValue(
                "20261101T030000Z-1a2b3c4d",
                90,
                "EUR",
                new ValueHorizons(
                        "pareto-nbd",
                        List.of(1.0, 10.0, 1e6, 2.5e16),
                        clock,
                        List.of(
                                new ValueSpread(
                                        90,
                                        Collections.nCopies(10, 0.5),
                                        Collections.nCopies(10, 3.0)))));
    }

    /** A thousand customers, one feature: customer i ordered i days ago. */
    private void train() {
        FeatureDoc recency =
                new FeatureDoc("days_since_last_order", "days since the last order", "days");
        List<String> ids =
                IntStream.rangeClosed(1, CUSTOMERS).mapToObj("C%06d"::formatted).toList();
        new FeatureSnapshotWriter(store)
                .write(
                        Instant.parse("2026-11-01T00:00:00Z"),
                        1,
                        List.of(recency),
                        ids,
                        i -> new double[] {i + 1, 10_000, 5_000, 30_000, 1, 2, 3, 20, 30, 0},
                        value());
        byte[] model =
                BinaryModels.write(
                        new LinearModel(
                                new double[] {10}, new double[] {10}, new double[] {-1}, 0));
        var registry = new ModelRegistry(store, clock);
        String version =
                registry.publish(
                                new ModelCard(
                                        "propensity",
                                        "",
                                        "logistic-regression",
                                        NOW,
                                        CodeVersion.current(),
                                        1,
                                        new DataIdentity(
                                                1, Digest.sha256(new byte[0]), 3, List.of()),
                                        Map.of(CardKeys.HORIZON_DAYS, "30"),
                                        Map.of(),
                                        Map.of(
                                                CardKeys.SCORE_QUANTILES,
                                                List.of(0.0, 0.25, 0.5, 0.75, 1.0)),
                                        List.of(recency),
                                        ""),
                                model)
                        .version();
        registry.promote("propensity", version, _ -> GateVerdict.pass("test"));
    }

    @Test
    void oneCustomerGetsScoresWithReasonsAndFeatures() {
        train();
        Answer answer = function.call("score-user-one");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("customerId").stringValue()).isEqualTo("C000001");
        JsonNode score = answer.body().path("scores").get(0);
        // Log-odds -(1 - 10) / 10 = 0.9; 1 / (1 + e^-0.9) = 0.71095.
        assertThat(score.path("probability").doubleValue()).isEqualTo(0.7109);
        assertThat(score.path("percentile").doubleValue()).isEqualTo(71.1);
        assertThat(score.path("band").stringValue()).isEqualTo("high");
        assertThat(score.path("modelVersion").stringValue())
                .matches("20261101T060000Z-[0-9a-f]{8}");
        assertThat(score.path("horizonDays").intValue()).isEqualTo(30);
        assertThat(score.path("reasons").get(0).path("text").stringValue())
                .startsWith("last ordered 1 day ago");
        assertThat(answer.body().path("features").path("days_since_last_order").doubleValue())
                .isEqualTo(1);
    }

    /** Where nobody leaves, orders come in proportion to the days: 366 of 91. */
    @Test
    void ordersAndValueAreToldOverTheDaysAskedFor() {
        train();
        JsonNode trained = function.call("score-user-one").body();
        assertThat(trained.path("value").path("expectedMinor").longValue()).isEqualTo(10_000);
        assertThat(trained.path("value").has("trainedHorizonDays")).isFalse();
        JsonNode year = function.call("score-user-one-horizon").body();
        assertThat(year.path("expectedOrders").doubleValue())
                .isCloseTo(2 * 366 / 91.0, within(1e-4));
        JsonNode value = year.path("value");
        assertThat(value.path("horizonDays").intValue()).isEqualTo(365);
        assertThat(value.path("trainedHorizonDays").intValue()).isEqualTo(90);
        assertThat(value.path("discountRate").doubleValue()).isEqualTo(0.1);
        // The mean of 1.1^-t over the year is (1 - 1/1.1)/ln 1.1 = 0.9538.
        assertThat(value.path("expectedMinor").doubleValue())
                .isCloseTo(10_000 * 366 / 91.0 * 0.9538, within(20.0));
        assertThat(value.path("lowMinor").doubleValue())
                .isCloseTo(value.path("expectedMinor").doubleValue() / 2, within(1.0));
        assertThat(year.path("scores")).isEqualTo(trained.path("scores"));
    }

    @Test
    void allFaultsOfAQueryAreListedAtOnce() {
        train();
        Answer answer = function.call("score-user-one-horizon-faults");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder("query.horizonDays", "query.discount", "query.horizon");
    }

    @Test
    void anUnknownCustomerIs404WithWhatToDo() {
        train();
        Answer answer = function.call("score-user-one-unknown");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
        assertThat(answer.detail())
                .isEqualTo(
                        "No purchase of customer \"C999999\" is known before 2026-11-01T00:00:00Z.");
        assertThat(answer.remedy()).contains("Check the id.").contains("after the first order");
    }

    @Test
    void withoutAModelItIs503WithHowToTrain() {
        for (String event : List.of("score-user-one", "score-user-many")) {
            Answer answer = function.call(event);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("not-trained");
            assertThat(answer.remedy())
                    .contains("POST /v1/models/propensity/train")
                    .contains("./suanpan train");
        }
        store.put(BATCH, Content.of("{\"customerId\":\"C000001\"}"));
        assertThat(function.call("score-user-batch").code()).isEqualTo("not-trained");
        assertThat(store.head("results/score-user/example/scores.jsonl")).isEmpty();
    }

    @Test
    void manyAreAnsweredInTheOrderAskedAlsoFromBase64() {
        train();
        Answer many = function.call("score-user-many");
        assertThat(many.status()).isEqualTo(200);
        assertThat(ids(many)).containsExactly("C000001", "C000002", "C000003");
        Answer encoded = function.call("score-user-many-base64");
        assertThat(encoded.status()).isEqualTo(200);
        assertThat(encoded.body().path("answers").get(0).path("scores").has("scores")).isTrue();
        JsonNode some = function.call("score-user-many-some-unknown").body().path("answers");
        assertThat(some.valueStream().filter(answer -> answer.has("problem")).toList())
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.path("problem").path("code").stringValue())
                                .isEqualTo("not-found"));
        assertThat(some.valueStream().anyMatch(answer -> answer.has("scores"))).isTrue();
    }

    @Test
    void aThousandAreAnsweredAndOneMoreIsRefused() {
        train();
        ObjectNode event = (ObjectNode) FunctionCalls.event("score-user-many");
        List<String> all =
                IntStream.rangeClosed(1, CUSTOMERS).mapToObj("C%06d"::formatted).toList();
        event.put("body", Json.text(Map.of("customerIds", all)));
        Answer answer = function.call(event);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).isEqualTo(all);
        Answer tooMany = function.call("score-user-many-too-many");
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.code()).isEqualTo("too-large");
        assertThat(tooMany.remedy()).isNotBlank();
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("answers")
                .valueStream()
                .map(one -> one.path("customerId").stringValue())
                .toList();
    }

    @Test
    void allFaultsOfABodyAreListedAtOnce() {
        train();
        Answer answer = function.call("score-user-many-faults");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "body.customerIds[1]",
                        "body.customerIds[2]",
                        "body.customerIds[3]",
                        "body.customerIds[4]",
                        "body.customerIds[5]",
                        "body.explain");
        for (String event :
                List.of(
                        "score-user-many-no-json",
                        "score-user-many-none",
                        "score-user-many-wrong-field",
                        "score-user-one-too-long")) {
            Answer other = function.call(event);
            assertThat(other.status()).as(event).isEqualTo(400);
            assertThat(other.remedy()).as(event).isNotBlank();
        }
        assertThat(function.call("score-user-many-wrong-field").faults())
                .containsExactlyInAnyOrder("body.ids", "body.customerIds");
        assertThat(function.call("score-user-one-wrong-method").status()).isEqualTo(405);
    }

    @Test
    void aBatchGoesFromObjectToObject() {
        train();
        store.put(
                BATCH,
                Content.of(
                        """
                        {"customerId":"C000001"}
                        {"customerId":"C999999"}
                        {"customerId":"C000002"}
                        no JSON
                        """));
        Answer answer = function.call("score-user-batch");
        assertThat(answer.body().path("answered").longValue()).isEqualTo(2);
        assertThat(answer.body().path("problems").longValue()).isEqualTo(2);
        List<String> lines =
                store.get("results/score-user/example/scores.jsonl")
                        .orElseThrow()
                        .text()
                        .lines()
                        .toList();
        assertThat(lines).hasSize(4);
        assertThat(Json.mapper().readTree(lines.get(2)).path("customerId").stringValue())
                .isEqualTo("C000002");
        assertThat(lines.get(3)).contains("Line 4 holds no customer id.");
        assertThat(function.call("score-user-batch").body()).isEqualTo(answer.body());
    }

    @Test
    void aBatchThatCannotBeDoneSaysWhy() {
        train();
        assertThat(function.call("score-user-batch-faults").faults())
                .containsExactlyInAnyOrder("input", "output");
        assertThat(function.call("score-user-batch-no-input").code()).isEqualTo("not-found");
        Answer foreign = function.call("score-user-batch-foreign-output");
        store.put(BATCH, Content.of("{\"customerId\":\"C000001\"}"));
        assertThat(foreign.code()).isEqualTo("malformed");
        assertThat(foreign.detail()).contains("does not lie under results/score-user/");
        Answer unknown = function.call("score-user-unknown-action");
        assertThat(unknown.code()).isEqualTo("malformed");
        assertThat(unknown.body().toString()).contains("score");
    }

    @Test
    void theLogHasALineForEachRequestAndNoCustomer() {
        train();
        function.call("score-user-one");
        function.call("score-user-one-unknown");
        function.call("score-user-many");
        List<String> lines =
                function.log().lines().filter(line -> !line.contains("\"_aws\"")).toList();
        assertThat(lines).hasSize(3);
        assertThat(function.log())
                .doesNotContain("C000001", "C999999", "203.0.113.7", "shop-backend");
        assertThat(lines.getFirst())
                .contains("\"function\":\"score-user\"")
                .contains("\"route\":\"/v1/customers/{id}/scores\"")
                .contains("\"status\":200")
                .contains("\"cold_start\":true");
        assertThat(lines.get(1)).contains("\"status\":404").contains("\"cold_start\":false");
    }

    @Test
    void everyEventHasAnAnswerWithoutA500() {
        train();
        for (String name : FunctionCalls.events("score-user-")) {
            Answer answer = function.call(name);
            assertThat(answer.status()).as(name).isLessThan(500);
            assertThat(answer.code()).as(name).isNotEqualTo("internal");
        }
    }

    @Test
    void aThousandSpoiltEventsGetAnswersOfTheirOwn() {
        train();
        store.put(BATCH, Content.of("{\"customerId\":\"C000001\"}"));
        Mutations mutations = new Mutations(new SplittableRandom(20_261_101));
        List<JsonNode> events =
                List.of(
                        FunctionCalls.event("score-user-one"),
                        FunctionCalls.event("score-user-many"),
                        FunctionCalls.event("score-user-many-base64"),
                        FunctionCalls.event("score-user-batch"));
        int answered = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] event = mutations.spoil(events.get(i % events.size()));
            String answer = new String(function.bytes(event), StandardCharsets.UTF_8);
            String given = new String(event, StandardCharsets.UTF_8);
            assertThat(answer).as(given).doesNotContain(INSIDES);
            JsonNode json = Json.mapper().readTree(answer);
            assertThat(json.path("statusCode").intValue(200)).as(given).isBetween(200, 499);
            assertThat(json.path("code").stringValue("")).as(given).isNotEqualTo("internal");
            answered += json.path("statusCode").intValue(0) == 200 ? 1 : 0;
        }
        assertThat(answered).isBetween(50, 900);
        assertThat(function.log()).doesNotContain("\"level\":\"ERROR\"");
    }
}
