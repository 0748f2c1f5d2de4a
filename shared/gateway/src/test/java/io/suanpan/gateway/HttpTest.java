package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HttpTest {
    private record Seen(String route, String id, String note) {}

    private final Desk desk =
            new Desk(
                    Gateway.named("test")
                            .get("/v1/customers/{id}", request -> Reply.json(seen(request)))
                            .post("/v1/customers/{id}", request -> Reply.json(201, seen(request)))
                            .get("/v1/customers/count", _ -> Reply.json(Map.of("count", 3)))
                            .delete("/v1/customers/{id}", _ -> Reply.empty(204))
                            .put("/v1/text", _ -> Reply.text(200, "text/plain", "grüße"))
                            .get("/v1/header", HttpTest::echo)
                            .get("/v1/large", _ -> Reply.json("x".repeat(6_000_001)))
                            .get("/v1/none", HttpTest::none)
                            .get("/v1/broken", _ -> broken(0))
                            .get("/v1/endless", _ -> endless(1))
                            .maxBodyBytes(100));

    private static Seen seen(Request request) {
        return request.read(in ->
                new Seen(
                        request.route(),
                        in.path().text("id", 1, 40).required(),
                        in.body().text("note", 0, 90).orElse("")));
    }

    private static Reply echo(Request request) {
        return Reply.json(Map.of("etag", request.header("If-Match").orElse("absent")))
                .withHeader("ETag", "\"7\"");
    }

    private static Reply none(Request request) {
        throw new SuanpanException(
                ErrorCode.NOT_TRAINED, "There is no model.", "POST /v1/models/churn/train.");
    }

    private static Reply broken(int divisor) {
        return Reply.json(Map.of("secret", 1 / divisor));
    }

    private static Reply endless(int depth) {
        return depth > 0 ? endless(depth + 1) : Reply.empty(204);
    }

    @Test
    void answersInTheShapeOfTheHttpApi() throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] event = Events.bytes(Events.http("GET", "/v1/customers/17850"));
        desk.gateway().handle(new ByteArrayInputStream(event), out, FakeContext.CONTEXT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"statusCode":200,"headers":{"cache-control":"no-store",\
                        "content-type":"application/json"},\
                        "body":"{\\"route\\":\\"GET /v1/customers/{id}\\",\\"id\\":\\"17850\\",\
                        \\"note\\":\\"\\"}","isBase64Encoded":false}\
                        """);
    }

    @Test
    void decodesThePathSegmentBySegment() {
        assertThat(desk.ask(Events.http("GET", "/v1/customers/a%2Fb%20%C3%BC+c")).body().get("id"))
                .hasToString("\"a/b ü+c\"");
        assertThat(desk.ask(Events.http("GET", "/v1/c%75stomers/7")).status()).isEqualTo(200);
    }

    @Test
    void refusesPathsThatAreNoUtf8() {
        for (String path : new String[] {"/v1/customers/%C3", "/%zz", "/v1/%2", "v1", "/a/%"}) {
            var answer = desk.ask(Events.http("GET", path));
            assertThat(answer.code()).as(path).isEqualTo("malformed");
            assertThat(answer.status()).isEqualTo(400);
        }
        assertThat(desk.ask(Events.http("GET", "/".repeat(100))).status()).isEqualTo(400);
    }

    @Test
    void prefersTheLiteralToTheParameter() {
        assertThat(desk.ask(Events.http("GET", "/v1/customers/count")).body().get("count"))
                .hasToString("3");
    }

    @Test
    void stripsTheStageButNotASegmentThatOnlyStartsLikeIt() {
        ObjectNode staged = Events.http("GET", "/prod/v1/customers/count");
        ((ObjectNode) staged.get("requestContext")).put("stage", "prod");
        assertThat(desk.ask(staged).status()).isEqualTo(200);
        ObjectNode alike = Events.http("GET", "/v1/customers/count");
        ((ObjectNode) alike.get("requestContext")).put("stage", "v");
        assertThat(desk.ask(alike).status()).isEqualTo(200);
        ObjectNode only = Events.http("GET", "/prod");
        ((ObjectNode) only.get("requestContext")).put("stage", "prod");
        assertThat(desk.ask(only).code()).isEqualTo("not-found");
    }

    @Test
    void saysWhatPathsThereAre() {
        for (String path : new String[] {"/", "/v1/customers/", "/v1/customers/7/x", "/v2"}) {
            var answer = desk.ask(Events.http("GET", path));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.remedy()).contains("GET /v1/customers/{id}");
        }
        Desk bare = new Desk(Gateway.named("bare").action("run", _ -> Map.of()));
        assertThat(bare.ask(Events.http("GET", "/")).remedy()).contains("events and actions only");
    }

    @Test
    void saysWhatMethodsThePathAnswers() {
        var answer = desk.ask(Events.http("PATCH", "/v1/customers/7"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
        assertThat(answer.headers().get("allow"))
                .hasToString("\"DELETE, GET, HEAD, OPTIONS, POST\"");
        assertThat(desk.ask(Events.http("BREW", "/v1/text")).headers().get("allow"))
                .hasToString("\"OPTIONS, PUT\"");
    }

    @Test
    void answersOptionsWithoutAHandler() {
        var answer = desk.ask(Events.http("OPTIONS", "/v1/text"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().get("allow")).hasToString("\"OPTIONS, PUT\"");
        assertThat(desk.ask(Events.http("OPTIONS", "/nowhere")).status()).isEqualTo(404);
    }

    @Test
    void answersHeadAsGetWithoutItsBody() {
        var answer = desk.ask(Events.http("HEAD", "/v1/customers/7"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).hasToString("\"application/json\"");
        assertThat(answer.body().isNull()).isTrue();
        assertThat(desk.ask(Events.http("HEAD", "/nowhere")).body().isNull()).isTrue();
    }

    @Test
    void takesTheBodyAsTextOrAsBase64() {
        assertThat(desk.ask(Events.post("/v1/customers/7", "{\"note\":\"ü\"}")).body().get("note"))
                .hasToString("\"ü\"");
        byte[] body = Events.bytes("{\"note\":\"ü\"}");
        ObjectNode encoded =
                Events.post("/v1/customers/7", Base64.getEncoder().encodeToString(body));
        encoded.put("isBase64Encoded", true);
        var answer = desk.ask(encoded);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("note")).hasToString("\"ü\"");
        encoded.put("body", "%%%");
        assertThat(desk.ask(encoded).detail()).contains("base64");
        encoded.put("body", 7);
        assertThat(desk.ask(encoded).code()).isEqualTo("malformed");
    }

    @Test
    void refusesABodyAboveTheLimitHoweverItComes() {
        String fits = "{\"note\":\"" + "x".repeat(89) + "\"}";
        assertThat(fits).hasSize(100);
        assertThat(desk.ask(Events.post("/v1/customers/7", fits)).status()).isEqualTo(201);
        assertThat(desk.ask(Events.post("/v1/customers/7", fits + " ")).status()).isEqualTo(413);
        String wide = "{\"note\":\"" + "ü".repeat(80) + "\"}";
        assertThat(desk.ask(Events.post("/v1/customers/7", wide)).code()).isEqualTo("too-large");
        for (int size : new int[] {100, 101, 400}) {
            byte[] bytes = Events.bytes(fits + " ".repeat(size - 100));
            ObjectNode encoded =
                    Events.post("/v1/customers/7", Base64.getEncoder().encodeToString(bytes));
            encoded.put("isBase64Encoded", true);
            assertThat(desk.ask(encoded).status()).isEqualTo(size > 100 ? 413 : 201);
        }
    }

    @Test
    void findsHeadersInAnyCase() {
        ObjectNode event = Events.http("GET", "/v1/header");
        assertThat(desk.ask(event).body().get("etag")).hasToString("\"absent\"");
        ((ObjectNode) event.get("headers")).put("IF-MATCH", "7");
        var answer = desk.ask(event);
        assertThat(answer.body().get("etag")).hasToString("\"7\"");
        assertThat(answer.headers().get("etag").stringValue()).isEqualTo("\"7\"");
        ((ObjectNode) event.get("headers")).put("if-match", "8");
        assertThat(desk.ask(event).body().get("etag")).hasToString("\"8\"");
    }

    @Test
    void turnsAServicesExceptionIntoItsProblem() {
        JsonNode answer = desk.invoke(Events.http("GET", "/v1/none"));
        assertThat(answer.get("headers").get("content-type"))
                .hasToString("\"application/problem+json\"");
        assertThat(answer.get("body").stringValue())
                .isEqualTo(
                        """
                        {"type":"https://suanpan.io/problems/not-trained",\
                        "title":"The model has not been trained yet","status":503,\
                        "code":"not-trained","detail":"There is no model.",\
                        "remedy":"POST /v1/models/churn/train."}\
                        """);
    }

    @Test
    void tellsNothingOfTheInsideWhereSomethingUnforeseenHappens() {
        for (String path : new String[] {"/v1/broken", "/v1/endless"}) {
            var answer = desk.ask(Events.http("GET", path));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo("internal");
            assertThat(answer.body().toString())
                    .doesNotContain("zero", "Arithmetic", "Overflow", "java", "HttpTest");
        }
        assertThat(desk.requests().getFirst().get("error_class"))
                .hasToString("\"java.lang.ArithmeticException\"");
        assertThat(desk.logText()).doesNotContain("by zero");
    }

    @Test
    void refusesAnAnswerThatLambdaCouldNotSend() {
        var answer = desk.ask(Events.http("GET", "/v1/large"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.remedy()).contains("batch");
    }

    @Test
    void answersHttpEventsThatAreBrokenAsHttp() {
        ObjectNode withoutPath = Events.http("GET", "/");
        withoutPath.remove("rawPath");
        assertThat(desk.ask(withoutPath).detail()).contains("rawPath");
        ObjectNode withoutContext = Events.http("GET", "/v1/text");
        withoutContext.remove("requestContext");
        assertThat(desk.ask(withoutContext).status()).isEqualTo(405);
    }

    @Test
    void givesEqualBytesForEqualRequests() {
        byte[] event = Events.bytes(Events.http("GET", "/nowhere"));
        byte[] first = desk.gateway().handle(event, FakeContext.CONTEXT);
        byte[] other = desk.gateway().handle(event, new FakeContext("another-request", "8"));
        assertThat(first).isEqualTo(other);
    }

    @Test
    void listsItsRoutes() {
        assertThat(desk.gateway().routes())
                .hasSize(10)
                .isSorted()
                .contains("DELETE /v1/customers/{id}");
    }

    @Test
    void refusesRoutesThatCannotBeMeant() {
        assertThatThrownBy(() ->
                        Gateway.named("test")
                                .get("/a/{x}", _ -> Reply.empty(204))
                                .get("/a/{y}", _ -> Reply.empty(204))
                                .build())
                .hasMessageContaining("GET /a/{y} and GET /a/{x} collide");
        for (String template : new String[] {"a", "/a//b", "/a/{}", "/a/x{y}"}) {
            assertThatThrownBy(() -> Gateway.named("test").get(template, _ -> Reply.empty(204)))
                    .as(template)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Reply.empty(99)).hasMessageContaining("99");
        assertThatThrownBy(() -> Reply.empty(204).withHeader("x", "a\r\nset-cookie: b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsBrokenCharactersOutOfProblems() {
        String half = Json.text("x").replace("x", "\\ud800");
        byte[] event =
                Events.bytes(
                        "{\"action\":" + half + ",\"requestContext\":{\"stage\":\"\\udc00\"}}");
        assertThat(desk.invoke(event).get("detail").stringValue()).contains("\uFFFD");
    }
}
