package io.suanpan.local.http;

import io.suanpan.local.http.RouteTable.Match;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a request as an event of API Gateway's payload format 2.0. Thread-safe. */
final class EventWriter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final int OVERHEAD_BYTES = 2_048;

    private final JsonFactory json = new JsonFactory();
    private final Clock clock;

    EventWriter(Clock clock) {
        this.clock = clock;
    }

    byte[] write(HttpCall call, byte[] body, Match match, Claims claims) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(OVERHEAD_BYTES + body.length);
        try (JsonGenerator event = json.createGenerator(ObjectWriteContext.empty(), out)) {
            event.writeStartObject();
            event.writeStringProperty("version", "2.0");
            event.writeStringProperty("routeKey", match.route().key());
            event.writeStringProperty("rawPath", call.rawPath());
            event.writeStringProperty("rawQueryString", call.rawQuery());
            headers(event, call);
            texts(event, "queryStringParameters", PercentCoding.query(call.rawQuery()));
            texts(event, "pathParameters", match.parameters());
            context(event, call, match, claims);
            body(event, call, body);
            event.writeEndObject();
        }
        return out.toByteArray();
    }

    /** Cookies stand apart from the other headers, as API Gateway has it. */
    private static void headers(JsonGenerator event, HttpCall call) {
        List<String> cookies = call.headers().getOrDefault("cookie", List.of());
        if (!cookies.isEmpty()) {
            event.writeArrayPropertyStart("cookies");
            cookies.stream()
                    .flatMap(line -> List.of(line.split("; *")).stream())
                    .forEach(event::writeString);
            event.writeEndArray();
        }
        event.writeObjectPropertyStart("headers");
        call.headers()
                .forEach((name, values) -> {
                    if (!name.equals("cookie")) {
                        event.writeStringProperty(name, String.join(",", values));
                    }
                });
        event.writeEndObject();
    }

    private static void texts(JsonGenerator event, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            event.writeObjectPropertyStart(name);
            values.forEach(event::writeStringProperty);
            event.writeEndObject();
        }
    }

    private void context(JsonGenerator event, HttpCall call, Match match, Claims claims) {
        Instant now = clock.instant();
        event.writeObjectPropertyStart("requestContext");
        event.writeStringProperty("accountId", "000000000000");
        event.writeStringProperty("apiId", "local");
        claims(event, match, claims);
        event.writeStringProperty("domainName", call.header("host").orElse("localhost"));
        event.writeStringProperty("domainPrefix", "local");
        event.writeObjectPropertyStart("http");
        event.writeStringProperty("method", call.method());
        event.writeStringProperty("path", call.rawPath());
        event.writeStringProperty("protocol", "HTTP/1.1");
        event.writeStringProperty("sourceIp", call.sourceAddress());
        event.writeStringProperty("userAgent", call.header("user-agent").orElse(""));
        event.writeEndObject();
        event.writeStringProperty("requestId", "local-" + now.toEpochMilli());
        event.writeStringProperty("routeKey", match.route().key());
        event.writeStringProperty("stage", "$default");
        event.writeStringProperty("time", TIME.format(now));
        event.writeNumberProperty("timeEpoch", now.toEpochMilli());
        event.writeEndObject();
    }

    private static void claims(JsonGenerator event, Match match, Claims claims) {
        if (claims.values().isEmpty()) {
            return;
        }
        event.writeObjectPropertyStart("authorizer");
        event.writeObjectPropertyStart("jwt");
        event.writeObjectPropertyStart("claims");
        claims.values().forEach(event::writeStringProperty);
        event.writeEndObject();
        if (match.route().scopes().isEmpty()) {
            event.writeNullProperty("scopes");
        } else {
            event.writeArrayPropertyStart("scopes");
            match.route().scopes().stream().sorted().forEach(event::writeString);
            event.writeEndArray();
        }
        event.writeEndObject();
        event.writeEndObject();
    }

    private static void body(JsonGenerator event, HttpCall call, byte[] body) {
        if (body.length == 0) {
            event.writeBooleanProperty("isBase64Encoded", false);
            return;
        }
        boolean text = isText(call.header("content-type").orElse(""));
        event.writeStringProperty(
                "body",
                text
                        ? new String(body, StandardCharsets.UTF_8)
                        : Base64.getEncoder().encodeToString(body));
        event.writeBooleanProperty("isBase64Encoded", !text);
    }

    private static boolean isText(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.startsWith("application/json")
                || type.startsWith("application/javascript")
                || type.startsWith("application/xml")
                || type.contains("+json")
                || type.contains("+xml");
    }
}
