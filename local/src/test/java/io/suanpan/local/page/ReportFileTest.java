package io.suanpan.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.wiring.TrainedShop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

    @TempDir Path folder;

    @Test
    void theFileNeedsNothingElseAndHoldsTheNumbersOfTheApi() throws Exception {
        try (ServedConsole served =
                new ServedConsole(TrainedShop.copyTo(folder.resolve("store")))) {
            String html = new ReportFile(served.open, "a shop", NOW).html();
            Markup file = new Markup(html);
            file.requireWellFormed("file");
            file.requireOwnOnly("file");
            assertThat(file.references()).allMatch(it -> it.startsWith("#") || it.equals("data:,"));
            assertThat(file.stat("propensity.auc"))
                    .isNotEmpty()
                    .containsOnly(
                            served.api("/v1/models/propensity").at("/card/metrics/auc").toString());
            assertThat(html).doesNotContain("<form");
            // What a browser lets run is exactly what stands in it.
            assertThat(html.replace("&#39;", "'"))
                    .contains("style-src 'sha256-" + digest(html, "style") + "'")
                    .contains("script-src 'sha256-" + digest(html, "script") + "'");
        }
    }

    @Test
    void everyAnchorOfTheFileIsThere() {
        try (ServedConsole served =
                new ServedConsole(TrainedShop.copyTo(folder.resolve("store")))) {
            String html = new ReportFile(served.open, "a shop", NOW).html();
            new Markup(html)
                    .references().stream()
                            .filter(it -> it.startsWith("#"))
                            .distinct()
                            .forEach(it ->
                                    assertThat(html).contains("id=\"" + it.substring(1) + "\""));
        }
    }

    private static String digest(String html, String element) throws Exception {
        var found = Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(html);
        assertThat(found.find()).isTrue();
        return Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(found.group(1).getBytes(StandardCharsets.UTF_8)));
    }
}
