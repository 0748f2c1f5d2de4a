package io.suanpan.gateway;

import io.suanpan.core.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A gateway under test with its log. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Gateway gateway;

    Desk(GatewayBuilder builder) {
        gateway =
                builder.log((lines, length) -> log.write(lines, 0, length))
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .build();
    }

    Gateway gateway() {
        return gateway;
    }

    /** The result of an invocation as it is. */
    JsonNode invoke(JsonNode event) {
        return invoke(Events.bytes(event));
    }

    JsonNode invoke(byte[] event) {
        return Json.mapper().readTree(gateway.handle(event, FakeContext.CONTEXT));
    }

    /** The body of an HTTP answer, with the status beside it. */
    Answer ask(ObjectNode event) {
        JsonNode answer = invoke(event);
        String body = answer.get("body").stringValue();
        JsonNode json = body.isEmpty() ? Json.mapper().nullNode() : Json.mapper().readTree(body);
        return new Answer(answer.get("statusCode").intValue(), answer.get("headers"), json);
    }

    record Answer(int status, JsonNode headers, JsonNode body) {
        String code() {
            return body.path("code").stringValue("");
        }

        String detail() {
            return body.path("detail").stringValue("");
        }

        String remedy() {
            return body.path("remedy").stringValue("");
        }

        List<String> faultyFields() {
            return body.path("faults")
                    .valueStream()
                    .map(fault -> fault.get("field").stringValue())
                    .toList();
        }
    }

    String logText() {
        return log.toString(StandardCharsets.UTF_8);
    }

    List<JsonNode> logLines() {
        return logText().lines().map(line -> Json.mapper().readTree(line)).toList();
    }

    /** The log lines proper. */
    List<JsonNode> requests() {
        return logLines().stream().filter(line -> !line.has("_aws")).toList();
    }

    List<JsonNode> metrics() {
        return logLines().stream().filter(line -> line.has("_aws")).toList();
    }
}
