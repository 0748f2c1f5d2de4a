package io.suanpan.functions.forecaststock;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.forecasting.products.ProductFacts;
import io.suanpan.forecasting.products.ProductHistory;
import io.suanpan.forecasting.products.ProductStore;
import io.suanpan.forecasting.products.StockCount;
import io.suanpan.forecasting.products.WeeklySales;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ForecastStockHandlerTest {
    private static final int PRODUCTS = 1_000;
    private static final String FOLDER = "results/forecast-stock/example/";
    private static final String BATCH = FOLDER + "products.jsonl";
    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 26);

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
                        new ForecastStockHandler(
                                Map.of("SUANPAN_STORE", folder.toString()), clock));
    }

    /** A thousand products: product i sold i mod 7 units in each of twelve weeks. */
    private void train() {
        var registry = new ModelRegistry(store, clock);
        var model = new ForecastModel(AS_OF, "seasonal-naive", "EUR", PRODUCTS, 2, 1);
        String version = registry.publish(card(), model.write()).version();
        ProductStore.in(store)
                .write(
                        version,
                        2,
                        IntStream.rangeClosed(1, PRODUCTS)
                                .mapToObj(ForecastStockHandlerTest::product)
                                .toList());
        registry.promote(ForecastModel.NAME, version, _ -> GateVerdict.pass("test"));
    }

    private static ProductHistory product(int number) {
        int[] units = new int[12];
        Arrays.fill(units, number % 7);
        return new ProductHistory(
                new ProductFacts(id(number), "Product " + number, "Things", 1_000L, 400L, "S1", 14),
                WeeklySales.of(AS_OF.minusWeeks(12), units),
                new StockCount(AS_OF.minusDays(1), 3, 0));
    }

    private static String id(int number) {
        return "P%04d".formatted(number);
    }

    private static ModelCard card() {
        return new ModelCard(
                ForecastModel.NAME,
                "",
                "seasonal-naive",
                NOW,
                CodeVersion.current(),
                0,
                new DataIdentity(1, "", PRODUCTS, List.of()),
                Map.of(),
                Map.of("coverage80", 0.8, "products", 300.0),
                Map.of(),
                List.of(),
                "");
    }

    @Test
    void oneProductGetsWeeksTotalAndHowLongItLasts() {
        train();
        Answer answer = function.call("forecast-stock-one");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.path("productId").stringValue()).isEqualTo("P0001");
        assertThat(body.path("name").stringValue()).isEqualTo("Product 1");
        assertThat(body.path("asOf").stringValue()).isEqualTo("2026-10-26");
        assertThat(body.path("level").intValue()).isEqualTo(80);
        assertThat(body.path("weeks").size()).isEqualTo(8);
        assertThat(body.at("/weeks/1/weekStart").stringValue()).isEqualTo("2026-11-02");
        assertThat(body.at("/weeks/1/mean").doubleValue()).isEqualTo(1);
        assertThat(body.at("/weeks/1/stockOutProbability").doubleValue()).isZero();
        assertThat(body.at("/weeks/2/stockOutProbability").doubleValue()).isEqualTo(1);
        assertThat(body.at("/total/mean").doubleValue()).isEqualTo(8);
        assertThat(body.at("/stock/lastsUntil").stringValue()).isEqualTo("2026-11-16");
        assertThat(body.at("/history/units").size()).isEqualTo(12);
        assertThat(body.path("modelVersion").stringValue()).matches("20261101T060000Z-[0-9a-f]{8}");
        JsonNode longer = function.call("forecast-stock-one-horizon").body();
        assertThat(longer.path("weeks").size()).isEqualTo(26);
        assertThat(longer.path("level").intValue()).isEqualTo(95);
    }

    @Test
    void anUnknownProductIs404WithWhatToDo() {
        train();
        Answer answer = function.call("forecast-stock-one-unknown");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
        assertThat(answer.detail())
                .isEqualTo("No sale of a product \"P9999\" is known before 2026-10-26.");
        assertThat(answer.remedy()).contains("Check the id.");
    }

    @Test
    void withoutAModelItIs503WithHowToTrain() {
        for (String event : List.of("forecast-stock-one", "forecast-stock-many")) {
            Answer answer = function.call(event);
            assertThat(answer.status()).as(event).isEqualTo(503);
            assertThat(answer.code()).as(event).isEqualTo("not-trained");
            assertThat(answer.remedy())
                    .as(event)
                    .contains("POST /v1/models/forecast/train")
                    .contains("./suanpan train");
        }
        store.put(BATCH, Content.of("{\"productId\":\"P0001\"}"));
        for (String event : List.of("forecast-stock-batch", "forecast-stock-batch-all")) {
            assertThat(function.call(event).code()).isEqualTo("not-trained");
        }
        assertThat(store.listAll(FOLDER)).hasSize(1);
    }

    @Test
    void manyAreAnsweredInTheOrderAskedAlsoFromBase64() {
        train();
        Answer many = function.call("forecast-stock-many");
        assertThat(many.status()).isEqualTo(200);
        assertThat(ids(many)).containsExactly("P0001", "P0002", "P0003");
        assertThat(many.body().at("/answers/0/forecast/weeks").size()).isEqualTo(4);
        assertThat(many.body().at("/answers/0/forecast").has("history")).isFalse();
        assertThat(ids(function.call("forecast-stock-many-base64")))
                .containsExactly("P0001", "P0002");
        JsonNode some = function.call("forecast-stock-many-some-unknown").body().path("answers");
        assertThat(some.at("/1/problem/code").stringValue()).isEqualTo("not-found");
        assertThat(some.get(1).has("forecast")).isFalse();
        assertThat(some.at("/2/forecast/total/mean").doubleValue()).isEqualTo(16);
    }

    @Test
    void aThousandAreAnsweredAndOneMoreIsRefused() {
        train();
        ObjectNode event = (ObjectNode) FunctionCalls.event("forecast-stock-many");
        List<String> all =
                IntStream.rangeClosed(1, PRODUCTS).mapToObj(ForecastStockHandlerTest::id).toList();
        event.put("body", Json.text(Map.of("productIds", all)));
        Answer answer = function.call(event);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ids(answer)).isEqualTo(all);
        Answer tooMany = function.call("forecast-stock-many-too-many");
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.code()).isEqualTo("too-large");
        assertThat(tooMany.remedy()).contains("batch action forecast");
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("answers")
                .valueStream()
                .map(one -> one.path("productId").stringValue())
                .toList();
    }

    @Test
    void allFaultsAreListedAtOnce() {
        train();
        assertThat(function.call("forecast-stock-one-faults").faults())
                .containsExactlyInAnyOrder("query.horizon", "query.level", "query.weeks");
        assertThat(function.call("forecast-stock-many-faults").faults())
                .containsExactlyInAnyOrder(
                        "body.productIds[1]",
                        "body.productIds[2]",
                        "body.productIds[3]",
                        "body.productIds[4]",
                        "body.productIds[5]",
                        "body.horizon",
                        "body.level",
                        "body.explain");
        for (String event :
                List.of(
                        "forecast-stock-many-no-json",
                        "forecast-stock-many-none",
                        "forecast-stock-many-wrong-field",
                        "forecast-stock-one-blank",
                        "forecast-stock-one-too-long")) {
            Answer other = function.call(event);
            assertThat(other.status()).as(event).isEqualTo(400);
            assertThat(other.remedy()).as(event).isNotBlank();
        }
        assertThat(function.call("forecast-stock-one-wrong-method").status()).isEqualTo(405);
    }

    @Test
    void aBatchGoesFromObjectToObject() {
        train();
        store.put(
                BATCH,
                Content.of(
                        """
                        {"productId":"P0001"}
                        {"productId":"P9999"}
                        {"productId":"P0005"}
                        no JSON
                        """));
        Answer answer = function.call("forecast-stock-batch");
        assertThat(answer.body().path("answered").longValue()).isEqualTo(2);
        assertThat(answer.body().path("problems").longValue()).isEqualTo(2);
        List<String> lines = lines("forecasts.jsonl");
        assertThat(lines).hasSize(4);
        JsonNode third = Json.mapper().readTree(lines.get(2));
        assertThat(third.at("/forecast/total/mean").doubleValue()).isEqualTo(20);
        assertThat(third.at("/forecast/level").intValue()).isEqualTo(90);
        assertThat(lines.get(3)).contains("Line 4 holds no product id.");
        assertThat(function.call("forecast-stock-batch").body()).isEqualTo(answer.body());
    }

    @Test
    void aBatchOfAllNeedsNoList() {
        train();
        Answer answer = function.call("forecast-stock-batch-all");
        assertThat(answer.body().path("answered").intValue()).isEqualTo(PRODUCTS);
        assertThat(lines("all.jsonl")).hasSize(PRODUCTS).doesNotHaveDuplicates();
    }

    private List<String> lines(String name) {
        return store.get(FOLDER + name).orElseThrow().text().lines().toList();
    }

    /** P0001 sells 1 a week and has 3: with two weeks to deliver and a plan a week that is all. */
    @Test
    void aPlanSaysWhatToOrderAndWhy() {
        train();
        Answer answer = function.call("forecast-stock-plan");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode body = answer.body();
        assertThat(body.path("plannedFor").stringValue()).isEqualTo("2026-10-26");
        assertThat(body.path("currency").stringValue()).isEqualTo("EUR");
        assertThat(body.path("service").doubleValue()).isEqualTo(0.98);
        assertThat(ids(answer)).containsExactly("P0001", "P0002", "P0003");
        JsonNode third = body.at("/answers/2");
        assertThat(third.at("/product/expectedUnitsPerWeek").doubleValue()).isEqualTo(3);
        assertThat(third.at("/product/onHandUnits").intValue()).isEqualTo(3);
        assertThat(third.at("/product/lastsUntil").stringValue()).isEqualTo("2026-11-02");
        JsonNode order = third.path("order");
        assertThat(order.path("supplierId").stringValue()).isEqualTo("S1");
        assertThat(order.path("units").intValue()).isBetween(6, 9);
        assertThat(order.path("costMinor").longValue())
                .isEqualTo(400 * order.path("units").longValue());
        assertThat(order.path("stockOutProbabilityBefore").doubleValue()).isEqualTo(1);
        assertThat(order.path("reason").stringValue()).isNotBlank();
        assertThat(body.at("/totals/products").intValue()).isEqualTo(3);
        assertThat(body.at("/suppliers/0/supplierId").stringValue()).isEqualTo("S1");
    }

    @Test
    void aPlanOfAllKeepsToItsBudgetAndSaysWhatItCuts() {
        train();
        JsonNode free = function.call("forecast-stock-plan-all").body();
        assertThat(free.path("answers").size()).isEqualTo(PRODUCTS);
        assertThat(free.at("/totals/goodsMinor").longValue()).isGreaterThan(500_000);
        Answer limited = function.call("forecast-stock-plan-limits");
        assertThat(limited.status()).isEqualTo(200);
        JsonNode totals = limited.body().path("totals");
        assertThat(
                        totals.path("goodsMinor").longValue()
                                + totals.path("orderCostMinor").longValue())
                .isBetween(1L, 500_000L);
        List<String> limits =
                limited.body()
                        .path("answers")
                        .valueStream()
                        .filter(it -> it.has("cut"))
                        .map(it -> it.at("/cut/limit").stringValue())
                        .distinct()
                        .toList();
        assertThat(limits).isNotEmpty().isSubsetOf("budget", "storage");
    }

    /** Product 1 sells one a week, and 400 of it lie in the south. */
    @Test
    void aPlanMovesWhatLiesInTheWrongWarehouse() {
        train();
        Answer answer = function.call("forecast-stock-plan-transfers");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode transfers = answer.body().path("transfers");
        assertThat(transfers.at("/0/productId").stringValue()).isEqualTo("P0001");
        assertThat(transfers.at("/0/fromWarehouseId").stringValue()).isEqualTo("SOUTH");
        assertThat(transfers.at("/0/units").longValue()).isBetween(1L, 20L);
        assertThat(transfers.at("/0/costMinor").longValue())
                .isEqualTo(150 + 20 * transfers.at("/0/units").longValue());
        assertThat(answer.body().at("/answers/0/product/onHandUnits").longValue()).isEqualTo(400);
        assertThat(answer.body().path("assumptions").toString()).contains("EAST");
        assertThat(function.call("forecast-stock-plan-transfer-shares").detail()).contains("SOUTH");
        assertThat(function.call("forecast-stock-plan-transfer-faults").faults())
                .containsExactlyInAnyOrder(
                        "body.products[0].warehouses[0].onHandUnits",
                        "body.warehouses[0].warehouseId",
                        "body.warehouses[0].demandShare",
                        "body.routes[0].toWarehouseId",
                        "body.routes[0].days");
    }

    @Test
    void aPlanThatCannotBeMadeSaysWhy() {
        assertThat(function.call("forecast-stock-plan").code()).isEqualTo("not-trained");
        train();
        assertThat(function.call("forecast-stock-plan-faults").faults())
                .containsExactlyInAnyOrder(
                        "body.service",
                        "body.leadTimeWeeks",
                        "body.budgetMinor",
                        "body.products[0].productId",
                        "body.products[0].packUnits",
                        "body.suppliers[0].orderCostMinor",
                        "body.horizon");
        JsonNode some = function.call("forecast-stock-plan-some-unknown").body().path("answers");
        assertThat(some.get(0).has("product")).isTrue();
        assertThat(some.at("/1/problem/code").stringValue()).isEqualTo("not-found");
        Answer tooMany = function.call("forecast-stock-plan-too-many");
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.remedy()).contains("plan-all");
        Answer twice = function.call("forecast-stock-plan-twice");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.detail()).contains("P0001");
    }

    @Test
    void aPlanOfAnObjectGoesIntoAnother() {
        train();
        store.put(
                BATCH,
                Content.of("{\"productId\":\"P0003\"}\nno JSON\n{\"productId\":\"P0003\"}\n"));
        Answer answer = function.call("forecast-stock-batch-plan");
        assertThat(answer.body().path("answered").longValue()).isEqualTo(2);
        assertThat(answer.body().path("problems").longValue()).isEqualTo(1);
        assertThat(answer.body().at("/totals/orders").intValue()).isEqualTo(1);
        List<String> lines = lines("plan.jsonl");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo(lines.get(2)).contains("\"order\":{");
        assertThat(lines.get(1)).contains("Line 2 holds no product id.");
        assertThat(
                        function.call("forecast-stock-batch-plan-all")
                                .body()
                                .path("answered")
                                .intValue())
                .isEqualTo(PRODUCTS);
        assertThat(function.call("forecast-stock-batch-plan-faults").faults()).contains("service");
        assertThat(function.call("forecast-stock-batch-plan-all-faults").faults())
                .contains("output");
    }

    @Test
    void aBatchThatCannotBeDoneSaysWhy() {
        train();
        assertThat(function.call("forecast-stock-batch-faults").faults())
                .containsExactlyInAnyOrder("input", "output", "horizon");
        assertThat(function.call("forecast-stock-batch-all-faults").faults())
                .containsExactlyInAnyOrder("input", "output");
        assertThat(function.call("forecast-stock-batch-no-input").code()).isEqualTo("not-found");
        Answer foreign = function.call("forecast-stock-batch-foreign-output");
        assertThat(foreign.code()).isEqualTo("malformed");
        assertThat(foreign.detail()).contains("does not lie under results/forecast-stock/");
        assertThat(function.call("forecast-stock-unknown-action").body().toString())
                .contains("forecast-all");
    }

    @Test
    void theLogHasALineForEachRequestAndNoProduct() {
        train();
        function.call("forecast-stock-one");
        function.call("forecast-stock-one-unknown");
        List<String> lines =
                function.log().lines().filter(line -> !line.contains("\"_aws\"")).toList();
        assertThat(lines).hasSize(2);
        assertThat(function.log()).doesNotContain("P0001", "203.0.113.7", "shop-backend");
        assertThat(lines.getFirst())
                .contains("\"function\":\"forecast-stock\"")
                .contains("\"route\":\"/v1/products/{id}/forecast\"")
                .contains("\"status\":200");
    }

    @Test
    void everyEventHasAnAnswerWithoutA500() {
        train();
        for (String name : FunctionCalls.events("forecast-stock-")) {
            Answer answer = function.call(name);
            assertThat(answer.status()).as(name).isLessThan(500);
            assertThat(answer.code()).as(name).isNotEqualTo("internal");
        }
    }

    @Test
    void aThousandSpoiltEventsGetAnswersOfTheirOwn() {
        train();
        store.put(BATCH, Content.of("{\"productId\":\"P0001\"}"));
        Mutations mutations = new Mutations(new SplittableRandom(20_261_101));
        List<JsonNode> events =
                List.of(
                        FunctionCalls.event("forecast-stock-one"),
                        FunctionCalls.event("forecast-stock-one-horizon"),
                        FunctionCalls.event("forecast-stock-many"),
                        FunctionCalls.event("forecast-stock-plan"),
                        FunctionCalls.event("forecast-stock-batch-no-input"));
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
