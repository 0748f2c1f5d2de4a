package io.suanpan.local.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads answers whose fields may be absent. */
final class Nodes {
    private Nodes() {}

    /** Empty where it is absent. */
    static String text(JsonNode node, String field) {
        JsonNode found = node.path(field);
        return found.isString() ? found.asString() : found.isValueNode() ? found.toString() : "";
    }

    /** NaN where it is absent or null. */
    static double number(JsonNode node, String field) {
        JsonNode found = node.path(field);
        return found.isNumber() ? found.asDouble() : Double.NaN;
    }

    /** 0 where it is absent. */
    static long count(JsonNode node, String field) {
        return node.path(field).asLong(0);
    }

    static Optional<Instant> time(JsonNode node, String field) {
        JsonNode found = node.path(field);
        return found.isString() ? Optional.of(Instant.parse(found.asString())) : Optional.empty();
    }

    static List<JsonNode> list(JsonNode node, String field) {
        return node.path(field).valueStream().toList();
    }

    static List<Double> numbers(JsonNode node, String field) {
        return node.path(field)
                .valueStream()
                .map(it -> it.isNumber() ? it.asDouble() : Double.NaN)
                .toList();
    }

    /** As in {@code log loss} for {@code logLoss} and {@code days since} for {@code days_since}. */
    static String spelled(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(java.util.Locale.ROOT);
    }
}
