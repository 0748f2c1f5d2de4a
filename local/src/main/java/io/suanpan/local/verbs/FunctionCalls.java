package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.gateway.InvocationFailure;
import io.suanpan.gateway.Problem;
import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.runner.EmbeddedRunner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Calls functions with the events that they get in the cloud. A problem in the answer becomes the
 * exception that it was.
 */
final class FunctionCalls {
    private static final int FIRST_ERROR = 400;

    private final EmbeddedRunner runner;
    private final HttpApi api;

    FunctionCalls(EmbeddedRunner runner, HttpApi api) {
        this.runner = runner;
        this.api = api;
    }

    /** Invokes the function with an event that is no HTTP request. */
    JsonNode invoke(String function, Map<String, Object> event) {
        try {
            byte[] answer = runner.function(function).invoke(Json.bytes(event));
            return result(Json.tree(answer, "The answer of " + function));
        } catch (InvocationFailure e) {
            throw exception(Json.tree(e.problem().bytes(), "The problem of " + function));
        }
    }

    /** Asks the HTTP API. */
    JsonNode get(String pathAndQuery) {
        HttpAnswer answer = api.answer(HttpCall.local("GET", pathAndQuery), new byte[0]);
        JsonNode body =
                Json.tree(
                        answer.body().text().getBytes(StandardCharsets.UTF_8),
                        "The answer to GET " + pathAndQuery);
        if (answer.status() >= FIRST_ERROR) {
            throw exception(body);
        }
        return body;
    }

    private static JsonNode result(JsonNode answer) {
        if (answer.path("type").asString("").startsWith(Problem.TYPE_PREFIX)) {
            throw exception(answer);
        }
        return answer;
    }

    private static SuanpanException exception(JsonNode problem) {
        String code = problem.path("code").asString("");
        return new SuanpanException(
                Arrays.stream(ErrorCode.values())
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElse(ErrorCode.INTERNAL),
                problem.path("detail").asString("The function failed."),
                problem.path("remedy").asString("See its log."));
    }
}
