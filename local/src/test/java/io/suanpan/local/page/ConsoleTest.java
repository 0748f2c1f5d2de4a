package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.trigger.TriggerEvent;
import io.suanpan.local.wiring.TrainedShop;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The pages over a small trained shop, as a browser of this machine gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
    private ServedConsole served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new ServedConsole(TrainedShop.copyTo(folder.resolve("store")));
        served.planRoutes();
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private Markup page(String path) {
        HttpAnswer answer = served.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return new Markup(answer.body().text());
    }

    @Test
    void everyPageIsWellFormedAndHasAllItNeedsFromThisServer() {
        List<String> unmet = new ArrayList<>();
        // Most references stand on every page.
        Set<String> asked = new HashSet<>();
        for (String path : served.pages()) {
            Markup page = page(path);
            page.requireWellFormed(path);
            page.requireOwnOnly(path);
            page.references().stream()
                    .filter(it -> it.startsWith("/") && !it.startsWith("/running"))
                    .map(it -> it.replace("&amp;", "&"))
                    .distinct()
                    .limit(20)
                    .filter(asked::add)
                    .filter(it -> served.get(it).status() == 404)
                    .forEach(unmet::add);
        }
        // Forms are for POST: their action is no page of its own.
        assertThat(unmet)
                .allMatch(it ->
                        it.matches("/sign-out|/models/[a-z]+/(train|use)|/routes/[0-9-]+/keep"));
    }

    @Test
    void pagesAreSentWithAPolicyThatLetsNothingElseIn() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(served.url() + "/")).build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy)
                                    .contains("default-src 'none'", "script-src 'self'")
                                    .doesNotContain("unsafe", "http", "*"));
            assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("set-cookie"))
                    .hasValueSatisfying(
                            it -> assertThat(it).contains("HttpOnly", "SameSite=Strict"));
        }
    }

    @Test
    void assetsMayBeKeptForGoodAndComeWithTheirType() {
        String sheet =
                page("/").references().stream()
                        .filter(it -> it.endsWith("console.css"))
                        .findFirst()
                        .orElseThrow();
        HttpAnswer answer = served.get(sheet);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("content-type", "text/css; charset=utf-8")
                .containsEntry("cache-control", "public, max-age=31536000, immutable");
        assertThat(served.get("/assets/0000000000000000/console.css").status()).isEqualTo(404);
        assertThat(served.get(sheet + "/../../../../etc/passwd").status()).isEqualTo(404);
    }

    @Test
    void rowsOfThePageAreThoseOfTheApi() {
        Map<String, Long> sums = new java.util.HashMap<>();
        for (JsonNode report : served.api("/v1/reports/quality?limit=100").path("reports")) {
            report.path("rows")
                    .properties()
                    .forEach(it -> sums.merge(it.getKey(), it.getValue().asLong(), Long::sum));
        }
        assertThat(sums.get("read")).isGreaterThan(1_000);
        Markup quality = page("/quality");
        Markup overview = page("/");
        for (String part : List.of("read", "accepted", "returned", "duplicate", "quarantined")) {
            List<String> expected = List.of(Long.toString(sums.get(part)));
            assertThat(quality.stat(part)).as(part).isEqualTo(expected);
            assertThat(overview.stat(part)).as(part).isEqualTo(expected);
        }
    }

    @Test
    void rowsOfOneObjectAreItsReports() {
        JsonNode report = null;
        for (JsonNode it : served.api("/v1/reports/quality?limit=100").path("reports")) {
            report = it.path("key").asString().endsWith("orders.csv.gz") ? it : report;
        }
        Markup page = page("/quality?object=raw%2Fsuanpan%2Forders.csv.gz");
        assertThat(page.stat("read")).containsExactly(report.at("/rows/read").toString());
        assertThat(page.stat("quarantined"))
                .containsExactly(report.at("/rows/quarantined").toString());
    }

    @Test
    void figuresOfAModelAreThoseOfItsCard() {
        for (String name : List.of("propensity", "churn")) {
            JsonNode metrics = served.api("/v1/models/" + name).at("/card/metrics");
            Markup page = page("/models/" + name);
            assertThat(page.stat("auc")).containsExactly(metrics.path("auc").toString());
            assertThat(page.row("log loss").getFirst())
                    .isEqualTo(metrics.path("logLoss").toString());
            assertThat(page("/models").stat(name + ".auc"))
                    .containsExactly(metrics.path("auc").toString());
        }
    }

    @Test
    void inputsByWeightAreThoseOfTheReport() {
        JsonNode first = served.api("/v1/models/propensity/report").at("/importance/features/0");
        List<String> row = page("/models/propensity").row(first.path("label").asString());
        assertThat(row)
                .containsExactly(
                        Double.toString(first.path("share").asDouble()),
                        Double.toString(first.path("mean").asDouble()));
    }

    @Test
    void segmentsAreThoseOfTheApi() {
        JsonNode report = served.api("/v1/segments");
        Markup page = page("/segments");
        assertThat(report.path("segments").size()).isGreaterThan(1);
        for (JsonNode segment : report.path("segments")) {
            String id = segment.path("id").asString();
            assertThat(page.stat(id + ".customers"))
                    .containsExactly(segment.path("customers").toString());
            assertThat(page("/segments/" + id).stat("revenueShare"))
                    .containsExactly(Double.toString(segment.path("revenueShare").asDouble()));
        }
        for (JsonNode tier : report.path("tiers")) {
            assertThat(page.row(tier.path("tier").asString()))
                    .containsExactly(tier.path("customers").toString());
        }
    }

    @Test
    void scoresOfACustomerAreThoseOfTheApi() {
        JsonNode scores = served.api("/v1/customers/C000001/scores");
        Markup page = page("/customers/C000001");
        assertThat(scores.path("scores").size()).isEqualTo(2);
        for (JsonNode score : scores.path("scores")) {
            assertThat(page.stat(score.path("model").asString() + ".probability"))
                    .containsExactly(Double.toString(score.path("probability").asDouble()));
        }
        assertThat(scores.path("value").isObject()).isTrue();
        for (String field : List.of("expectedMinor", "lowMinor", "highMinor")) {
            assertThat(page.stat(field))
                    .containsExactly(scores.path("value").path(field).toString());
        }
        assertThat(page.stat("aliveProbability"))
                .containsExactly(Double.toString(scores.path("aliveProbability").asDouble()));
        assertThat(page.stat("expectedOrders"))
                .containsExactly(Double.toString(scores.path("expectedOrders").asDouble()));
    }

    @Test
    void whatACustomerIsDueToBuyAgainIsThatOfTheApi() {
        JsonNode items =
                served.api("/v1/customers/C000001/recommendations?show=again").path("items");
        Markup page = page("/customers/C000001");
        assertThat(items.size()).isPositive();
        for (JsonNode item : items) {
            assertThat(page.row(item.path("name").asString()))
                    .startsWith(
                            Double.toString(item.at("/due/probability").asDouble()),
                            item.at("/due/dueOn").asString());
            assertThat(page.texts()).contains(item.at("/reason/text").asString());
        }
        assertThat(page("/customers/nobody").texts()).contains("Nothing to buy again yet");
    }

    @Test
    void ordersAndTotalsOfTheStockPageAreThoseOfThePlan() {
        JsonNode plan = served.plan();
        Markup page = page("/stock");
        for (String total :
                List.of("orders", "units", "goodsMinor", "orderCostMinor", "excessValueMinor")) {
            assertThat(page.stat(total))
                    .as(total)
                    .containsExactly(plan.path("totals").path(total).toString());
        }
        assertThat(plan.at("/totals/orders").asInt()).isPositive();
        for (JsonNode answer : plan.path("answers")) {
            JsonNode order = answer.path("order");
            if (order.isObject()) {
                assertThat(page.row(order.path("name").asString()))
                        .startsWith(
                                order.path("units").toString(), order.path("costMinor").toString());
            }
        }
    }

    @Test
    void whatToShowACustomerIsThatOfTheApiBesideThePast() {
        JsonNode card = served.api("/v1/models/recommend").path("card");
        Markup page = page("/recommendations?id=C000001");
        for (String metric : List.of("ndcg10", "recall20", "coverage")) {
            assertThat(page.stat(metric))
                    .as(metric)
                    .containsExactly(Double.toString(card.path("metrics").path(metric).asDouble()));
        }
        JsonNode items = served.api("/v1/customers/C000001/recommendations").path("items");
        assertThat(items.size()).isPositive();
        for (JsonNode item : items) {
            assertThat(page.row(item.path("name").asString()))
                    .startsWith(item.path("rank").toString());
            assertThat(page.texts()).contains(item.at("/reason/text").asString());
        }
        assertThat(page.texts()).contains("What C000001 did");
    }

    @Test
    void aBoostIsTriedBesideTheListWithoutIt() {
        JsonNode plain = served.api("/v1/customers/C000001/recommendations").path("items");
        String last = plain.get(plain.size() - 1).path("productId").asString();
        Markup page = page("/recommendations?id=C000001&boost=" + last + "&factor=1000000");
        assertThat(page.texts()).anyMatch(it -> it.contains("What if: " + last + " × 1000000"));
        Markup wrong = page("/recommendations?id=C000001&boost=" + last + "&factor=lots");
        assertThat(wrong.texts()).contains("This cannot be tried");
    }

    @Test
    void aProductsStockAndForecastAreThoseOfTheApi() {
        JsonNode forecast = served.api("/v1/products/P0001/forecast?horizon=13&level=80");
        Markup page = page("/stock/P0001");
        JsonNode week = forecast.at("/weeks/0");
        assertThat(page.row(week.path("weekStart").asString()).subList(0, 3))
                .containsExactly(
                        Double.toString(week.path("mean").asDouble()),
                        Double.toString(week.path("low").asDouble()),
                        Double.toString(week.path("high").asDouble()));
        assertThat(page.texts()).contains(forecast.path("explanation").asString());
        for (JsonNode answer : served.plan().path("answers")) {
            if (answer.path("productId").asString().equals("P0001")) {
                for (String field : List.of("onHandUnits", "onOrderUnits", "reorderPointUnits")) {
                    assertThat(page.stat(field))
                            .as(field)
                            .containsExactly(answer.path("product").path(field).toString());
                }
            }
        }
    }

    @Test
    void theOrderListIsAFileWithALineForEachOrder() {
        HttpAnswer answer = served.get("/stock/orders.csv");
        JsonNode plan = served.plan();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry(
                        "content-disposition",
                        "attachment; filename=\"orders-%s.csv\""
                                .formatted(plan.path("plannedFor").asString()))
                .containsEntry("content-type", "text/csv; charset=utf-8; header=present");
        assertThat(answer.body().text().split("\r\n"))
                .hasSize(1 + plan.at("/totals/orders").asInt());
    }

    @Test
    void aProductThatIsUnknownIs404AndSaysSo() {
        HttpAnswer answer = served.get("/stock/NOPE");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().text()).contains("NOPE", "That did not work");
    }

    @Test
    void experimentsAreSortedAndBoundedAsAsked() {
        JsonNode runs = served.api("/v1/experiments").path("runs");
        assertThat(runs.size()).isGreaterThan(1);
        Markup all = page("/experiments");
        for (JsonNode run : runs) {
            assertThat(all.texts()).contains(run.path("run").asString());
        }
        assertThat(page("/experiments?where=auc%3E%3D0.9999").texts()).contains("No run fits");
        assertThat(page("/experiments?where=nonsense").texts()).contains("This cannot be shown");
    }

    @Test
    void whatRunsIsToldWithWhatRanLast() {
        served.activity.accept(
                new TriggerEvent.Started(
                        "ingest", List.of("raw/suanpan/a.csv", "raw/suanpan/b.csv")));
        assertThat(page("/running").texts())
                .contains("ingest", "raw/suanpan/a.csv and 1 more")
                .doesNotContain("What ran last");
        served.activity.accept(
                new TriggerEvent.Taken(
                        "ingest", List.of("raw/suanpan/a.csv"), Duration.ofMillis(1_500)));
        assertThat(page("/running").texts()).contains("done in 1.5 s").doesNotContain("for 0 s");
    }

    @Test
    void aMissingPageIs404AndSaysWhatToDo() {
        HttpAnswer answer = served.get("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(new Markup(answer.body().text()).texts())
                .contains("There is no page /nowhere.", "Choose one from the menu.");
        assertThat(served.get("/customers/C000001?before=yesterday").status()).isEqualTo(400);
    }

    @Test
    void whatIsAskedForIsNeverWrittenAsMarkup() {
        String evil = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22onload%3D%22";
        for (String path :
                List.of(
                        "/customers?id=" + evil,
                        "/customers/" + evil,
                        "/models/" + evil,
                        "/segments/" + evil,
                        "/stock/" + evil,
                        "/quality?object=" + evil,
                        "/experiments?model=" + evil,
                        "/sign-in?to=" + evil)) {
            String html = served.get(path).body().text();
            assertThat(html).as(path).doesNotContain("<script>alert");
            // An attribute that ended early would leave a tag that cannot be read.
            new Markup(html).requireWellFormed(path);
        }
    }
}
