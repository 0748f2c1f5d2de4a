package io.suanpan.local.wiring;

import io.suanpan.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The files of {@code events/}. */
final class Events {
    private static final Path FOLDER = RawTemplate.ROOT.resolve("events");
    private static final String SUFFIX = ".json";

    private Events() {}

    /** All events by name, which is the file's without its ending. */
    static Map<String, JsonNode> all() {
        Map<String, JsonNode> events = new TreeMap<>();
        files().forEach(file -> events.put(name(file), Json.tree(bytes(file), name(file))));
        return events;
    }

    /** Those that come in over HTTP. */
    static Map<String, JsonNode> http() {
        Map<String, JsonNode> events = all();
        events.values().removeIf(event -> routeKey(event).isEmpty());
        return events;
    }

    static byte[] bytes(String name) {
        return bytes(FOLDER.resolve(name + SUFFIX));
    }

    static List<Path> files() {
        try (var listing = Files.list(FOLDER)) {
            return listing.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The logical name of the function whose short name the event's begins with. */
    static Optional<String> functionOf(String event) {
        return RawTemplate.functions().keySet().stream()
                .filter(function -> event.startsWith(Wiring.shortName(function) + "-"))
                .max(Comparator.comparingInt(String::length));
    }

    static Optional<String> routeKey(JsonNode event) {
        return Optional.of(event.path("routeKey"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
