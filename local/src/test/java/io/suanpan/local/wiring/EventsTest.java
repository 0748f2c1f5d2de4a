package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Digest;
import io.suanpan.core.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every event is one that its function can really get, and every way to call a function has one.
 */
final class EventsTest {
    private static final Map<String, Set<String>> ACTIONS =
            Map.of(
                    "IngestFunction", Set.of("ingest", "replay", "sweep"),
                    "TrainFunction",
                            Set.of("train", "candidate", "evaluate", "promote", "deliveries"),
                    "ModelsFunction", Set.of(),
                    "ScoreUserFunction", Set.of("score"),
                    "SegmentFunction", Set.of("segment", "segment-all"),
                    "ForecastStockFunction", Set.of("forecast", "forecast-all", "plan", "plan-all"),
                    "RecommendFunction", Set.of("recommend", "recommend-all"),
                    "PlanRouteFunction", Set.of(),
                    "RouteJobsFunction", Set.of("plan", "plan-day"));

    /** Events made to be refused because of how they come in. */
    private static final List<String> REFUSED =
            List.of("wrong-method", "unknown-path", "unknown-action", "elsewhere");

    @Test
    void everyEventBelongsToAFunction() {
        Events.all()
                .keySet()
                .forEach(name -> assertThat(Events.functionOf(name)).as(name).isPresent());
    }

    @Test
    void everyRouteHasAnEvent() {
        Set<String> called = new HashSet<>();
        Events.all().values().forEach(event -> Events.routeKey(event).ifPresent(called::add));
        assertThat(called).containsAll(Wiring.routes().keySet());
    }

    @Test
    void httpEventsCallARouteOfTheirFunction() {
        Events.http()
                .forEach((name, event) -> {
                    String route = Events.routeKey(event).orElseThrow();
                    if (isRefused(name)) {
                        assertThat(Wiring.routes()).as(name).doesNotContainKey(route);
                    } else {
                        assertThat(Wiring.routes())
                                .as(name)
                                .containsEntry(route, Events.functionOf(name).orElseThrow());
                    }
                });
    }

    @Test
    void httpEventsAreAsTheApiSendsThem() {
        Events.http()
                .forEach((name, event) -> {
                    JsonNode context = event.path("requestContext");
                    String method = context.path("http").path("method").asString();
                    assertThat(context.path("routeKey")).isEqualTo(event.path("routeKey"));
                    assertThat(event.path("routeKey").asString()).startsWith(method + " ");
                    assertThat(context.path("http").path("path"))
                            .as(name)
                            .isEqualTo(event.path("rawPath"));
                    assertThat(event.path("isBase64Encoded").isBoolean()).isTrue();
                    assertThat(context.path("authorizer").path("jwt").has("claims"))
                            .as(name)
                            .isTrue();
                });
    }

    @Test
    void tokensCarryTheScopeOfTheirRoute() {
        Events.http()
                .forEach((name, event) -> {
                    if (!isRefused(name)) {
                        String scope =
                                event.at("/requestContext/authorizer/jwt/scopes/0").asString();
                        assertThat(scope)
                                .as(name)
                                .isEqualTo(
                                        Wiring.scopes(Events.routeKey(event).orElseThrow())
                                                .getFirst());
                    }
                });
    }

    @Test
    void objectEventsNameKeysThatCallTheirFunction() {
        Events.all()
                .forEach((name, event) -> {
                    if (event.has("detail-type") && !isRefused(name)) {
                        Tree function = RawTemplate.functions().get(Events.functionOf(name).get());
                        String key = event.at("/detail/object/key").asString();
                        assertThat(Wiring.triggers(function))
                                .as(name + " " + key)
                                .anyMatch(key::startsWith);
                    }
                });
    }

    @Test
    void everyQueueHasAGoodBatchAndOneWithPoison() {
        RawTemplate.functions()
                .forEach((function, tree) -> {
                    if (!Wiring.queues(tree).isEmpty()) {
                        String stem = Wiring.shortName(function);
                        assertThat(Events.all())
                                .containsKeys(stem + "-queue", stem + "-queue-poison");
                    }
                });
    }

    @Test
    void queueMessagesHaveIdsOfTheirOwn() {
        Events.all()
                .forEach((name, event) -> {
                    Set<String> ids = new HashSet<>();
                    for (JsonNode message : event.path("Records")) {
                        assertThat(ids.add(message.path("messageId").asString())).as(name).isTrue();
                        assertThat(message.path("eventSource").asString()).isEqualTo("aws:sqs");
                        assertThat(message.path("body").isString()).isTrue();
                    }
                });
    }

    @Test
    void everyActionHasAnEventAndNoEventHasAnother() {
        Map<String, Set<String>> seen = new TreeMap<>();
        ACTIONS.keySet().forEach(function -> seen.put(function, new HashSet<>()));
        Events.all()
                .forEach((name, event) -> {
                    if (event.has("action") && !isRefused(name)) {
                        seen.get(Events.functionOf(name).orElseThrow())
                                .add(event.path("action").asString());
                    }
                });
        assertThat(seen).isEqualTo(ACTIONS);
    }

    @Test
    void oneBatchHasOneIdTooMany() {
        JsonNode body = Json.tree(body(Events.all().get("score-user-many-too-many")), "body");
        assertThat(body.path("customerIds").size()).isEqualTo(1001);
    }

    /** Byte for byte the same event in two files would test nothing new. */
    @Test
    void noTwoEventsAreTheSame() {
        Map<String, String> seen = new TreeMap<>();
        Events.files()
                .forEach(file -> {
                    String twin = seen.put(Digest.sha256(Events.bytes(file)), file.toString());
                    assertThat(twin).as(file.toString()).isNull();
                });
    }

    private static byte[] body(JsonNode event) {
        return event.path("body").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean isRefused(String name) {
        return REFUSED.stream().anyMatch(name::endsWith);
    }
}
