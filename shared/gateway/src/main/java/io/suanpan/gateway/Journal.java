package io.suanpan.gateway;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one log line and one metric line a request, in one piece. Thread-safe. */
final class Journal {
    private static final int TYPICAL_LENGTH = 1_024;

    private final String function;
    private final LogSink sink;
    private final Clock clock;
    private final LongSupplier nanos;
    private final JsonFactory lines = JsonFactory.builder().rootValueSeparator("\n").build();

    Journal(String function, LogSink sink, Clock clock, LongSupplier nanos) {
        this.function = function;
        this.sink = sink;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** The same journal, but what it writes is thrown away. */
    Journal rehearsal() {
        return new Journal(function, (_, _) -> {}, clock, nanos);
    }

    long now() {
        return nanos.getAsLong();
    }

    void close(Exchange exchange) {
        exchange.endedAt(now());
        if (sink == QuietSink.QUIET) {
            return;
        }
        Instant time = clock.instant();
        write(json -> {
            writeLine(json, time, exchange);
            Emf.write(json, function, time.toEpochMilli(), exchange);
        });
    }

    /** A line about something that is no request: {@code event} must be a fixed text. */
    void note(String event, Throwable cause) {
        write(json -> {
            json.writeStartObject();
            json.writeStringProperty("time", clock.instant().toString());
            json.writeStringProperty("level", "WARN");
            json.writeStringProperty("function", function);
            json.writeStringProperty("event", event);
            StackSketch.write(json, cause);
            json.writeEndObject();
        });
    }

    private interface Lines {
        void writeTo(JsonGenerator json);
    }

    private void write(Lines content) {
        Buffer buffer = new Buffer();
        try (JsonGenerator json = lines.createGenerator(ObjectWriteContext.empty(), buffer)) {
            content.writeTo(json);
            json.writeRaw('\n');
        }
        sink.write(buffer.array(), buffer.size());
    }

    private void writeLine(JsonGenerator json, Instant time, Exchange exchange) {
        json.writeStartObject();
        json.writeStringProperty("time", time.toString());
        json.writeStringProperty("level", level(exchange));
        json.writeStringProperty("request_id", exchange.invocation().requestId());
        json.writeStringProperty("function", function);
        json.writeStringProperty("version", exchange.invocation().version());
        json.writeBooleanProperty("cold_start", exchange.coldStart());
        json.writeStringProperty("correlation_id", exchange.correlationId());
        json.writeStringProperty("kind", exchange.kind());
        json.writeStringProperty("route", exchange.route());
        writeIfAny(json, "method", exchange.method());
        writeIfAny(json, "message_id", exchange.messageId());
        json.writeNumberProperty("status", exchange.status());
        json.writeNumberProperty("duration_ms", exchange.durationMillis());
        writeIfAny(json, "code", exchange.code());
        @Nullable Throwable unexpected = exchange.unexpected();
        if (unexpected != null) {
            StackSketch.write(json, unexpected);
        }
        json.writeEndObject();
    }

    private static String level(Exchange exchange) {
        return exchange.isError() ? "ERROR" : exchange.status() >= 400 ? "WARN" : "INFO";
    }

    private static void writeIfAny(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    /** Lends its array, so that a line is not copied once more. */
    private static final class Buffer extends ByteArrayOutputStream {
        Buffer() {
            super(TYPICAL_LENGTH);
        }

        byte[] array() {
            return buf;
        }
    }
}
