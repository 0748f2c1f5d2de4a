package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fields;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 5,000 spoilt events of every kind through routes as the functions have them. */
class FuzzTest {
    private static final int EVENTS = 5_000;
    private static final long SEED = 20_261_124;

    private record Plan(String model, double share, Instant asOf, List<Stop> stops, long budget) {}

    private record Stop(String id, int minutes, boolean open) {}

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Clock clock = Clock.fixed(Desk.NOW, ZoneOffset.UTC);
    private final Idempotency idempotency =
            new Idempotency(new MemoryStore(), "fuzz", IdempotencyOptions.defaults(), clock);

    private final Gateway gateway =
            Gateway.named("fuzz")
                    .get("/v1/customers/{id}/scores", FuzzTest::scores)
                    .post("/v1/customers/scores", FuzzTest::scoreMany)
                    .post("/v1/plans/{id}", this::plan)
                    .action("score", FuzzTest::scoreObject)
                    .objectCreated("raw/", created -> created.key() + created.etag())
                    .log((lines, length) -> log.write(lines, 0, length))
                    .clock(clock)
                    .build();

    private static Reply scores(Request request) {
        String id =
                request.read(in -> {
                    in.query().integer("days", 1, 365).orElse(30);
                    in.query().texts("models", 5, 20).orElse(List.of());
                    return in.path().text("id", 1, 64).required();
                });
        if (id.length() > 6) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no customer " + id + ".", "Ask for another.");
        }
        return Reply.json(Map.of("customerId", id, "etag", request.header("if-match").orElse("")));
    }

    private static Reply scoreMany(Request request) {
        List<String> ids = request.read(in -> in.body().texts("customerIds", 1_000, 64).required());
        return Reply.json(Map.of("scores", ids));
    }

    private Reply plan(Request request) throws Exception {
        Plan plan =
                request.read(in ->
                        new Plan(
                                in.body().oneOf("model", List.of("churn", "clv")).required(),
                                in.body().decimal("share", 0, 1).required(),
                                in.body().instant("asOf").required(),
                                in.body().objects("stops", 9, FuzzTest::stop).required(),
                                in.body().longInteger("budget", 0, 1L << 40).orElse(0L)));
        return idempotency.once(request, plan, () -> Reply.json(202, plan));
    }

    private static Stop stop(Fields stop) {
        return new Stop(
                stop.text("id", 1, 9).required(),
                stop.integer("minutes", 0, 99).orElse(5),
                stop.bool("open").orElse(true));
    }

    private static Object scoreObject(ActionRequest request) {
        return request.read(in ->
                Map.of(
                        "input", in.text("input", 1, 1_024).required(),
                        "limit", in.longInteger("limit", 1, 1_000_000).orElse(1_000L)));
    }

    static Stream<Arguments> events() {
        ObjectNode get = Events.http("GET", "/v1/customers/17850/scores");
        get.putObject("queryStringParameters").put("days", "30").put("models", "churn,clv");
        String ids = "{\"customerIds\":[\"17850\",\"13047\",\"12583\"]}";
        String plan =
                """
                {"model":"churn","share":0.5,"asOf":"2026-01-31T10:15:00Z","budget":70000,
                 "stops":[{"id":"a","minutes":5,"open":true},{"id":"b"}]}\
                """;
        byte[] text = Events.bytes(ids);
        ObjectNode encoded =
                Events.post("/v1/customers/scores", Base64.getEncoder().encodeToString(text));
        encoded.put("isBase64Encoded", true);
        ObjectNode keyed = Events.post("/v1/plans/p1", plan);
        ((ObjectNode) keyed.get("headers")).put("idempotency-key", "3f6a0c1e-7d1b");
        ObjectNode action =
                Events.object("{\"action\":\"score\",\"input\":\"in.jsonl\",\"limit\":5}");
        return Stream.of(
                Arguments.of("GET", get),
                Arguments.of("POST", Events.post("/v1/customers/scores", ids)),
                Arguments.of("POST in base64", encoded),
                Arguments.of("POST with a key", keyed),
                Arguments.of("action", action),
                Arguments.of("EventBridge", Events.object(Events.OBJECT_CREATED)),
                Arguments.of("notification", Events.object(Events.NOTIFICATION)),
                Arguments.of(
                        "queue",
                        Events.queue(
                                Events.OBJECT_CREATED,
                                Events.NOTIFICATION,
                                Events.OBJECT_CREATED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void answersEverySpoiltEventWithoutAnErrorOfItsOwn(String kind, JsonNode event) {
        Mutations mutations = new Mutations(new SplittableRandom(SEED));
        Map<String, Integer> outcomes = new TreeMap<>();
        assertThat(outcome(kind, Events.bytes(event))).isEqualTo("done");
        for (int i = 0; i < EVENTS; i++) {
            log.reset();
            outcomes.merge(outcome(kind, mutations.spoil(event)), 1, Integer::sum);
        }
        // The spoiling must neither leave all as it was nor hit the same check every time.
        assertThat(outcomes.get("done")).isGreaterThan(100);
        assertThat(outcomes.get("malformed")).isGreaterThan(500);
    }

    private String outcome(String kind, byte[] event) {
        String text = new String(event, StandardCharsets.UTF_8);
        byte[] bytes;
        try {
            bytes = gateway.handle(event, FakeContext.CONTEXT);
        } catch (RuntimeException | Error e) {
            return fail(kind + ": an exception left the gateway for " + text, e);
        }
        String answer = new String(bytes, StandardCharsets.UTF_8);
        assertThat(answer)
                .as(text)
                .doesNotContain("Exception", "\\tat ", "suanpan.gateway", "java.");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .as(text)
                .doesNotContain("error_class", "\"level\":\"ERROR\"");
        return outcome(Json.mapper().readTree(bytes), text);
    }

    private static String outcome(JsonNode answer, String event) {
        if (answer.has("statusCode")) {
            int status = answer.get("statusCode").intValue();
            assertThat(status).as(event).isBetween(200, 499);
            String body = answer.get("body").stringValue();
            return body.isEmpty()
                    ? "done"
                    : Json.mapper().readTree(body).path("code").stringValue("done");
        }
        if (answer.has("batchItemFailures")) {
            return answer.get("batchItemFailures").isEmpty() ? "done" : "malformed";
        }
        return answer.path("code").stringValue("done");
    }
}
