package io.suanpan.local.wiring;

import io.suanpan.core.Json;
import io.suanpan.gateway.InvocationFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What came of an event.
 *
 * @param answer what the function returned, or the problem of its failure
 * @param failed whether the invocation failed, so that the platform would try again
 */
record Called(JsonNode answer, boolean failed) {

    /** Calls the event's function over the store. */
    static Called of(String event, String store) {
        return of(event, Events.bytes(event), store);
    }

    static Called of(String event, byte[] content, String store) {
        String function = Events.functionOf(event).orElseThrow();
        try {
            byte[] answer = TrainedShop.runner(store).function(function).invoke(content);
            return new Called(Json.tree(answer, event), false);
        } catch (InvocationFailure e) {
            return new Called(Json.tree(e.problem().bytes(), event), true);
        }
    }

    /** The JSON in the body of an HTTP answer. */
    JsonNode body() {
        String body = answer.path("body").stringValue();
        return Json.tree(body.getBytes(StandardCharsets.UTF_8), "body");
    }

    /**
     * In a few words: {@code 404 not-found} for an HTTP answer, {@code done} or {@code refused 404
     * not-found} for a direct call, {@code fails 409 conflict} where it would be tried again, and
     * for a queue which messages come back, by the last digit of their ids.
     */
    String outcome() {
        if (answer.has("statusCode")) {
            int status = answer.path("statusCode").intValue();
            return status < 300 ? "" + status : status + " " + body().path("code").stringValue();
        }
        if (answer.has("batchItemFailures")) {
            List<String> ids = new ArrayList<>();
            answer.path("batchItemFailures").forEach(it -> ids.add(lastDigit(it)));
            return "returns " + ids;
        }
        if (answer.has("remedy") && answer.has("code")) {
            String problem = answer.path("status") + " " + answer.path("code").stringValue();
            return (failed ? "fails " : "refused ") + problem;
        }
        return "done";
    }

    private static String lastDigit(JsonNode failure) {
        String id = failure.path("itemIdentifier").stringValue();
        return id.substring(id.length() - 1);
    }
}
