package io.suanpan.local.page;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.http.LocalServer;
import io.suanpan.local.http.SigningKey;
import io.suanpan.local.http.Tokens;
import io.suanpan.local.page.routes.PlannedDay;
import io.suanpan.local.page.routes.RoutePages;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import io.suanpan.local.template.Template;
import io.suanpan.local.timeline.CustomerTimeline;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.store.FileObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A console over a store, as {@code serve} wires it. */
final class ServedConsole implements AutoCloseable {
    final Console console;
    final HttpApi open;
    final Activity activity = new Activity(Clock.systemUTC());
    private final Tokens tokens;
    private final FileObjectStore store;
    private final CustomerTimeline timeline;
    private LocalServer server;

    ServedConsole(Path folder) {
        Clock clock = Clock.systemUTC();
        EmbeddedRunner runner =
                new EmbeddedRunner(
                        Template.read(Fixtures.root().resolve("template.yaml")),
                        folder.toString(),
                        clock,
                        FunctionLog.none());
        tokens =
                new Tokens(
                        SigningKey.load(folder.resolve(".suanpan/signing.key"), new SecureRandom()),
                        clock);
        open = HttpApi.open(runner, clock);
        store = new FileObjectStore(folder);
        timeline = new CustomerTimeline(store, clock);
        console =
                new Console(
                        open,
                        HttpApi.guarded(runner, clock, tokens),
                        tokens,
                        "a small shop",
                        activity,
                        timeline,
                        new RoutePages(store, clock));
    }

    /** Puts a plan of {@link PlannedDay#ID} into the store. */
    void planRoutes() {
        new DayPlans(store).put(PlannedDay.plan());
    }

    /** Puts it on a port at the first call. */
    String url() {
        if (server == null) {
            server = LocalServer.start(console, "127.0.0.1", 0);
        }
        return "http://127.0.0.1:" + server.port();
    }

    String token(String... scopes) {
        return tokens.issue("tester", Set.of(scopes), Duration.ofMinutes(5));
    }

    /** What a browser of this machine gets. */
    HttpAnswer get(String path) {
        return console.answer(call("GET", path, Map.of()), new byte[0]);
    }

    HttpAnswer get(String path, Map<String, String> headers) {
        return console.answer(call("GET", path, headers), new byte[0]);
    }

    HttpAnswer post(String path, Map<String, String> headers, String form) {
        return console.answer(call("POST", path, headers), form.getBytes(StandardCharsets.UTF_8));
    }

    static HttpCall call(String method, String pathAndQuery, Map<String, String> headers) {
        HttpCall call = HttpCall.local(method, pathAndQuery).withHeader("host", "127.0.0.1:8080");
        for (var header : headers.entrySet()) {
            call = call.withHeader(header.getKey(), header.getValue());
        }
        return call;
    }

    /** What the API says. */
    JsonNode api(String path) {
        return Json.tree(
                open.answer(HttpCall.local("GET", path), new byte[0])
                        .body()
                        .text()
                        .getBytes(StandardCharsets.UTF_8),
                path);
    }

    /** What the API plans where nothing but the defaults is asked for. */
    JsonNode plan() {
        HttpCall call = HttpCall.local("POST", "/v1/stock/plan");
        String answer = open.answer(call, "{}".getBytes(StandardCharsets.UTF_8)).body().text();
        return Json.tree(answer.getBytes(StandardCharsets.UTF_8), "the plan");
    }

    /** All pages that need no id, and one of each that does. */
    List<String> pages() {
        String segment = api("/v1/segments").at("/segments/0/id").asString();
        JsonNode runs = api("/v1/experiments").path("runs");
        String first = runs.at("/0/run").asString();
        String second = runs.at("/1/run").asString();
        return List.of(
                "/",
                "/quality",
                "/quality?object=raw%2Fsuanpan%2Forders.csv.gz",
                "/models",
                "/models/propensity",
                "/models/churn",
                "/models/segments",
                "/experiments",
                "/experiments?model=churn&where=auc%3E%3D0.5&sort=-auc",
                "/experiments/ab",
                "/experiments/" + runs.at("/0/model").asString() + "/" + first,
                "/experiments/compare?run=" + first + "&run=" + second,
                "/segments",
                "/segments/" + segment,
                "/stock",
                "/stock/P0001",
                "/recommendations",
                "/recommendations?id=C000001&boost=P0001&factor=3&diversity=0.2&most=2",
                "/routes",
                "/routes/" + PlannedDay.ID,
                "/routes/" + PlannedDay.ID + "?stop=D5",
                "/routes/" + PlannedDay.ID + "?stop=D1&van=A-01&position=2",
                "/routes/" + PlannedDay.ID + "/R-01",
                "/customers",
                "/customers?id=C0000",
                "/customers/C000001",
                "/sign-in");
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        timeline.close();
        store.close();
    }
}
