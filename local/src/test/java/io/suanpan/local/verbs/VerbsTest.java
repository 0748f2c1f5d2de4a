package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.CommandLineRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One small shop on its way through the verbs; each test goes on where the one before ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerbsTest {
    /** With a blank, as many a home folder has one. */
    @TempDir static Path temporary;

    private static Path folder() throws IOException {
        return Files.createDirectories(temporary.resolve("my shop"));
    }

    @Test
    @Order(1)
    void sampleWritesEveryTableAndTheTruthBesideThem() throws IOException {
        CommandLineRun run =
                CommandLineRun.in(
                        folder(),
                        "sample",
                        "--customers",
                        "150",
                        "--days",
                        "300",
                        "--products",
                        "30",
                        "--end",
                        "2026-06-30");

        assertThat(run.err()).contains("Simulating the shop");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("150 customers", "together", "suanpan import");
        assertThat(names("raw/suanpan"))
                .containsExactly(
                        "ad_spend.csv.gz",
                        "campaign_contacts.csv.gz",
                        "campaigns.csv.gz",
                        "customers.csv.gz",
                        "deliveries.csv.gz",
                        "dialogues.jsonl.gz",
                        "events.jsonl.gz",
                        "order_lines.csv.gz",
                        "orders.csv.gz",
                        "products.csv.gz",
                        "stock.csv.gz");
        assertThat(store("truth.json")).exists();
    }

    @Test
    @Order(2)
    void importTakesInWhateverLiesUnderRaw() throws IOException {
        CommandLineRun run = CommandLineRun.in(folder(), "import");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("11 objects are new in the tables", "Set aside, and why");
        assertThat(run.err()).contains("Ingesting suanpan/orders.csv.gz");
    }

    @Test
    @Order(3)
    void importAgainChangesNothing() throws IOException {
        List<String> before = names("tables/_log");

        CommandLineRun run = CommandLineRun.in(folder(), "import");

        assertThat(run.out()).contains("0 objects are new in the tables, 11 were before");
        assertThat(names("tables/_log")).isEqualTo(before);
    }

    @Test
    @Order(4)
    void anotherFileOfTheSameNameGoesBesideTheFirst() throws IOException {
        Path file = folder().resolve("products.csv");
        String header =
                "product_id,name,category,price_minor,cost_minor,currency,supplier_id,"
                        + "lead_time_days,updated_at\n";
        Files.writeString(
                file, header + "P9001,Kettle,kitchen,4900,2000,EUR,,,2026-06-01T00:00:00Z\n");
        CommandLineRun first =
                CommandLineRun.in(folder(), "import", "products.csv", "--source", "suanpan");
        Files.writeString(file, header + "P9002,Jug,kitchen,1900,900,EUR,,,2026-06-01T00:00:00Z\n");
        CommandLineRun second =
                CommandLineRun.in(folder(), "import", "products.csv", "--source", "suanpan");
        CommandLineRun again =
                CommandLineRun.in(folder(), "import", "products.csv", "--source", "suanpan");

        assertThat(first.out()).contains("suanpan/products.csv ", "1 object is new");
        assertThat(second.out()).containsPattern("suanpan/products-[0-9a-f]{8}\\.csv ");
        assertThat(second.out()).contains("1 object is new");
        assertThat(again.out()).contains("0 objects are new in the tables, 1 was before");
    }

    @Test
    @Order(5)
    void whatCannotBeReadIsToldAndKeepsNothingElseOut() throws IOException {
        Files.writeString(folder().resolve("orders.csv"), "a,b\n1,2\n");
        Files.writeString(
                folder().resolve("campaigns.csv"),
                """
                campaign_id,name,channel,starts_at,ends_at,budget_minor,currency
                K900,Late,email,2026-06-01T00:00:00Z,2026-06-02T00:00:00Z,100,EUR
                """);

        CommandLineRun run =
                CommandLineRun.in(
                        folder(), "import", "orders.csv", "campaigns.csv", "--source", "suanpan");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("suanpan: ", "  → ");
        assertThat(run.out()).contains("1 object is new in the tables, 0 were before, 1 is not");
    }

    @Test
    @Order(6)
    void trainPrintsTheGateAndTheFiguresBesideTheBaseline() throws IOException {
        CommandLineRun run = CommandLineRun.in(folder(), "train");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("The first version of the model.", "log loss", "baseline", "AUC")
                .contains("Which groups they fall into: ", " by k means as of ");
    }

    @Test
    @Order(7)
    void trainAgainFindsTheVersionsThatAreThere() throws IOException {
        List<String> before = names("models/churn");

        CommandLineRun run = CommandLineRun.in(folder(), "train", "churn");

        assertThat(run.exitCode()).isZero();
        assertThat(names("models/churn")).isEqualTo(before);
    }

    @Test
    @Order(8)
    void reportTellsPeopleAndProgramsTheSame() throws IOException {
        CommandLineRun text = CommandLineRun.in(folder(), "report");
        CommandLineRun json = CommandLineRun.in(folder(), "report", "--json", "--out", "r.json");
        JsonNode report = Json.tree(Files.readAllBytes(folder().resolve("r.json")), "r.json");

        assertThat(text.exitCode()).isZero();
        assertThat(json.out()).isEmpty();
        assertThat(report.path("models").size()).isEqualTo(6);
        assertThat(report.at("/segments/map/customers").size()).isPositive();
        assertThat(text.out()).contains(report.at("/segments/segments/0/name").asString());
        String version = report.path("models").get(0).path("card").path("version").asString();
        assertThat(text.out()).contains(version, "orders.csv could not be read");
        assertThat(text.out())
                .contains(
                        "What they rely on",
                        "relies on",
                        "by country of the last order (",
                        "least selected to most",
                        "has drifted");
        JsonNode important = report.path("reports").get(0).path("importance").path("features");
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains(important.get(0).path("label").stringValue());
        assertThat(report.path("drift").get(0).path("features").size()).isEqualTo(important.size());
    }

    @Test
    @Order(8)
    void runsAreListedShownComparedAndExported() throws IOException {
        CommandLineRun json = CommandLineRun.in(folder(), "experiments", "list", "--json");
        JsonNode runs = Json.tree(json.out().getBytes(), "list").path("runs");
        assertThat(runs.valueStream().map(run -> run.path("model").stringValue()))
                .containsExactlyInAnyOrder(
                        "propensity", "churn", "value", "segments", "forecast", "recommend");
        JsonNode judged =
                Json.tree(
                                CommandLineRun.in(
                                                folder(),
                                                "experiments",
                                                "list",
                                                "--json",
                                                "--where",
                                                "auc>=0",
                                                "--sort",
                                                "model")
                                        .out()
                                        .getBytes(),
                                "list")
                        .path("runs");
        String first = judged.get(0).path("run").stringValue();
        String second = judged.get(1).path("run").stringValue();

        CommandLineRun list =
                CommandLineRun.in(
                        folder(),
                        "experiments",
                        "list",
                        "--where",
                        "auc>=0.1,logLoss<9",
                        "--sort",
                        "-auc");
        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(list.out()).contains(first, second, "2 of 2 runs");
        CommandLineRun none =
                CommandLineRun.in(folder(), "experiments", "list", "--where", "auc>1.5");
        assertThat(none.out()).contains("No run fits");

        CommandLineRun show = CommandLineRun.in(folder(), "experiments", "show", "churn", first);
        assertThat(show.out()).contains("The first version of the model.", "logLoss", "folds");
        CommandLineRun compare =
                CommandLineRun.in(folder(), "experiments", "compare", first, second);
        assertThat(compare.out()).contains(first, second, "horizonDays", "auc");

        CommandLineRun export =
                CommandLineRun.in(
                        folder(), "experiments", "export", "--format", "mlflow", "--out", "runs");
        assertThat(export.out()).contains("6 runs of 6 models written to", "mlflow server");
        assertThat(Files.list(folder().resolve("runs"))).hasSize(7);
    }

    @Test
    @Order(8)
    void whatIsAskedWronglyOfRunsIsTold() throws IOException {
        assertThat(CommandLineRun.in(folder(), "experiments").exitCode()).isEqualTo(2);
        assertThat(CommandLineRun.in(folder(), "experiments").err())
                .contains("Choose from: list, show, compare, export.");
        CommandLineRun bound =
                CommandLineRun.in(folder(), "experiments", "list", "--where", "auc~1");
        assertThat(bound.exitCode()).isEqualTo(1);
        assertThat(bound.err()).contains("no bound of a metric");
        CommandLineRun unknown =
                CommandLineRun.in(folder(), "experiments", "show", "churn", "0000000000000000");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("has no run 0000000000000000");
        assertThat(CommandLineRun.in(folder(), "experiments", "compare", "x").exitCode())
                .isEqualTo(2);
        CommandLineRun format =
                CommandLineRun.in(folder(), "experiments", "export", "--format", "excel");
        assertThat(format.exitCode()).isEqualTo(2);
        CommandLineRun model =
                CommandLineRun.in(folder(), "experiments", "export", "--model", "weather");
        assertThat(model.err()).contains("no run of weather to export", "Train first");
    }

    @Test
    @Order(9)
    void askCallsAFunctionAsLambdaDoes() throws IOException {
        Path event = folder().resolve("event.json");
        Files.writeString(event, "{\"action\":\"sweep\"}");

        CommandLineRun run = CommandLineRun.in(folder(), "ask", "ingest", "--event", "event.json");

        JsonNode answer = Json.tree(run.out().getBytes(StandardCharsets.UTF_8), "answer");
        assertThat(run.exitCode()).isZero();
        assertThat(answer.path("objects").size()).isEqualTo(15);
    }

    private static Path store(String key) throws IOException {
        return folder().resolve(".suanpan/store").resolve(key);
    }

    private static List<String> names(String key) throws IOException {
        try (Stream<Path> files = Files.list(store(key))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
