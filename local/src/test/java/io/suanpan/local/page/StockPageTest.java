package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.http.Responder;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Fold;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.View;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What the stock pages say of answers that a sample shop does not give. */
class StockPageTest {
    private static final String NO_STOCK =
            """
            {"code":"impossible","detail":"The stock of no product is known.","remedy":"Import counts."}\
            """;
    private static final String NOT_TRAINED =
            """
            {"code":"not-trained","detail":"The model forecast is not trained yet.","remedy":"suanpan train"}\
            """;
    private static final String FORECASTS =
            """
            {"answers":[{"productId":"P7","forecast":{"productId":"P7","name":"Tea","category":"",
             "total":{"mean":12.5,"low":8,"high":17}}},
             {"productId":"P8","problem":{"code":"not-found","detail":"","remedy":""}}]}\
            """;
    private static final String PLAN =
            """
            {"plannedFor":"2026-11-24","currency":"EUR","service":0.95,"suppliers":[],
             "assumptions":["Of 1 product no cost is known: it counts as 0."],
             "totals":{"products":2,"orders":0,"units":0,"goodsMinor":0,"orderCostMinor":0,
              "excessValueMinor":9000},
             "answers":[
              {"productId":"P1","product":{"productId":"P1","name":"Lamp","abc":"C","xyz":"Z",
               "onHandUnits":90,"onOrderUnits":0,"expectedUnitsPerWeek":0,"stockOutRisks":[],
               "excessUnits":60,"excessValueMinor":3000,"action":"mark-down","reason":"60 too many"}},
              {"productId":"P2","product":{"productId":"P2","name":"","abc":"C","xyz":"Z",
               "onHandUnits":80,"onOrderUnits":0,"expectedUnitsPerWeek":0,"stockOutRisks":[],
               "excessUnits":80,"excessValueMinor":6000,"action":"clear","reason":"80 too many"}},
              {"productId":"P3","problem":{"code":"impossible","detail":"Its stock is not known.",
               "remedy":"Count it."}}]}\
            """;

    private static final IntFunction<List<String>> BEST = _ -> List.of("P7", "P8");

    private static ApiReader api(Map<String, String> answers, int status) {
        Responder responder =
                (call, _) -> {
                    String answer = answers.getOrDefault(call.rawPath(), NOT_TRAINED);
                    int code = answer.contains("\"code\":\"not-trained\"") ? 503 : status;
                    return HttpAnswer.of(
                            answer.equals(FORECASTS) ? 200 : code,
                            Map.of(),
                            List.of(),
                            answer.getBytes(UTF_8));
                };
        return new ApiReader(responder, null);
    }

    private static Plans plans(ApiReader api) {
        return new Plans(api, BEST);
    }

    private static View stock(ApiReader api) {
        return new StockPage(api, plans(api), new Links(true), BEST).view();
    }

    private static Block block(View view, String section) {
        return view.sections().stream()
                .filter(it -> it.id().equals(section))
                .map(Section::blocks)
                .findFirst()
                .orElseThrow()
                .getFirst();
    }

    private static List<List<String>> texts(Block table) {
        return ((Table) table)
                .rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }

    @Test
    void withoutCountsThePageSaysWhatToImportAndForecastsTheBestSellers() {
        View view =
                stock(
                        api(
                                Map.of(
                                        "/v1/stock/plan",
                                        NO_STOCK,
                                        "/v1/products/forecasts",
                                        FORECASTS),
                                422));
        assertThat(block(view, "stock-none"))
                .isInstanceOfSatisfying(
                        Notice.class, it -> assertThat(it.remedy()).isEqualTo("Import counts."));
        Table best = (Table) block(view, "stock-best");
        assertThat(texts(best)).containsExactly(List.of("Tea", "12.5", "8", "17"));
        assertThat(best.rows().getFirst().getFirst().href()).isEqualTo("/stock/P7");
    }

    @Test
    void withoutAModelBothPagesSayHowToTrainIt() {
        ApiReader api = api(Map.of(), 503);
        assertThat(block(stock(api), "stock-none"))
                .isInstanceOfSatisfying(
                        Notice.class, it -> assertThat(it.remedy()).isEqualTo("suanpan train"));
        assertThat(
                        block(
                                new ProductPage(api, plans(api), new Links(true)).view("P1"),
                                "product-none"))
                .isInstanceOfSatisfying(
                        Notice.class, it -> assertThat(it.remedy()).isEqualTo("suanpan train"));
    }

    @Test
    void slowStockStandsByWorthWithWhatToDo() {
        View view = stock(api(Map.of("/v1/stock/plan", PLAN), 200));
        assertThat(texts(block(view, "stock-slow")))
                .containsExactly(
                        List.of("P2", "Clear it out", "80", "60.00 EUR", "80", "80 too many"),
                        List.of("Lamp", "Lower the price", "60", "30.00 EUR", "90", "60 too many"));
    }

    @Test
    void withoutOrdersTheListSaysSoAndOffersNoFile() {
        View view = stock(api(Map.of("/v1/stock/plan", PLAN), 200));
        assertThat(block(view, "stock-orders")).isInstanceOf(Notice.class);
        assertThat(view.sections())
                .filteredOn(it -> it.id().equals("stock-orders"))
                .allMatch(it -> it.blocks().size() == 1);
        assertThat(view.sections().getFirst().lead()).contains("95.0 %", "no cost is known");
    }

    @Test
    void whatCannotBePlannedStandsWithItsProblem() {
        View view = stock(api(Map.of("/v1/stock/plan", PLAN), 200));
        assertThat(texts(((Fold) block(view, "stock-problems")).inside()))
                .containsExactly(List.of("P3", "Its stock is not known.", "Count it."));
    }

    @Test
    void anUnknownProductIsRefusedAsTheApiDoes() {
        String unknown = "{\"code\":\"not-found\",\"detail\":\"No P9.\",\"remedy\":\"Check it.\"}";
        ApiReader api = api(Map.of("/v1/products/P9/forecast", unknown), 404);
        assertThatThrownBy(() -> new ProductPage(api, plans(api), new Links(true)).view("P9"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> assertThat(it.code()).isEqualTo(ErrorCode.NOT_FOUND))
                .hasMessageContaining("No P9.");
    }

    @Test
    void ofMoreProductsThanOnePlanHoldsTheBestSellersArePlanned() {
        Responder responder =
                (_, body) -> {
                    boolean some =
                            new String(body, UTF_8).equals("{\"productIds\":[\"P7\",\"P8\"]}");
                    return HttpAnswer.of(
                            some ? 200 : 413,
                            Map.of(),
                            List.of(),
                            (some ? PLAN : "{\"code\":\"too-large\"}").getBytes(UTF_8));
                };
        View view = stock(new ApiReader(responder, null));
        assertThat(view.sections().getFirst().lead())
                .contains("Of the 500 products that sold most", "plan-all");
    }
}
