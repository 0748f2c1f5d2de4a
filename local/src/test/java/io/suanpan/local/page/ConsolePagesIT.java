package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each page of the console as people see it, in a real browser. */
class ConsolePagesIT extends BrowsedConsole {
    private Map<String, String> shots() {
        JsonNode runs = served.api("/v1/experiments").path("runs");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/");
        pages.put("quality", "/quality");
        pages.put("models", "/models");
        pages.put("model", "/models/propensity");
        pages.put("experiments", "/experiments");
        pages.put(
                "comparison",
                "/experiments/compare?run=%s&run=%s"
                        .formatted(runs.at("/0/run").asString(), runs.at("/1/run").asString()));
        pages.put(
                "run",
                "/experiments/%s/%s"
                        .formatted(runs.at("/0/model").asString(), runs.at("/0/run").asString()));
        pages.put("ab-tests", "/experiments/ab");
        pages.put("segments", "/segments");
        pages.put(
                "segment",
                "/segments/" + served.api("/v1/segments").at("/segments/0/id").asString());
        pages.put("stock", "/stock");
        pages.put("product", "/stock/" + firstOrder().path("productId").asString());
        pages.put("recommendations", "/recommendations?id=C000001&boost=P0001&factor=3");
        pages.put("routes", "/routes");
        pages.put("route-plan", "/routes/2026-11-02?stop=D5");
        pages.put("route-move", "/routes/2026-11-02?stop=D1&van=A-01&position=2");
        pages.put("run-sheet", "/routes/2026-11-02/R-01");
        pages.put("customers", "/customers");
        pages.put("customer", "/customers/C000001");
        pages.put("sign-in", "/sign-in");
        return pages;
    }

    @Test
    void everyPageIsWithoutBarriersInLightAndDarkWideAndNarrow() throws Exception {
        for (var page : shots().entrySet()) {
            browser.look(WIDE, "light");
            browser.open(served.url() + page.getValue());
            inspect(page.getKey(), "wide-light", EVERY_RULE);
            browser.look(WIDE, "dark");
            inspect(page.getKey(), "wide-dark", "color-contrast");
            browser.look(NARROW, "light");
            browser.open(served.url() + page.getValue());
            inspect(page.getKey(), "narrow", "scrollable-region-focusable");
        }
    }

    private void inspect(String name, String how, String rule) throws IOException {
        assertThat(browser.barriers(rule)).as("%s %s", name, how).isEmpty();
        assertThat(browser.overflow()).as("%s %s", name, how).isZero();
        browser.keep(SHOTS.resolve(name + "-" + how + ".png"));
    }
}
