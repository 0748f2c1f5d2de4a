package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.Json;
import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.http.Responder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the HTTP API in the name of a visitor: what a page shows is what the API answers. */
final class ApiReader {
    private static final int FIRST_ERROR = 400;

    private final Responder api;
    private final @Nullable String token;

    /**
     * @param token sent with each request; null for none
     */
    ApiReader(Responder api, @Nullable String token) {
        this.api = api;
        this.token = token;
    }

    Answer get(String pathAndQuery) {
        return read(api.answer(signed(HttpCall.local("GET", pathAndQuery)), new byte[0]));
    }

    Answer post(String path, String idempotencyKey, byte[] body) {
        HttpCall call = HttpCall.local("POST", path).withHeader("idempotency-key", idempotencyKey);
        return read(api.answer(signed(call), body));
    }

    /** A question that is too long for a query; it changes nothing. */
    Answer ask(String path, Object body) {
        HttpCall call = signed(HttpCall.local("POST", path));
        return read(api.answer(call, Json.bytes(body)));
    }

    private HttpCall signed(HttpCall call) {
        return token == null ? call : call.withHeader("authorization", "Bearer " + token);
    }

    private static Answer read(HttpAnswer answer) {
        JsonNode body = Json.tree(answer.body().text().getBytes(UTF_8), "The API's answer");
        if (answer.status() < FIRST_ERROR) {
            return new Answer.Found(body);
        }
        return new Answer.Missing(
                answer.status(),
                body.path("code").asString(""),
                body.path("detail").asString("The API does not answer."),
                body.path("remedy").asString(""));
    }
}
