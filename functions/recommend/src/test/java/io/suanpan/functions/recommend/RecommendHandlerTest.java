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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertThat(wished.at("/notes/0").stringValue()).isEqualTo("6 of 7 items could be shown.");
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
        assertThat(body.at("/notes/0").stringValue()).isEqualTo("0 of 10 items could be shown.");
    }

    /** Of each product that is "because you bought" the customer has bought the other. */
    @Test
    void reasonsNameWhatTheCustomerDidAndNothingElse() {
        train();
        JsonNode body = function.call("recommend-customer").body();
        List<String> bought = products(customer("C000001", Map.of("count", "100")).body());
        for (JsonNode item : body.path("items")) {
            JsonNode reason = item.path("reason");
            if (reason.path("kind").stringValue().equals("bought")) {
                assertThat(reason.path("productIds")).isNotEmpty();
                for (JsonNode because : reason.path("productIds")) {
                    assertThat(bought)
                            .as("new to the customer")
                            .doesNotContain(because.stringValue());
                    String name = "Product " + Integer.parseInt(because.stringValue().substring(1));
                    assertThat(reason.path("text").stringValue()).contains(name);
                }
            } else {
                assertThat(reason.path("kind").stringValue()).isEqualTo("popular");
                assertThat(reason.path("productIds")).isEmpty();
            }
        }
        assertThat(body.at("/items/0/reason/text").stringValue())
                .startsWith("Because you bought Product ");
    }

    @Test
    void aCartIsAnsweredByWhatGoesWithIt() {
        train();
        JsonNode body = function.call("recommend-session").body();
        assertThat(body.has("customerId")).isFalse();
        assertThat(body.path("basis").stringValue()).isEqualTo("session");
        assertThat(products(body).subList(0, 5))
                .as("bought by those who buy P0001")
                .allMatch(it -> it.compareTo("P0010") <= 0)
                .doesNotContain("P0001");
        assertThat(body.at("/items/0/reason/kind").stringValue()).isEqualTo("in-cart");
        assertThat(body.at("/items/0/reason/text").stringValue())
                .isEqualTo("Because you have Product 1 in your cart.");
    }

    @Test
    void pinsBoostsAndUnknownNamesAreHeededAndNoted() {
        train();
        JsonNode body = function.call("recommend-session-customer").body();
        assertThat(products(body)).hasSize(6).doesNotContain("P0003", "P0004");
        assertThat(products(body).get(1)).isEqualTo("P0006");
        assertThat(body.at("/items/1/reason/kind").stringValue()).isEqualTo("chosen");
        assertThat(body.path("notes").toString()).contains("Not known here: Books");
        JsonNode unknown = function.call("recommend-session-unknown-items").body();
        assertThat(unknown.at("/notes/0").stringValue())
                .isEqualTo("Not counted, as no such product is known: NO-SUCH-1, NO-SUCH-2.");
        assertThat(unknown.path("items").size()).isEqualTo(10);
        assertThat(function.call("recommend-session-stranger").body().path("basis").stringValue())
                .isEqualTo("popular");
    }

    @Test
    void aProductsSubstitutesAndComplementsAreToldApart() {
        train();
        JsonNode body = function.call("recommend-related").body();
        assertThat(body.path("productId").stringValue()).isEqualTo("P0002");
        assertThat(body.at("/substitutes/0/productId").stringValue()).isEqualTo("P0003");
        assertThat(body.at("/substitutes/0/reason/text").stringValue())
                .isEqualTo("Like Product 2.");
        assertThat(body.at("/complements/0/productId").stringValue()).isEqualTo("P0001");
        assertThat(body.at("/complements/0/reason/text").stringValue())
                .isEqualTo("Often bought together with Product 2.");
        JsonNode wished = function.call("recommend-related-wishes").body();
        assertThat(wished.path("substitutes")).isEmpty();
        Answer unknown = function.call("recommend-related-unknown");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.remedy()).contains("new product");
        assertThat(function.call("recommend-related-faults").faults())
                .containsExactlyInAnyOrder("query.count", "query.withSoldOut", "query.kind");
    }

    @Test
    void whatContradictsItselfIsImpossible() {
        Answer regard = function.call("recommend-session-too-much-regard");
        assertThat(regard.status()).isEqualTo(422);
        assertThat(regard.detail()).isEqualTo("Diversity and calibration are 1.4 together.");
        Answer twice = function.call("recommend-session-twice");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.detail()).contains("the same category twice");
    }

    @Test
    void tenThousandItemsInASessionAreAnsweredAndOneMoreIsRefused() {
        train();
        assertThat(session(10_000).status()).isEqualTo(200);
        assertThat(session(10_000).body().path("items")).isNotEmpty();
        assertThat(session(10_001).faults()).containsExactly("body.items");
    }

    private Answer session(int items) {
        ObjectNode event = (ObjectNode) FunctionCalls.event("recommend-session");
        String all =
                IntStream.range(0, items)
                        .mapToObj(i -> "{\"productId\":\"" + SmallShop.product(1 + i % 30) + "\"}")
                        .collect(Collectors.joining(","));
        event.put("body", "{\"items\":[" + all + "]}");
        return function.call(event);
    }

    @Test
    void whatWasJustDoneChangesTheNextAnswerAndCountsOnce() {
        train();
        List<String> before = products(customer("C999999", Map.of()).body());
        ObjectNode event = (ObjectNode) FunctionCalls.event("recommend-events");
        event.put(
                "body",
                """
                {"events":[
                {"eventId":"a","customerId":"C999999","eventName":"add_to_cart","productId":"P0030"},
                {"eventId":"b","customerId":"C999999","eventName":"view_item","productId":"P0031"}]}
                """);
        assertThat(function.call(event).body().path("added").intValue()).isEqualTo(2);
        assertThat(function.call(event).body().path("added").intValue()).isZero();
        JsonNode after = customer("C999999", Map.of()).body();
        assertThat(after.path("basis").stringValue()).isEqualTo("session");
        assertThat(products(after)).isNotEqualTo(before).doesNotContain("P0030");
        assertThat(after.at("/items/0/reason/productIds/0").stringValue()).isEqualTo("P0030");
    }

    @Test
    void eventsAreKeptForCustomersAndSessionsUnderNamesThatTellNobody() {
        Answer answer = function.call("recommend-events");
        assertThat(answer.body().path("events").intValue()).isEqualTo(3);
        assertThat(answer.body().path("added").intValue()).isEqualTo(5);
        assertThat(function.call("recommend-events-twice").body().path("added").intValue())
                .isEqualTo(1);
        assertThat(store.listAll("live/").map(it -> it.key()))
                .hasSize(4)
                .noneMatch(key -> key.contains("C000001") || key.contains("visit"));
        train();
        JsonNode session = function.call("recommend-session-customer").body();
        assertThat(session.path("basis").stringValue()).isEqualTo("session");
    }

    @Test
    void faultsOfBodiesAreToldAllAtOnce() {
        assertThat(function.call("recommend-session-faults").faults())
                .contains(
                        "body.customerId",
                        "body.items[0].quantity",
                        "body.items[1].productId",
                        "body.items[1].eventName",
                        "body.count",
                        "body.diversity",
                        "body.pins[0].position",
                        "body.productBoosts[0].factor",
                        "body.colour");
        assertThat(function.call("recommend-events-faults").faults())
                .containsExactlyInAnyOrder(
                        "body.events[0].sessionId",
                        "body.events[0].eventId",
                        "body.events[0].eventName",
                        "body.events[1].occurredAt",
                        "body.events[1].quantity");
        assertThat(function.call("recommend-events-none").status()).isEqualTo(400);
    }

    /** C000060 bought P0002 on 3 and on 13 September, P0013 on 13 September alone. */
    @Test
    void whatIsBoughtAgainComesWithWhenItIsDue() {
        train();
        JsonNode body = function.call("recommend-customer-again").body();
        assertThat(body.path("items").size()).isEqualTo(5);
        double before = 1;
        for (JsonNode item : body.path("items")) {
            assertThat(item.at("/reason/kind").stringValue()).isEqualTo("again");
            assertThat(item.at("/reason/productIds/0").stringValue())
                    .isEqualTo(item.path("productId").stringValue());
            double probability = item.at("/due/probability").doubleValue();
            assertThat(probability).isBetween(0.0, before);
            before = probability;
        }
        Map<String, JsonNode> all = new HashMap<>();
        customer("C000060", Map.of("show", "again", "count", "100"))
                .body()
                .path("items")
                .forEach(item -> all.put(item.path("productId").stringValue(), item));
        assertThat(all).hasSize(SmallShop.PRODUCTS - 1);
        JsonNode twice = Objects.requireNonNull(all.get("P0002"));
        assertThat(twice.at("/due/times").intValue()).isEqualTo(2);
        assertThat(twice.at("/due/lastOn").stringValue()).isEqualTo("2026-09-13");
        assertThat(twice.at("/reason/text").stringValue())
                .matches("You buy it about every \\d+ days, last on 2026-09-13\\.");
        assertThat(Objects.requireNonNull(all.get("P0013")).at("/reason/text").stringValue())
                .startsWith("You bought it on 2026-09-13; who buys it again does so after about ");
    }

    @Test
    void whoBoughtNothingGetsNothingAgain() {
        train();
        JsonNode body = customer("NOBODY", Map.of("show", "again")).body();
        assertThat(body.path("items")).isEmpty();
        assertThat(body.at("/notes/0").stringValue())
                .isEqualTo("Nothing is known of this shopper, so nothing can be bought again.");
        assertThat(function.call("recommend-customer-again-faults").faults())
                .containsExactlyInAnyOrder("query.show", "query.count");
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

    @Test
    void whileAnExperimentRunsAnswersCarryTheArmAndRankByIt() {
        train();
        JsonNode plain = customer("C000001", Map.of("count", "5")).body();
        store.put(
                "settings/experiments.json",
                Content.of(
                        """
                        {"experiments":[{"name":"dear","since":"2026-10-01T00:00:00Z",
                          "metric":"revenue","arms":[
                            {"name":"control","share":0.5},
                            {"name":"one","share":0.5,"ranking":{"maxPerCategory":1}}]}]}
                        """
                                .getBytes(StandardCharsets.UTF_8)));
        start();
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 1; i <= SmallShop.CUSTOMERS; i++) {
            JsonNode answer = customer(SmallShop.customer(i), Map.of("count", "5")).body();
            String arm = answer.at("/experiment/arm").stringValue();
            seen.merge(arm, 1, Integer::sum);
            assertThat(answer.at("/experiment/name").stringValue()).isEqualTo("dear");
            assertThat(customer(SmallShop.customer(i), Map.of("count", "5")).body())
                    .isEqualTo(answer);
            if (arm.equals("one")) {
                assertThat(answer.path("items").valueStream())
                        .extracting(item -> item.path("category").stringValue())
                        .doesNotHaveDuplicates();
            }
        }

        assertThat(plain.has("experiment")).isFalse();
        assertThat(seen.keySet()).containsExactly("control", "one");
        ObjectNode stranger = (ObjectNode) FunctionCalls.event("recommend-session-stranger");
        assertThat(function.call(stranger).body().has("experiment")).isFalse();
    }
}
