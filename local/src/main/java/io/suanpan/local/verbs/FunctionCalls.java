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
import java.nio.file.Path;
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
    private final Path logs;

    /**
     * @param logs where the functions log, for who has to find out why one failed
     */
    FunctionCalls(EmbeddedRunner runner, HttpApi api, Path logs) {
        this.runner = runner;
        this.api = api;
        this.logs = logs;
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
        return ask("GET", pathAndQuery, new byte[0]);
    }

    /** Asks the HTTP API with a body. */
    JsonNode post(String path, Map<String, Object> body) {
        return ask("POST", path, Json.bytes(body));
    }

    private JsonNode ask(String method, String pathAndQuery, byte[] sent) {
        HttpAnswer answer = api.answer(HttpCall.local(method, pathAndQuery), sent);
        JsonNode body =
                Json.tree(
                        answer.body().text().getBytes(StandardCharsets.UTF_8),
                        "The answer to " + method + " " + pathAndQuery);
        if (answer.status() >= FIRST_ERROR) {
            throw exception(body);
        }
        return body;
    }

    private JsonNode result(JsonNode answer) {
        if (answer.path("type").asString("").startsWith(Problem.TYPE_PREFIX)) {
            throw exception(answer);
        }
        return answer;
    }

    private SuanpanException exception(JsonNode problem) {
        String name = problem.path("code").asString("");
        ErrorCode code =
                Arrays.stream(ErrorCode.values())
                        .filter(it -> it.code().equals(name))
                        .findFirst()
                        .orElse(ErrorCode.INTERNAL);
        return new SuanpanException(
                code,
                problem.path("detail").asString("The function failed."),
                // A function tells callers nothing of its inside; here the caller owns the machine.
                code == ErrorCode.INTERNAL
                        ? "The last lines of " + logs + "/*.jsonl have the reason."
                        : problem.path("remedy").asString(""));
    }
}
