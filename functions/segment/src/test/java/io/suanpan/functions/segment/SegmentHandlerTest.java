package io.suanpan.functions.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.segments.Assignment;
import io.suanpan.customers.segments.AssignmentStore;
import io.suanpan.customers.segments.FeatureMark;
import io.suanpan.customers.segments.RfmCuts;
import io.suanpan.customers.segments.SegmentMap;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentMoves;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.segments.SegmentRule;
import io.suanpan.customers.segments.SegmentSpace;
import io.suanpan.gateway.FunctionCalls;
import io.suanpan.gateway.FunctionCalls.Answer;
import io.suanpan.gateway.Mutations;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SegmentHandlerTest {
    private static final int CUSTOMERS = 1_000;
    private static final String FOLDER = "results/segment/example/";
    private static final String BATCH = FOLDER + "customers.jsonl";
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
                        new SegmentHandler(Map.of("SUANPAN_STORE", folder.toString()), clock));
    }

    /** A thousand customers: customer i ordered i days ago; the first 600 are one segment. */
    private void train() {
        var registry = new ModelRegistry(store, clock);
        String version = registry.publish(card(), model().write()).version();
        AssignmentStore.in(store)
                .write(
                        version,
                        2,
                        IntStream.rangeClosed(1, CUSTOMERS)
                                .mapToObj(i -> new Assignment(id(i), i > 600 ? 1 : 0, i, 2, 9.5))
                                .toList());
        registry.promote(SegmentModel.NAME, version, _ -> GateVerdict.pass("test"));
    }

    private static String id(int number) {
        return "C%06d".formatted(number);
    }

    private static FeatureDoc recency() {
        return new FeatureDoc("days_since_last_order", "days since the last order", "days");
    }

    private static ModelCard card() {
        return new ModelCard(
                SegmentModel.NAME,
                "",
                "k-means",
                NOW,
                CodeVersion.current(),
                1,
                new DataIdentity(1, Digest.sha256(new byte[0]), CUSTOMERS, List.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(recency()),
                "");
    }

    private static SegmentModel model() {
        List<Double> cuts = List.of(200.0, 400.0, 600.0, 800.0);
        var axis = new SegmentMap.Axis("higher: days since the last order", 1, List.of(1.0));
        return new SegmentModel(
                Instant.parse("2026-11-01T00:00:00Z"),
                "k-means",
                "EUR",
                CUSTOMERS,
                2,
                new SegmentSpace(List.of(recency()), List.of(5.9), List.of(0.9)),
                List.of(List.of(-0.5), List.of(0.8)),
                new RfmCuts(cuts, List.of(1.0, 1.0, 1.0, 1.0), List.of(9.0, 9.0, 9.0, 9.0)),
                List.of(
                        profile("s1", "Recent buyers", 600),
                        profile("s2", "Quiet buyers", CUSTOMERS - 600)),
                List.of(),
                null,
                new SegmentMap(
                        List.of(axis, axis),
                        List.of(
                                new SegmentMap.Point(-0.5, 0, "s1"),
                                new SegmentMap.Point(0.8, 0, "s2")),
                        List.of(new SegmentMap.Point(-0.4, 0, "s1"))),
                null,
                2);
    }

    private static SegmentProfile profile(String id, String name, int customers) {
        double share = (double) customers / CUSTOMERS;
        return new SegmentProfile(
                id,
                name,
                customers,
                share,
                share,
                List.of(
                        new FeatureMark(
                                "days_since_last_order",
                                "days since the last order",
                                "days",
                                300,
                                800,
                                -1.5)),
                new SegmentRule("days since the last order at most 600", 1, 1),
                Map.of("champions", 200),
                new SegmentMoves(0, 0, 0, customers, 0));
    }

    @Test
    void oneCustomerGetsSegmentTierAndWhatToDo() {
        train();
        Answer answer = function.call("segment-one");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.path("customerId").stringValue()).isEqualTo("C000001");
        assertThat(body.path("segmentId").stringValue()).isEqualTo("s1");
        assertThat(body.path("segmentName").stringValue()).isEqualTo("Recent buyers");
        assertThat(body.path("tier").stringValue()).isEqualTo("champions");
        assertThat(body.path("whatToDo").stringValue()).startsWith("Thank them");
        // 1 day is below all cuts of recency, 2 orders and 9.50 are above all of theirs
        assertThat(body.path("scores").toString())
                .isEqualTo("{\"recency\":5,\"frequency\":5,\"money\":5}");
        assertThat(body.path("recencyDays").intValue()).isEqualTo(1);
        assertThat(body.path("money").doubleValue()).isEqualTo(9.5);
        assertThat(body.path("currency").stringValue()).isEqualTo("EUR");
        assertThat(body.path("modelVersion").stringValue()).matches("20261101T060000Z-[0-9a-f]{8}");
    }

    @Test
    void theReportHoldsProfilesTiersAndTheMap() {
        train();
        Answer answer = function.call("segment-report");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.path("customers").intValue()).isEqualTo(CUSTOMERS);
        assertThat(body.path("segments").size()).isEqualTo(2);
        assertThat(body.at("/segments/0/marks/0/effectSize").doubleValue()).isEqualTo(-1.5);
        assertThat(body.at("/segments/1/moves/joined").intValue()).isEqualTo(400);
        assertThat(body.path("tiers").size()).isEqualTo(11);
        assertThat(body.at("/tiers/0/customers").intValue()).isEqualTo(400);
        assertThat(body.at("/map/centres/1/segment").stringValue()).isEqualTo("s2");
        assertThat(body.has("before")).isFalse();
        assertThat(body.has("dendrogram")).isFalse();
        assertThat(function.call("segment-report-unknown-query").faults())
                .containsExactly("query.method");
    }

    @Test
    void anUnknownCustomerIs404WithWhatToDo() {
        train();
        Answer answer = function.call("segment-one-unknown");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
        assertThat(answer.detail())
                .isEqualTo(
                        "No purchase of customer \"C999999\" is known before 2026-11-01T00:00:00Z.");
        assertThat(answer.remedy()).contains("Check the id.").contains("after the first order");
    }

    @Test
    void withoutAModelItIs503WithHowToTrain() {
        for (String event : List.of("segment-one", "segment-many", "segment-report")) {
            Answer answer = function.call(event);
            assertThat(answer.status()).as(event).isEqualTo(503);
            assertThat(answer.code()).as(event).isEqualTo("not-trained");
            assertThat(answer.remedy())
                    .as(event)
                    .contains("POST /v1/models/segments/train")
                    .contains("./suanpan train");
        }
        store.put(BATCH, Content.of("{\"customerId\":\"C000001\"}"));
        for (String event : List.of("segment-batch", "segment-batch-all")) {
            assertThat(function.call(event).code()).isEqualTo("not-trained");
        }
        assertThat(store.listAll(FOLDER)).hasSize(1);
    }

    @Test
    void manyAreAnsweredInTheOrderAskedAlsoFromBase64() {
        train();
        Answer many = function.call("segment-many");
        assertThat(many.status()).isEqualTo(200);
        assertThat(ids(many)).containsExactly("C000001", "C000002", "C000003");
        Answer encoded = function.call("segment-many-base64");
        assertThat(encoded.status()).isEqualTo(200);
        assertThat(encoded.body().at("/answers/0/segment/segmentId").stringValue()).isEqualTo("s1");
        JsonNode some = function.call("segment-many-some-unknown").body().path("answers");
        assertThat(some.at("/1/problem/code").stringValue()).isEqualTo("not-found");
        assertThat(some.get(1).has("segment")).isFalse();
        assertThat(some.get(2).path("segment").path("customerId").stringValue())
                .isEqualTo("C000002");
    }

    @Test
    void aThousandAreAnsweredAndOneMoreIsRefused() {
        train();
        ObjectNode event = (ObjectNode) FunctionCalls.event("segment-many");
        List<String> all =
                IntStream.rangeClosed(1, CUSTOMERS).mapToObj(SegmentHandlerTest::id).toList();
        event.put("body", Json.text(Map.of("customerIds", all)));
        Answer answer = function.call(event);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).isEqualTo(all);
        Answer tooMany = function.call("segment-many-too-many");
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
        Answer answer = function.call("segment-many-faults");
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
                        "segment-many-no-json",
                        "segment-many-none",
                        "segment-many-wrong-field",
                        "segment-one-blank",
                        "segment-one-too-long")) {
            Answer other = function.call(event);
            assertThat(other.status()).as(event).isEqualTo(400);
            assertThat(other.remedy()).as(event).isNotBlank();
        }
        assertThat(function.call("segment-one-wrong-method").status()).isEqualTo(405);
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
                        {"customerId":"C000700"}
                        no JSON
                        """));
        Answer answer = function.call("segment-batch");
        assertThat(answer.body().path("answered").longValue()).isEqualTo(2);
        assertThat(answer.body().path("problems").longValue()).isEqualTo(2);
        List<String> lines = lines("segments.jsonl");
        assertThat(lines).hasSize(4);
        JsonNode third = Json.mapper().readTree(lines.get(2));
        assertThat(third.path("segment").path("segmentId").stringValue()).isEqualTo("s2");
        assertThat(lines.get(3)).contains("Line 4 holds no customer id.");
        assertThat(function.call("segment-batch").body()).isEqualTo(answer.body());
    }

    @Test
    void aBatchOfAllNeedsNoList() {
        train();
        Answer answer = function.call("segment-batch-all");
        assertThat(answer.body().path("answered").intValue()).isEqualTo(CUSTOMERS);
        assertThat(lines("all.jsonl")).hasSize(CUSTOMERS).doesNotHaveDuplicates();
    }

    private List<String> lines(String name) {
        return store.get(FOLDER + name).orElseThrow().text().lines().toList();
    }

    @Test
    void aBatchThatCannotBeDoneSaysWhy() {
        train();
        assertThat(function.call("segment-batch-faults").faults())
                .containsExactlyInAnyOrder("input", "output");
        assertThat(function.call("segment-batch-all-faults").faults())
                .containsExactlyInAnyOrder("input", "output");
        assertThat(function.call("segment-batch-no-input").code()).isEqualTo("not-found");
        Answer foreign = function.call("segment-batch-foreign-output");
        assertThat(foreign.code()).isEqualTo("malformed");
        assertThat(foreign.detail()).contains("does not lie under results/segment/");
        Answer unknown = function.call("segment-unknown-action");
        assertThat(unknown.code()).isEqualTo("malformed");
        assertThat(unknown.body().toString()).contains("segment");
    }

    @Test
    void theLogHasALineForEachRequestAndNoCustomer() {
        train();
        function.call("segment-one");
        function.call("segment-one-unknown");
        function.call("segment-many");
        List<String> lines =
                function.log().lines().filter(line -> !line.contains("\"_aws\"")).toList();
        assertThat(lines).hasSize(3);
        assertThat(function.log())
                .doesNotContain("C000001", "C999999", "203.0.113.7", "shop-backend");
        assertThat(lines.getFirst())
                .contains("\"function\":\"segment\"")
                .contains("\"route\":\"/v1/customers/{id}/segment\"")
                .contains("\"status\":200");
        assertThat(lines.get(1)).contains("\"status\":404");
    }

    @Test
    void everyEventHasAnAnswerWithoutA500() {
        train();
        for (String name : FunctionCalls.events("segment-")) {
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
                        FunctionCalls.event("segment-one"),
                        FunctionCalls.event("segment-many"),
                        FunctionCalls.event("segment-report"),
                        FunctionCalls.event("segment-batch"));
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
