package io.suanpan.benchmarks;

import io.suanpan.core.Json;
import java.util.HashMap;
import java.util.Map;

/** Calls as API Gateway sends them to a function. */
final class ApiEvent {
    private ApiEvent() {}

    /**
     * @param route with {@code {id}}
     */
    static byte[] get(String route, String id) {
        return Json.bytes(event("GET", route, id, "accept"));
    }

    /**
     * @param route with or without {@code {id}}
     * @param body as JSON
     */
    static byte[] post(String route, String id, String body) {
        Map<String, Object> event = event("POST", route, id, "content-type");
        event.put("body", body);
        return Json.bytes(event);
    }

    private static Map<String, Object> event(
            String method, String route, String id, String jsonHeader) {
        String path = route.replace("{id}", id);
        Map<String, Object> event = new HashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", method + " " + route);
        event.put("rawPath", path);
        event.put("rawQueryString", "");
        event.put("headers", Map.of(jsonHeader, "application/json"));
        event.put("pathParameters", Map.of("id", id));
        event.put(
                "requestContext",
                Map.of("http", Map.of("method", method, "path", path), "stage", "$default"));
        event.put("isBase64Encoded", false);
        return event;
    }
}
