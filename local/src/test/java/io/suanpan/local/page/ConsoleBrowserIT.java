package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.wiring.TrainedShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** The console as people use it, in a real browser. */
class ConsoleBrowserIT extends BrowsedConsole {
    @Test
    void whoClicksThroughFindsTheNumbersOfTheApi() {
        browser.look(WIDE, "light");
        browser.open(served.url() + "/");
        assertThat(browser.title()).isEqualTo("Overview");
        JsonNode churn = served.api("/v1/models/churn").at("/card/metrics/auc");
        assertThat(browser.stat("churn.auc")).isEqualTo(churn.toString());

        browser.click("Data quality");
        assertThat(browser.title()).isEqualTo("Data quality");
        long read = 0;
        for (JsonNode report : served.api("/v1/reports/quality?limit=100").path("reports")) {
            read += report.at("/rows/read").asLong();
        }
        assertThat(browser.stat("read")).isEqualTo(Long.toString(read));
        assertThat(browser.all(".plot canvas")).hasSize(1);

        browser.click("Models");
        browser.click("propensity");
        assertThat(browser.stat("auc"))
                .isEqualTo(served.api("/v1/models/propensity").at("/card/metrics/auc").toString());
        assertThat(browser.all(".plot canvas")).hasSizeGreaterThan(4);

        browser.click("Segments");
        JsonNode segment = served.api("/v1/segments").at("/segments/0");
        browser.click(segment.path("name").asString());
        assertThat(browser.stat("customers")).isEqualTo(segment.path("customers").toString());

        browser.click("Customers");
        browser.one("input[name=id]").sendKeys("C000001", Keys.ENTER);
        browser.one("#customer-timeline");
        JsonNode again =
                served.api("/v1/customers/C000001/recommendations?show=again").at("/items/0");
        assertThat(browser.one("#customer-again tbody tr").getText())
                .contains(
                        again.path("name").asString(),
                        again.at("/due/dueOn").asString(),
                        again.at("/reason/text").asString());
        assertThat(browser.stat("propensity.probability"))
                .isEqualTo(
                        Double.toString(
                                served.api("/v1/customers/C000001/scores")
                                        .at("/scores/0/probability")
                                        .asDouble()));
    }

    @Test
    void whoOpensAnOrderFindsItsNumbersAndItsCharts() {
        browser.look(WIDE, "light");
        browser.open(served.url() + "/");
        browser.click("Stock");
        assertThat(browser.title()).isEqualTo("Stock");
        assertThat(browser.stat("goodsMinor"))
                .isEqualTo(served.plan().at("/totals/goodsMinor").toString());
        JsonNode order = firstOrder();
        browser.click(order.path("name").asString());
        assertThat(browser.title()).isEqualTo(order.path("name").asString());
        assertThat(browser.stat("onHandUnits")).isEqualTo(order.path("onHandUnits").toString());
        assertThat(browser.one("#product-stock").getText())
                .contains(
                        "Order %s unit".formatted(order.path("units")),
                        order.path("reason").asString());
        assertThat(browser.all(".plot canvas")).hasSize(2);
    }

    @Test
    void aStopOnTheMapTellsWhyItIsThereAndWhatAMoveWouldCost() throws Exception {
        browser.look(WIDE, "light");
        browser.open(served.url() + "/");
        browser.click("Routes");
        browser.click("2026-11-02");
        assertThat(browser.all(".map-stop")).hasSize(6);
        assertThat(browser.all(".map-grid")).isNotEmpty();
        browser.run("window.before = true");
        browser.run("document.querySelector('.map-stop[title^=\"D3 \"]').click()");
        assertThat(browser.one("#route-stop dl").getText()).contains("R-01, stop 3 of 3");
        browser.one("#route-stop input[name=position]").clear();
        browser.one("#route-stop input[name=position]").sendKeys("1", Keys.ENTER);
        assertThat(browser.one("#route-stop .notice").getText())
                .contains("As stop 1 of R-01: ", "It breaks: ");
        assertThat(browser.run("return window.before")).isEqualTo(true);
        assertThat(browser.barriers(EVERY_RULE)).isEmpty();
    }

    @Test
    void theLegendHidesAVanAndAPlaceShowsItsVansAlone() throws Exception {
        browser.look(WIDE, "light");
        browser.open(served.url() + "/routes/2026-11-02");
        browser.one("input[data-van='R-01']").click();
        assertThat(browser.all(".map-stop")).hasSize(3);
        browser.one("select[data-map-place]").sendKeys("Rotterdam");
        assertThat(browser.all(".map-stop")).hasSize(4);
        assertThat(browser.one("input[data-van='A-01']").isSelected()).isFalse();
        browser.keep(SHOTS.resolve("route-plan-rotterdam.png"));
    }

    @Test
    void runsThatAreTickedStandSideBySide() {
        browser.look(WIDE, "light");
        browser.open(served.url() + "/experiments");
        browser.all("input[name=run]").stream().limit(2).forEach(it -> it.click());
        browser.one(".picks .button").click();
        browser.one("#comparison-metrics");
        assertThat(browser.all("#comparison-metrics thead th")).hasSize(3);
    }

    @Test
    void theSwitchChangesColoursAndIsRemembered() {
        browser.look(WIDE, "light");
        browser.open(served.url() + "/models/churn");
        String light = ground();
        browser.one(".theme").click();
        String dark = ground();
        assertThat(dark).isNotEqualTo(light);
        assertThat(browser.one(".theme").getDomAttribute("aria-pressed")).isEqualTo("true");
        browser.open(served.url() + "/");
        assertThat(ground()).isEqualTo(dark);
        browser.one(".theme").click();
        assertThat(ground()).isEqualTo(light);
        browser.run("localStorage.clear()");
    }

    private String ground() {
        return (String) browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        browser.open(served.url() + "/quality");
        browser.one("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
        browser.one(".skip").sendKeys(Keys.ENTER);
        assertThat(browser.address()).endsWith("#main");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void anAdministratorSignsInAndPutsAnotherVersionInUse() throws Exception {
        browser.look(WIDE, "light");
        String before = served.api("/v1/models/churn").at("/card/version").asString();
        browser.open(served.url() + "/sign-in?to=%2Fmodels%2Fchurn");
        browser.one("input[name=token]")
                .sendKeys(served.token("suanpan/read", "suanpan/admin"), Keys.ENTER);
        browser.one(
                        "button[aria-label='Use version %s of churn']"
                                .formatted(TrainedShop.KNOWN_VERSION))
                .click();
        assertThat(browser.one("[role=status]").getText()).contains("The version is in use");
        assertThat(served.api("/v1/models/churn").at("/card/version").asString())
                .isEqualTo(TrainedShop.KNOWN_VERSION);
        assertThat(browser.barriers(EVERY_RULE)).isEmpty();
        browser.keep(SHOTS.resolve("model-signed-in.png"));
        browser.one("button[aria-label='Use version %s of churn']".formatted(before)).click();
        browser.one(
                "button[aria-label='Use version %s of churn']"
                        .formatted(TrainedShop.KNOWN_VERSION));
        browser.all("form button").stream()
                .filter(it -> it.getText().equals("Sign out"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(browser.one("[role=status]").getText()).contains("signed out");
    }

    @Test
    void whatRunsIsRenewedWithoutAReload() {
        browser.open(served.url() + "/");
        browser.run("window.before = true");
        served.activity.accept(
                new io.suanpan.local.trigger.TriggerEvent.Started(
                        "train", java.util.List.of("tables/_log/1.json")));
        browser.one(".job progress");
        assertThat(browser.run("return window.before")).isEqualTo(true);
        served.activity.accept(
                new io.suanpan.local.trigger.TriggerEvent.Taken(
                        "train",
                        java.util.List.of("tables/_log/1.json"),
                        java.time.Duration.ofSeconds(2)));
    }

    @Test
    void theReportIsAFileThatOpensWithoutAServer() throws Exception {
        Path file = folder.resolve("report.html");
        Files.writeString(file, new ReportFile(served.open, "a small shop", Instant.now()).html());
        browser.look(WIDE, "light");
        browser.open(file.toUri().toString());
        assertThat(browser.all(".plot canvas")).hasSizeGreaterThan(8);
        assertThat(browser.barriers(EVERY_RULE)).isEmpty();
        browser.keep(SHOTS.resolve("report-light.png"));
        browser.look(WIDE, "dark");
        browser.keep(SHOTS.resolve("report-dark.png"));
        browser.look(NARROW, "light");
        browser.open(file.toUri().toString());
        assertThat(browser.overflow()).isZero();
        assertThat(browser.one("#segments h1").findElement(By.xpath("..")).isDisplayed()).isTrue();
    }
}
