package io.suanpan.customers.training.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.suanpan.core.SuanpanException;
import io.suanpan.tables.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CDNOW, the data that these models were published on. Reference values are those of lifetimes
 * 0.11.3 without a penalty; the log-likelihood of BG/NBD is the published one (Fader, Hardie and
 * Lee 2005).
 */
class CdnowTest {
    private static final LocalDate END = LocalDate.of(1997, 9, 30);

    @TempDir private Path folder;

    @Test
    void equalsThePeerOnTheSample() {
        Map<String, ValueBenchmark.Result> results = results("cdnow_sample.csv.gz");
        assertThat(results.get("bg-nbd").customers()).isEqualTo(2357);
        assertThat(results.get("bg-nbd").logLikelihood()).isCloseTo(-9582.4, within(0.05));
        parameters(results.get("bg-nbd"), 0.2426, 4.4136, 0.7929, 2.4259);
        parameters(results.get("mbg-nbd"), 0.5248, 6.1831, 0.8914, 1.6140);
        parameters(results.get("pareto-nbd"), 0.5533, 10.5774, 0.6063, 11.6705);
        parameters(results.get("gamma-gamma"), 6.2496, 3.7442, 15.4435);
        holdOut(results.get("bg-nbd"), 1653.4, 0.7855, 1.6080);
        holdOut(results.get("mbg-nbd"), 1576.7, 0.7648, 1.6072);
        holdOut(results.get("pareto-nbd"), 1665.5, 0.7545, 1.6028);
        assertThat(results.get("gamma-gamma").customers()).isEqualTo(946);
    }

    @Test
    void theFirstSpendMakesItBetterThanThePeer() {
        var best = results("cdnow_sample.csv.gz").get("pareto-nbd-spend");
        var holdOut = best.holdOut().orElseThrow();
        assertThat(holdOut.actual()).isEqualTo(1882);
        assertThat(holdOut.mae()).isLessThanOrEqualTo(0.7545);
        assertThat(holdOut.rmse()).isLessThanOrEqualTo(1.6028);
    }

    @Test
    void equalsThePeerOnAllCustomers() {
        Map<String, ValueBenchmark.Result> results = results("cdnow_master.csv.gz");
        parameters(results.get("bg-nbd"), 0.2516, 4.7889, 0.7234, 2.1611);
        parameters(results.get("pareto-nbd"), 0.5974, 11.5855, 0.5222, 8.8286);
        holdOut(results.get("bg-nbd"), 16873.7, 0.8187, 1.7329);
        holdOut(results.get("pareto-nbd"), 17153.1, 0.7938, 1.7262);
    }

    @Test
    void badRowsAreNamed() throws IOException {
        Path file = folder.resolve("purchases.csv");
        Files.writeString(file, "customer,date,amount\n1,19970101,10\n1,1997-13-01,10\n");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("Row 2 of");
        Files.writeString(file, "who,when\n1,2\n");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("customer, date and amount");
        assertThatThrownBy(() -> read(folder.resolve("none.csv")))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("There is no file");
    }

    /** The peer stops its search earlier: its figures are right to three or four digits. */
    private static void parameters(ValueBenchmark.Result result, double... expected) {
        int i = 0;
        for (double value : result.parameters().values()) {
            double peer = expected[i++];
            assertThat(value).as(result.model() + " " + i).isCloseTo(peer, within(3e-4 * peer));
        }
    }

    private static void holdOut(
            ValueBenchmark.Result result, double expected, double mae, double rmse) {
        var holdOut = result.holdOut().orElseThrow();
        assertThat(holdOut.expected()).isCloseTo(expected, within(1e-4 * expected));
        assertThat(holdOut.mae()).isCloseTo(mae, within(1e-4));
        assertThat(holdOut.rmse()).isCloseTo(rmse, within(1e-4));
    }

    private Map<String, ValueBenchmark.Result> results(String name) {
        Path file =
                Path.of(
                                System.getProperty("suanpan.root"),
                                "..",
                                "shared",
                                "data",
                                "customer",
                                name)
                        .normalize();
        assumeThat(file).as("the data folder ../shared/data is not here").exists();
        Map<String, ValueBenchmark.Result> results = new LinkedHashMap<>();
        new ValueBenchmark(read(file), 39, () -> 0).run(it -> results.put(it.model(), it));
        return results;
    }

    private List<PurchaseFile.Customer> read(Path file) {
        return new PurchaseFile(file, DatabaseOptions.defaults().withFolder(folder))
                .customers(END, 39);
    }
}
