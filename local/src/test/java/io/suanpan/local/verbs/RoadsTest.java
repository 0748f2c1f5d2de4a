package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.fixture.CommandLineRun;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.trigger.Triggers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Routes over the roads of a map that the caller names. */
class RoadsTest {
    private static final Path EVENT = Fixtures.root().resolve("events/plan-route-plan-no-map.json");

    @TempDir Path folder;

    /** A road from the event's depot to each of its stops, and no other. */
    private Path star(JsonNode request) throws IOException {
        StringBuilder nodes = new StringBuilder();
        StringBuilder ways = new StringBuilder();
        node(nodes, 1, request.path("depots").get(0));
        for (int stop = 0; stop < request.path("stops").size(); stop++) {
            node(nodes, stop + 2, request.path("stops").get(stop));
            ways.append("<way id='%d'><nd ref='1'/><nd ref='%d'/>".formatted(stop + 1, stop + 2))
                    .append("<tag k='highway' v='tertiary'/></way>");
        }
        return Files.writeString(
                folder.resolve("star.osm"), "<osm version='0.6'>" + nodes + ways + "</osm>");
    }

    private static void node(StringBuilder nodes, int id, JsonNode place) {
        nodes.append(
                "<node id='%d' lat='%s' lon='%s'/>"
                        .formatted(
                                id,
                                place.path("latitude").asString(),
                                place.path("longitude").asString()));
    }

    private static String body() throws IOException {
        return Json.tree(Files.readAllBytes(EVENT), "event").path("body").asString();
    }

    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8), "text");
    }

    private Workspace workspace(Path map) {
        PrintStream silent = new PrintStream(new ByteArrayOutputStream());
        return Workspace.ofFolder(
                new Surroundings(
                        new Terminal(silent, silent, false),
                        Fixtures.root(),
                        folder,
                        Clock.systemUTC()),
                folder.resolve("store"),
                Map.of("SUANPAN_ROADS", map.toString()),
                false);
    }

    @Test
    void aPlanOverHttpFollowsTheRoadsOfTheMap() throws Exception {
        Path map = star(json(body()));
        try (Workspace workspace = workspace(map)) {
            HttpApi api = HttpApi.open(workspace.runner(), Clock.systemUTC());
            Triggers triggers = workspace.triggers(_ -> {});
            try (Serving serving = Serving.start(workspace, api, triggers, "127.0.0.1", 0)) {
                HttpResponse<String> answer = post(serving.port(), body());

                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                JsonNode plan = json(answer.body());
                assertThat(plan.path("leftOut").size()).isZero();
                JsonNode circle =
                        json(
                                post(
                                                serving.port(),
                                                body().replace("{\"profile\":\"car\"}", "{}")
                                                        .replace("\"roads\"", "\"greatCircle\""))
                                        .body());
                // Each stop is an errand of its own from the depot: much farther than a round.
                assertThat(metres(plan)).isGreaterThan(3 * metres(circle) / 2);
            }
        }
        assertThat(folder.resolve("star.osm-graphs")).isDirectory();
    }

    private static long metres(JsonNode plan) {
        long metres = 0;
        for (JsonNode route : plan.path("routes")) {
            metres += route.path("metres").asLong();
        }
        assertThat(metres).isPositive();
        return metres;
    }

    private static HttpResponse<String> post(int port, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/routes"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void askTakesTheMapAsAnOption() throws IOException {
        star(json(body()));

        CommandLineRun run =
                CommandLineRun.in(
                        folder,
                        "ask",
                        "plan-route",
                        "--event",
                        EVENT.toString(),
                        "--roads",
                        "star.osm");
        CommandLineRun without =
                CommandLineRun.in(
                        folder,
                        "ask",
                        "plan-route",
                        "--event",
                        EVENT.toString(),
                        "--roads",
                        "no.osm");

        assertThat(run.err()).isEmpty();
        assertThat(json(run.out()).path("statusCode").asInt()).as(run.out()).isEqualTo(200);
        assertThat(json(without.out()).path("statusCode").asInt()).isEqualTo(422);
        assertThat(without.out()).contains("There is no map");
    }
}
