package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The HTTP API's event of payload format 2.0 and its answer. */
final class HttpEvents {
    private static final String DEFAULT_STAGE = "$default";

    private HttpEvents() {}

    static boolean isHttp(JsonNode event) {
        return event.has("rawPath") || event.path("requestContext").has("http");
    }

    /** In capitals; {@code OTHER} for what is no method, since it goes to the log. */
    static String method(JsonNode event) {
        String method = event.path("requestContext").path("http").path("method").stringValue("");
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "OTHER";
        };
    }

    /** Still encoded, without the stage that a stage's own URL puts before it. */
    static String rawPath(JsonNode event) {
        JsonNode path = event.path("rawPath");
        if (!path.isString()) {
            throw malformed("The event has no text in rawPath.");
        }
        String raw = path.stringValue();
        String stage = event.path("requestContext").path("stage").stringValue(DEFAULT_STAGE);
        boolean prefixed =
                !stage.isEmpty()
                        && !stage.equals(DEFAULT_STAGE)
                        && raw.startsWith(stage, 1)
                        && (raw.length() == stage.length() + 1
                                || raw.charAt(stage.length() + 1) == '/');
        String bare = prefixed ? raw.substring(stage.length() + 1) : raw;
        return bare.isEmpty() ? "/" : bare;
    }

    static Optional<String> header(JsonNode event, String name) {
        JsonNode headers = event.path("headers");
        JsonNode exact = headers.get(name.toLowerCase(Locale.ROOT));
        if (exact != null && exact.isString()) {
            return Optional.of(exact.stringValue());
        }
        if (headers.isObject()) {
            for (var entry : headers.properties()) {
                if (entry.getKey().equalsIgnoreCase(name) && entry.getValue().isString()) {
                    return Optional.of(entry.getValue().stringValue());
                }
            }
        }
        return Optional.empty();
    }

    static byte[] body(JsonNode event, int maxBytes) {
        JsonNode body = event.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        if (!body.isString()) {
            throw malformed("The event's body is no text.");
        }
        String text = body.stringValue();
        boolean encoded = event.path("isBase64Encoded").booleanValue(false);
        // Base64 has four characters for three bytes: told before anything is copied.
        requireSize(encoded ? text.length() / 4L * 3 - 2 : text.length(), maxBytes);
        byte[] bytes = encoded ? decode(text) : text.getBytes(StandardCharsets.UTF_8);
        requireSize(bytes.length, maxBytes);
        return bytes;
    }

    /** The answer as the HTTP API takes it. */
    static byte[] answer(Reply reply, boolean withBody) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(reply.body().length() + 256);
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("statusCode", reply.status());
            json.writeName("headers");
            json.writeStartObject();
            reply.headers().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("body", withBody ? reply.body() : "");
            json.writeBooleanProperty("isBase64Encoded", false);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    static JsonGenerator generator(OutputStream out) {
        return Json.generator(out);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The body is said to be base64 but is not.",
                    "Encode it or set isBase64Encoded to false.",
                    e);
        }
    }

    private static void requireSize(long bytes, int maxBytes) {
        if (bytes > maxBytes) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "The body is larger than " + maxBytes + " bytes.",
                    "Send it in smaller parts, or put an object into the store.");
        }
    }

    private static SuanpanException malformed(String detail) {
        return new SuanpanException(
                ErrorCode.MALFORMED, detail, "Send an HTTP API event of payload format 2.0.");
    }
}
