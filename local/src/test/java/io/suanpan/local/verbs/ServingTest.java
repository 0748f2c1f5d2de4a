package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import io.suanpan.local.trigger.TriggerEvent;
import io.suanpan.local.trigger.Triggers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code serve} does with an upload, over HTTP. */
class ServingTest {
    private static final String HOST = "127.0.0.1";

    @TempDir Path folder;

    private Workspace workspace() {
        PrintStream silent = new PrintStream(new ByteArrayOutputStream());
        return Workspace.ofFolder(
                new Surroundings(
                        new Terminal(silent, silent, false),
                        Fixtures.root(),
                        folder,
                        Clock.systemUTC()),
                folder.resolve("store"),
                false);
    }

    @Test
    void anObjectDroppedUnderRawIsIngestedTrainedOnAndAnsweredFrom() throws Exception {
        CountDownLatch trained = new CountDownLatch(1);
        try (Workspace workspace = workspace()) {
            HttpApi api = HttpApi.open(workspace.runner(), Clock.systemUTC());
            Triggers triggers =
                    workspace.triggers(event -> {
                        if (event instanceof TriggerEvent.Taken taken
                                && taken.function().equals("train")) {
                            trained.countDown();
                        }
                    });
            try (Serving serving = Serving.start(workspace, api, triggers, HOST, 0)) {
                assertThat(get(serving.port(), "/v1/customers/C000001/scores").statusCode())
                        .isEqualTo(503);

                drop();
                assertThat(trained.await(120, TimeUnit.SECONDS)).as("trained").isTrue();

                HttpResponse<byte[]> models = get(serving.port(), "/v1/models");
                assertThat(json(models).path("models").size()).isEqualTo(6);
                HttpResponse<byte[]> scores =
                        get(serving.port(), "/v1/customers/" + buyer(workspace) + "/scores");
                assertThat(scores.statusCode()).isEqualTo(200);
                assertThat(json(scores).path("scores").size()).isEqualTo(2);
                HttpResponse<byte[]> segments = get(serving.port(), "/v1/segments");
                assertThat(json(segments).path("segments").size()).isGreaterThan(1);
            }
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedWithTheRemedy() throws Exception {
        try (Workspace workspace = workspace()) {
            HttpApi api = HttpApi.open(workspace.runner(), Clock.systemUTC());
            try (Serving serving =
                    Serving.start(workspace, api, workspace.triggers(_ -> {}), HOST, 0)) {
                int port = serving.port();
                assertThatThrownBy(() ->
                                Serving.start(
                                        workspace, api, workspace.triggers(_ -> {}), HOST, port))
                        .isInstanceOf(SuanpanException.class)
                        .hasMessageContaining("Port " + port);
            }
        }
    }

    /** As somebody copies a file by hand: it grows elsewhere and is moved to its place. */
    private void drop() throws Exception {
        Path shop = folder.resolve("shop");
        SampleShop.write(
                SampleShopOptions.defaults()
                        .withCustomers(150)
                        .withDays(300)
                        .withProducts(24)
                        .withDirtyRate(0),
                shop);
        Path raw = Files.createDirectories(folder.resolve("store/raw/suanpan"));
        Files.move(
                shop.resolve("raw/suanpan/order_lines.csv.gz"), raw.resolve("order_lines.csv.gz"));
    }

    private static String buyer(Workspace workspace) {
        Terminal terminal =
                new Terminal(
                        new PrintStream(new ByteArrayOutputStream()),
                        new PrintStream(new ByteArrayOutputStream()),
                        false);
        return new Scoring(workspace, terminal, Clock.systemUTC())
                .run("test")
                .customers()
                .getFirst()
                .customerId();
    }

    private static HttpResponse<byte[]> get(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return Json.tree(response.body(), "The answer");
    }
}
