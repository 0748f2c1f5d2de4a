package io.suanpan.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.fixture.SteppingClock;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HttpApiTest {
    private static final byte[] NOTHING = new byte[0];

    private final SteppingClock clock = new SteppingClock();
    private final HttpApi api =
            HttpApi.open(
                    new EmbeddedRunner(
                            Fixtures.template(), "/the/store", clock, FunctionLog.none()),
                    clock);

    private static JsonNode event(HttpAnswer answer) {
        return json(answer).path("event");
    }

    private static JsonNode json(HttpAnswer answer) {
        return Json.tree(answer.body().text().getBytes(StandardCharsets.UTF_8), "answer");
    }

    private HttpAnswer get(String pathAndQuery) {
        return api.answer(HttpCall.local("GET", pathAndQuery), NOTHING);
    }

    @Test
    void theFunctionGetsAnEventOfFormat2() {
        HttpCall call =
                new HttpCall(
                        "GET",
                        "/v1/things/a%20b+c",
                        "x=1&y=%C3%A4&x=2&z",
                        new TreeMap<>(
                                Map.of(
                                        "accept", List.of("text/html", "application/json"),
                                        "cookie", List.of("one=1; two=2"),
                                        "host", List.of("localhost:8080"),
                                        "user-agent", List.of("test"))),
                        "127.0.0.1");

        HttpAnswer answer = api.answer(call, NOTHING);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        assertThat(answer.cookies()).containsExactly("a=1", "b=2");
        assertThat(event(answer).toString())
                .isEqualTo(
                        Json.tree(
                                        Fixtures.text("/io/suanpan/local/event.json")
                                                .getBytes(StandardCharsets.UTF_8),
                                        "expected")
                                .toString());
    }

    @Test
    void textBodiesStayTextAndOthersBecomeBase64() {
        HttpCall json =
                new HttpCall(
                        "POST",
                        "/v1/things/special",
                        "",
                        Map.of("content-type", List.of("application/json; charset=utf-8")),
                        "::1");
        HttpCall binary =
                new HttpCall(
                        "POST",
                        "/v1/things/special",
                        "",
                        Map.of("content-type", List.of("application/octet-stream")),
                        "::1");
        byte[] body = "{\"ä\":1}".getBytes(StandardCharsets.UTF_8);

        JsonNode asText = event(api.answer(json, body));
        JsonNode asBase64 = event(api.answer(binary, body));

        assertThat(asText.path("body").asString()).isEqualTo("{\"ä\":1}");
        assertThat(asText.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(asBase64.path("body").asString()).isEqualTo("eyLDpCI6MX0=");
        assertThat(asBase64.path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void theMostLiteralRouteWins() {
        assertThat(api.routes().find("POST", "/v1/things/special").orElseThrow().route().path())
                .isEqualTo("/v1/things/special");
        assertThat(api.routes().find("GET", "/v1/things/special").orElseThrow().parameters())
                .containsEntry("id", "special");
        assertThat(api.routes().find("GET", "/v1/things/")).isEmpty();
        assertThat(api.routes().find("GET", "/v1/things/a/b")).isEmpty();
    }

    @Test
    void anUnknownPathIsAProblemOfTheFunctionsForm() {
        HttpAnswer answer = get("/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body().text())
                .isEqualTo(
                        "{\"type\":\"https://suanpan.io/problems/not-found\","
                                + "\"title\":\"There is no such thing\",\"status\":404,"
                                + "\"code\":\"not-found\",\"detail\":\"There is no such path.\","
                                + "\"remedy\":\"Use one of: GET /v1/any, GET /v1/public, GET"
                                + " /v1/things/{id}, POST /v1/things/special.\"}");
    }

    @Test
    void aKnownPathSaysWhichMethodsItAnswers() {
        HttpAnswer answer = api.answer(HttpCall.local("DELETE", "/v1/things/special"), NOTHING);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", "GET, POST");
    }

    @Test
    void aPathThatIsNotPercentEncodedIsMalformed() {
        assertThat(get("/v1/things/%zz").status()).isEqualTo(400);
        assertThat(get("/v1/things/a?x=%").status()).isEqualTo(400);
    }

    @Test
    void healthAnswersWithoutAFunction() {
        assertThat(get("/health").body().text()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void anAnswerWithoutAStatusIsItselfTheBody() {
        AnswerReader reader = new AnswerReader();

        HttpAnswer answer = reader.read("{\"a\":{\"statusCode\":1}}".getBytes());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().text()).isEqualTo("{\"a\":{\"statusCode\":1}}");
        assertThat(reader.read("[1]".getBytes()).body().text()).isEqualTo("[1]");
    }

    @Test
    void anEncodedAnswerIsDecoded() {
        HttpAnswer answer =
                new AnswerReader()
                        .read(
                                "{\"isBase64Encoded\":true,\"body\":\"YWJj\",\"statusCode\":200,\"x\":[1]}"
                                        .getBytes());

        assertThat(answer.body().text()).isEqualTo("abc");
    }
}
