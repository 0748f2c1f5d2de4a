package io.suanpan.functions.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.gateway.FunctionCalls;
import io.suanpan.gateway.FunctionCalls.Answer;
import io.suanpan.gateway.Mutations;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class RecommendHandlerTest {
    private static final String FOLDER = "results/recommend/example/";
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
                        new RecommendHandler(Map.of("SUANPAN_STORE", folder.toString()), clock));
    }

    private void train() {
        SmallShop.train(store, clock);
    }

    private static List<String> products(JsonNode recommendations) {
        return recommendations
                .path("items")
                .valueStream()
                .map(item -> item.path("productId").stringValue())
                .toList();
    }

    /** The event of one customer, with a query instead of its own. */
    private Answer customer(String id, Map<String, String> query) {
        ObjectNode event = (ObjectNode) FunctionCalls.event("recommend-customer");
        event.put("rawPath", "/v1/customers/" + id + "/recommendations");
        ((ObjectNode) event.path("pathParameters")).put("id", id);
        ObjectNode parameters = event.putObject("queryStringParameters");
        query.forEach(parameters::put);
        return function.call(event);
    }

    @Test
    void aCustomerGetsTenNewProductsThatAreInStock() {
        train();
        Answer answer = function.call("recommend-customer");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.path("customerId").stringValue()).isEqualTo("C000001");
        assertThat(body.path("basis").stringValue()).isEqualTo("history");
        assertThat(body.path("currency").stringValue()).isEqualTo("EUR");
        assertThat(body.path("notes")).isEmpty();
        assertThat(products(body))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .as("out of stock")
                .doesNotContain("P0040")
                .as("bought before")
                .doesNotContain("P0014", "P0018", "P0023");
        JsonNode first = body.at("/items/0");
        assertThat(first.path("rank").intValue()).isEqualTo(1);
        assertThat(first.path("name").stringValue()).startsWith("Product ");
        assertThat(first.at("/reason/text").stringValue()).isNotBlank();
        assertThat(first.path("score").doubleValue()).isPositive();
    }

    @Test
    void aStrangerGetsWhatIsPopularAndIsToldSo() {
        train();
        JsonNode body = function.call("recommend-customer-unknown").body();
        assertThat(body.path("basis").stringValue()).isEqualTo("popular");
        assertThat(body.path("items").size()).isEqualTo(10);
        assertThat(body.at("/items/0/reason/kind").stringValue()).isEqualTo("popular");
        assertThat(body.at("/notes/0").stringValue()).contains("Nothing is known");
    }

    @Test
    void wishesAreHeeded() {
        train();
        JsonNode wished =
                customer(
                                "C000001",
                                Map.of(
                                        "count",
                                        "7",
                                        "exclude",
                                        "P0001,P0002",
                                        "excludeCategories",
                                        "Category 3",
                                        "maxPerCategory",
                                        "2"))
                        .body();
        assertThat(products(wished)).hasSize(6).doesNotContain("P0001", "P0002");
        assertThat(wished.at("/notes/0").stringValue()).startsWith("6 of 7 products are left");
        Map<Object, Long> byCategory =
                wished.path("items")
                        .valueStream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> item.path("category").stringValue(),
                                        Collectors.counting()));
        assertThat(byCategory)
                .containsOnlyKeys("Category 0", "Category 1", "Category 2")
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(2));
        JsonNode again =
                customer("C000001", Map.of("withBought", "true", "withSoldOut", "true")).body();
        assertThat(products(again)).contains("P0040");
    }

    @Test
    void whoBoughtEverythingGetsAnEmptyListWithANote() {
        train();
        JsonNode body = customer(SmallShop.customer(SmallShop.CUSTOMERS), Map.of()).body();
        assertThat(body.path("items")).isEmpty();
        assertThat(body.at("/notes/0").stringValue()).startsWith("0 of 10 products are left");
    }

    @Test
    void faultsAreToldAllAtOnce() {
        assertThat(function.call("recommend-customer-faults").faults())
                .containsExactlyInAnyOrder(
                        "query.count",
                        "query.country",
                        "query.maxPerCategory",
                        "query.withBought",
                        "query.colour");
        Answer blank = function.call("recommend-customer-blank");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(function.call("recommend-customer-too-long").faults())
                .containsExactly("path.id");
        assertThat(function.call("recommend-customer-wrong-method").status()).isEqualTo(405);
    }

    @Test
    void withoutAModelItSaysHowToTrain() {
        Answer answer = function.call("recommend-customer");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.remedy())
                .contains("POST /v1/models/recommend/train")
                .contains("./suanpan train");
        store.put(BATCH, Content.of("{\"customerId\":\"C000001\"}"));
        for (String event : List.of("recommend-batch", "recommend-batch-all")) {
            assertThat(function.call(event).code()).isEqualTo("not-trained");
        }
        assertThat(store.listAll(FOLDER)).hasSize(1);
    }

    @Test
    void aListOfCustomersGoesIntoAnObjectLineForLine() {
        train();
        store.put(
                BATCH,
                Content.of(
                        "{\"customerId\":\"C000001\"}\nno JSON\n{\"customerId\":\"C999999\"}\n"));
        Answer answer = function.call("recommend-batch");
        assertThat(answer.body().path("answered").longValue()).isEqualTo(2);
        assertThat(answer.body().path("problems").longValue()).isEqualTo(1);
        List<JsonNode> lines = lines("recommendations.jsonl");
        assertThat(lines).hasSize(3);
        assertThat(products(lines.getFirst().path("recommendations"))).hasSize(5);
        assertThat(lines.get(1).at("/problem/detail").stringValue())
                .isEqualTo("Line 2 holds no customer id.");
        assertThat(lines.get(2).at("/recommendations/basis").stringValue()).isEqualTo("popular");
        assertThat(function.call("recommend-batch").body())
                .as("the same again changes nothing")
                .isEqualTo(answer.body());
    }

    @Test
    void allCustomersGoIntoAnObjectEachWithTheAnswerOfTheRoute() {
        train();
        Answer answer = function.call("recommend-batch-all");
        assertThat(answer.body().path("answered").intValue()).isEqualTo(SmallShop.CUSTOMERS);
        JsonNode first =
                lines("all.jsonl").stream()
                        .filter(it -> it.path("customerId").stringValue().equals("C000001"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.path("recommendations"))
                .isEqualTo(function.call("recommend-customer").body());
    }

    private List<JsonNode> lines(String name) {
        String text =
                new String(store.get(FOLDER + name).orElseThrow().bytes(), StandardCharsets.UTF_8);
        return text.lines().map(line -> Json.mapper().readTree(line)).toList();
    }

    @Test
    void aBatchThatCannotBeDoneSaysWhy() {
        train();
        assertThat(function.call("recommend-batch-faults").faults())
                .containsExactlyInAnyOrder("input", "output", "count");
        assertThat(function.call("recommend-batch-all-faults").faults())
                .containsExactlyInAnyOrder("input", "output");
        assertThat(function.call("recommend-batch-no-input").code()).isEqualTo("not-found");
        assertThat(function.call("recommend-batch-foreign-output").detail())
                .contains("does not lie under results/recommend/");
        assertThat(function.call("recommend-unknown-action").body().toString())
                .contains("recommend-all");
    }

    @Test
    void theLogHasALineForEachRequestAndNoCustomer() {
        train();
        function.call("recommend-customer");
        List<String> lines =
                function.log().lines().filter(line -> !line.contains("\"_aws\"")).toList();
        assertThat(lines).hasSize(1);
        assertThat(function.log()).doesNotContain("C000001", "203.0.113.7", "shop-backend");
        assertThat(lines.getFirst())
                .contains("\"function\":\"recommend\"")
                .contains("\"route\":\"/v1/customers/{id}/recommendations\"")
                .contains("\"status\":200");
    }

    @Test
    void everyEventHasAnAnswerWithoutA500() {
        train();
        for (String name : FunctionCalls.events("recommend-")) {
            Answer answer = function.call(name);
            assertThat(answer.status()).as(name).isLessThan(500);
            assertThat(answer.code()).as(name).isNotEqualTo("internal");
        }
    }

    @Test
    void aThousandSpoiltEventsGetAnswersOfTheirOwn() {
        train();
        store.put(BATCH, Content.of("{\"customerId\":\"C000001\"}"));
        Mutations mutations = new Mutations(new SplittableRandom(20_261_129));
        List<JsonNode> events =
                FunctionCalls.events("recommend-").stream()
                        .filter(name -> !name.contains("batch") || name.endsWith("no-input"))
                        .map(FunctionCalls::event)
                        .toList();
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
