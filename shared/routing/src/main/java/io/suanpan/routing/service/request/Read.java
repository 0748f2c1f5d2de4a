package io.suanpan.routing.service.request;

import io.suanpan.core.input.FaultyValue;
import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The kinds of values that requests for routes are made of. */
final class Read {
    private Read() {}

    /** A missing id is a fault; then a name stands in. */
    static String id(Fields fields, String name) {
        return fields.text(name, 1, Limits.LONGEST_NAME).required();
    }

    static Optional<String> name(Fields fields, String name) {
        return fields.text(name, 1, Limits.LONGEST_NAME).optional();
    }

    static List<String> names(Fields fields, String name, int most) {
        return fields.value(name, List.<String>of(), value -> names(value, most)).orElse(List.of());
    }

    static Set<String> set(Fields fields, String name) {
        return Set.copyOf(names(fields, name, Limits.MOST_NAMES));
    }

    static Optional<Integer> seconds(Fields fields, String name) {
        return fields.integer(name, 0, Limits.MOST_SECONDS).optional();
    }

    static long minor(Fields fields, String name) {
        return fields.longInteger(name, 0, Limits.MOST_MINOR).orElse(0L);
    }

    static Optional<Integer> time(Fields fields, String name) {
        return fields.value(name, 0, ClockTime::read).optional();
    }

    /** {@code {"from":"08:00","to":"17:00"}}. */
    static TimeWindow window(Fields fields) {
        int from = fields.value("from", 0, ClockTime::read).required();
        int to = fields.value("to", ClockTime.LATEST, ClockTime::read).required();
        if (to < from) {
            fields.fault("to", "is before from", "Add 24 hours if it is on the next day.");
            return TimeWindow.ALWAYS;
        }
        return new TimeWindow(from, to);
    }

    /** Amounts by dimension: {@code {"kg":12,"parcels":3}}. */
    static Map<String, Integer> amounts(Fields fields, String name) {
        return fields.value(name, Map.<String, Integer>of(), Read::amounts).orElse(Map.of());
    }

    private static Map<String, Integer> amounts(JsonNode value) {
        if (!value.isObject() || value.size() > Limits.MOST_DIMENSIONS) {
            throw new FaultyValue(
                    "is no set of amounts",
                    "Send up to %d by name, as in {\"kg\":12}.".formatted(Limits.MOST_DIMENSIONS));
        }
        Map<String, Integer> amounts = new TreeMap<>();
        for (var entry : value.properties()) {
            amounts.put(entry.getKey(), amount(entry.getKey(), entry.getValue()));
        }
        return amounts;
    }

    private static int amount(String dimension, JsonNode value) {
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        if (!whole || value.intValue() < 0 || value.intValue() > Limits.MOST_AMOUNT) {
            throw new FaultyValue(
                    "has no whole amount of " + dimension,
                    "Send 0 to %d, in a unit as small as needed.".formatted(Limits.MOST_AMOUNT));
        }
        return value.intValue();
    }

    private static List<String> names(JsonNode value, int most) {
        if (!value.isArray() || value.size() > most) {
            throw new FaultyValue("is no list of names", "Send at most " + most + " texts.");
        }
        List<String> names = new ArrayList<>(value.size());
        for (JsonNode name : value) {
            String text = name.stringValue("");
            if (text.isEmpty() || text.length() > Limits.LONGEST_NAME) {
                throw new FaultyValue(
                        "holds what is no name",
                        "Send texts of 1 to " + Limits.LONGEST_NAME + " characters.");
            }
            names.add(text);
        }
        return names;
    }
}
