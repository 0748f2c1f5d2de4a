package io.suanpan.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Calls a function's handler with the events of {@code events/} and keeps what it logs. */
public final class FunctionCalls {
    private static final Path EVENTS = Path.of(System.getProperty("suanpan.root"), "events");

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final RequestStreamHandler handler;

    /**
     * @param handler is made while its standard output is ours
     */
    public FunctionCalls(Supplier<RequestStreamHandler> handler) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            this.handler = handler.get();
        } finally {
            System.setOut(before);
        }
    }

    /** The event of that name, without the extension. */
    public static JsonNode event(String name) {
        try {
            return Json.mapper().readTree(Files.readAllBytes(EVENTS.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the events that start so, in their order. */
    public static List<String> events(String prefix) {
        try (Stream<Path> files = Files.list(EVENTS)) {
            List<String> names = new ArrayList<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".json"))
                    .forEach(name -> names.add(name.substring(0, name.length() - 5)));
            names.sort(null);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param status of HTTP; 0 for other events
     * @param body of HTTP as JSON; the whole answer for other events
     */
    public record Answer(int status, JsonNode body) {
        public String code() {
            return body.path("code").stringValue("");
        }

        public String detail() {
            return body.path("detail").stringValue("");
        }

        public String remedy() {
            return body.path("remedy").stringValue("");
        }

        /** The fields that validation found fault with. */
        public List<String> faults() {
            return body.path("faults")
                    .valueStream()
                    .map(fault -> fault.path("field").stringValue(""))
                    .toList();
        }
    }

    public Answer call(String event) {
        return call(event(event));
    }

    public Answer call(JsonNode event) {
        JsonNode answer = Json.mapper().readTree(bytes(Json.bytes(event)));
        if (!answer.has("statusCode")) {
            return new Answer(0, answer);
        }
        String body = answer.path("body").stringValue("");
        return new Answer(
                answer.path("statusCode").intValue(),
                Json.mapper().readTree(body.isEmpty() ? "null" : body));
    }

    /** The answer to any bytes. */
    public byte[] bytes(byte[] event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), out, FakeContext.CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All that was logged so far. */
    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
