package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.wiring.TrainedShop;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A console in a real browser, for the tests of a class; screenshots are in target/screenshots. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowsedConsole {
    static final Path SHOTS = Fixtures.root().resolve("local/target/screenshots");
    static final String EVERY_RULE = "";
    static final int WIDE = 1_280;
    static final int NARROW = 400;

    ServedConsole served;
    Browser browser;
    Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        assumeTrue(
                Browser.isInstalled(),
                "chromium and chromedriver are not installed (Debian: apt install chromium"
                        + " chromium-driver)");
        folder = temporary;
        served = new ServedConsole(TrainedShop.copyTo(folder.resolve("store")));
        served.planRoutes();
        browser = new Browser(folder.resolve("profile"));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @AfterEach
    void nothingWasComplainedOfAndNothingLeftTheMachine() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.asked())
                .allMatch(it ->
                        it.matches("(http://127\\.0\\.0\\.1:\\d+/|data:|file:|chrome(-\\w+)?:).*"));
    }

    /** Of the plan, by id. */
    JsonNode firstOrder() {
        for (JsonNode answer : served.plan().path("answers")) {
            if (answer.path("order").isObject()) {
                return answer.path("order");
            }
        }
        throw new AssertionError("The sample shop has nothing to order.");
    }
}
