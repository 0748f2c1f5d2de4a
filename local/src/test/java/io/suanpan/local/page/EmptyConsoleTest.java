package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyConsoleTest {
    @TempDir Path folder;

    @Test
    void everyPageOfAnEmptyStoreSaysWhatToDo() throws Exception {
        try (ServedConsole served = new ServedConsole(Files.createDirectory(folder.resolve("s")))) {
            for (String path :
                    List.of(
                            "/",
                            "/quality",
                            "/models",
                            "/models/churn",
                            "/experiments",
                            "/experiments/ab",
                            "/segments",
                            "/stock",
                            "/stock/P0001",
                            "/recommendations",
                            "/recommendations?id=C000001")) {
                var answer = served.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                Markup page = new Markup(answer.body().text());
                page.requireWellFormed(path);
                assertThat(page.texts()).as(path).anyMatch(it -> it.contains("suanpan "));
            }
            assertThat(new Markup(served.get("/customers").body().text()).texts())
                    .contains("Nothing has been imported yet");
            assertThat(served.get("/customers/C000001").status()).isEqualTo(200);
            assertThat(served.get("/stock/orders.csv").status()).isEqualTo(503);
        }
    }

    @Test
    void theReportOfAnEmptyStoreIsAFileToo() throws Exception {
        Path store = Files.createDirectory(folder.resolve("s"));
        try (ServedConsole served = new ServedConsole(store)) {
            String html = new ReportFile(served.open, "a shop", java.time.Instant.EPOCH).html();
            new Markup(html).requireWellFormed("file");
            assertThat(html)
                    .contains("Nothing has been imported yet", "Written 1970-01-01 00:00 UTC");
        }
    }
}
