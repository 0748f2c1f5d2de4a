package io.suanpan.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.fixture.SteppingClock;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LocalServerTest {
    @TempDir Path folder;
    private final SteppingClock clock = new SteppingClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpApi api;
    private Tokens tokens;
    private LocalServer server;

    @BeforeEach
    void start() {
        tokens =
                new Tokens(
                        SigningKey.load(folder.resolve("signing.key"), new SecureRandom()), clock);
        api =
                HttpApi.guarded(
                        new EmbeddedRunner(
                                Fixtures.template(), "/the/store", clock, FunctionLog.none()),
                        clock,
                        tokens);
        server = LocalServer.start(api, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpRequest.Builder request(String path, String scope) {
        String token = tokens.issue("test", Set.of(scope), Duration.ofMinutes(1));
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aRequestReachesItsFunctionAndTheAnswerComesBack() throws Exception {
        HttpResponse<String> answer = send(request("/v1/things/7?deep=yes", "suanpan/read"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        JsonNode event = Json.tree(answer.body().getBytes(), "answer").path("event");
        assertThat(event.path("pathParameters").path("id").asString()).isEqualTo("7");
        assertThat(event.path("queryStringParameters").path("deep").asString()).isEqualTo("yes");
        JsonNode jwt = event.path("requestContext").path("authorizer").path("jwt");
        assertThat(jwt.path("claims").path("scope").asString()).isEqualTo("suanpan/read");
        assertThat(jwt.path("scopes").toString()).isEqualTo("[\"suanpan/read\"]");
    }

    @Test
    void withoutATokenThereIsNoAnswer() throws Exception {
        HttpResponse<String> answer = send(request("/v1/things/7"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    @Test
    void aTokenWithoutTheScopeIsNotEnough() throws Exception {
        HttpResponse<String> answer =
                send(
                        request("/v1/things/special", "suanpan/read")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("POST /v1/things/special asks for one of");
    }

    @Test
    void routesWithoutAnAuthorizerOrScopesAskForAsMuch() throws Exception {
        assertThat(send(request("/v1/public")).statusCode()).isEqualTo(201);
        assertThat(send(request("/v1/any", "whatever")).statusCode()).isEqualTo(201);
        assertThat(send(request("/v1/any")).statusCode()).isEqualTo(401);
        assertThat(send(request("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyAboveTheLimitIsRefused() throws Exception {
        byte[] large = new byte[LocalServer.BODY_LIMIT_BYTES + 1];

        HttpResponse<String> answer =
                send(
                        request("/v1/things/special", "suanpan/admin")
                                .POST(BodyPublishers.ofByteArray(large)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void aTakenPortIsTold() {
        assertThatThrownBy(() -> LocalServer.start(api, "127.0.0.1", server.port()))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("choose another with --port");
    }
}
