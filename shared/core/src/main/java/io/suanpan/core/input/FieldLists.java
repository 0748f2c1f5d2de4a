package io.suanpan.core.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists in a request; every faulty item is reported under its own place. */
final class FieldLists {
    private FieldLists() {}

    static List<String> texts(
            String path,
            JsonNode value,
            boolean textual,
            int maxItems,
            int maxLength,
            Faults faults) {
        JsonNode list = textual ? split(value) : value;
        requireSize(list, maxItems);
        List<String> texts = new ArrayList<>(list.size());
        Set<String> seen = HashSet.newHashSet(list.size());
        for (int i = 0; i < list.size(); i++) {
            try {
                String text = FieldValues.text(list.get(i), 1, maxLength);
                if (!seen.add(text)) {
                    throw new FaultyValue("is there twice", "Send each value once.");
                }
                texts.add(text);
            } catch (FaultyValue e) {
                faults.add(item(path, i), e.problem(), e.remedy());
            }
        }
        return List.copyOf(texts);
    }

    static <T> List<T> objects(
            String path, JsonNode list, int maxItems, Function<Fields, T> reader, Faults faults) {
        requireSize(list, maxItems);
        List<T> values = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonNode object = list.get(i);
            if (object.isObject()) {
                Fields fields = new Fields(item(path, i) + ".", object, false, faults);
                values.add(reader.apply(fields));
                fields.reportUnknown();
            } else {
                faults.add(item(path, i), "is " + nameOf(object), "Send an object.");
            }
        }
        return List.copyOf(values);
    }

    /** What a value is, for a sentence. */
    static String nameOf(JsonNode value) {
        String kind = value.getNodeType().name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "null" -> "null";
            case "array", "object" -> "an " + kind;
            default -> "a " + kind;
        };
    }

    private static void requireSize(JsonNode list, int maxItems) {
        if (!list.isArray()) {
            throw new FaultyValue("is " + nameOf(list), "Send a list.");
        }
        if (list.isEmpty() || list.size() > maxItems) {
            throw new FaultyValue(
                    "has " + list.size() + " items", "Send 1 to " + maxItems + " items.");
        }
    }

    private static JsonNode split(JsonNode value) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (String part : value.stringValue("").split(",", -1)) {
            list.add(part.strip());
        }
        return list;
    }

    private static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
