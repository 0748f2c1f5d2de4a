package io.suanpan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.suanpan.core.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Trains on the real shop; apart from {@link BenchTest}, so that both run at a time. */
class PropensityBenchTest {
    @Test
    void propensityPrintsWhatThePeersAreComparedBy() {
        Path file =
                Path.of(System.getProperty("suanpan.root"))
                        .resolve("../shared/data/shop/online-retail.csv.gz")
                        .normalize();
        assumeThat(file).as("the data folder ../shared/data is not here").exists();
        var figures = new ByteArrayOutputStream();
        assertThat(
                        Bench.run(
                                new PrintStream(figures, true, StandardCharsets.UTF_8),
                                "propensity",
                                file.toString(),
                                "--source",
                                "online-retail",
                                "--as-of",
                                "2011-09-09",
                                "--horizon-days",
                                "91"))
                .isZero();
        JsonNode line = Json.tree(figures.toByteArray(), "A line of figures");
        assertThat(line.path("customers").intValue()).isEqualTo(3362);
        assertThat(line.path("positives").intValue()).isEqualTo(1921);
        assertThat(line.path("auc").doubleValue()).isGreaterThanOrEqualTo(0.735);
        assertThat(line.path("logLoss").doubleValue()).isLessThanOrEqualTo(0.595);
        assertThat(line.path("actualValue").doubleValue()).isCloseTo(2_639_606.73, within(0.01));
        assertThat(line.path("topDecileKeptShare").doubleValue())
                .isGreaterThan(line.path("pastSpendTopDecileKeptShare").doubleValue())
                .isGreaterThan(line.path("topDecileValueShare").doubleValue());
    }
}
