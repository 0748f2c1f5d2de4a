package io.suanpan.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object by name and kind, for the records that a function reads first: a
 * mapper would spend a fifth of a cold start on finding out how. A field that is absent or of
 * another kind is {@link ErrorCode#MALFORMED}; unknown fields are ignored, as {@link Json} has it.
 */
public final class JsonFields {
    private final JsonNode object;
    private final String what;

    private JsonFields(JsonNode object, String what) {
        this.object = object;
        this.what = what;
    }

    /**
     * @param what names the document in the error
     */
    public static JsonFields of(byte[] json, String what) {
        return new JsonFields(Json.tree(json, what), what);
    }

    public String text(String name) {
        return text(object.get(name), name);
    }

    public long whole(String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw malformed(name, "a whole number");
        }
        return value.longValue();
    }

    public double number(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw malformed(name, "a number");
        }
        return number(value, name);
    }

    /** The same; what is given here where the field is absent. */
    public double number(String name, double otherwise) {
        return object.has(name) ? number(name) : otherwise;
    }

    /** Whether the field is there and true. */
    public boolean flag(String name) {
        return object.path(name).booleanValue(false);
    }

    public Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException _) {
            throw malformed(name, "a time");
        }
    }

    public JsonFields object(String name) {
        return object(object.get(name), name);
    }

    /** Empty where the field is absent or null. */
    public Optional<JsonFields> optionalObject(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(object(value, name));
    }

    public <T> List<T> objects(String name, Function<JsonFields, T> reader) {
        return list(object.get(name), name, value -> reader.apply(object(value, name)));
    }

    public List<String> texts(String name) {
        return list(object.get(name), name, value -> text(value, name));
    }

    public Map<String, String> textByName(String name) {
        return byName(name, value -> text(value, name));
    }

    public Map<String, Double> numberByName(String name) {
        return byName(name, value -> number(value, name));
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return object.has(name);
    }

    public List<Double> numbers(String name) {
        return list(object.get(name), name, value -> number(value, name));
    }

    public Map<String, List<Double>> numbersByName(String name) {
        return byName(name, values -> list(values, name, value -> number(value, name)));
    }

    private <T> Map<String, T> byName(String name, Function<JsonNode, T> reader) {
        Map<String, T> values = new TreeMap<>();
        for (var entry : object(name).object.properties()) {
            values.put(entry.getKey(), reader.apply(entry.getValue()));
        }
        return values;
    }

    private <T> List<T> list(@Nullable JsonNode values, String name, Function<JsonNode, T> reader) {
        if (values == null || !values.isArray()) {
            throw malformed(name, "a list");
        }
        List<T> list = new ArrayList<>(values.size());
        for (JsonNode value : values) {
            list.add(reader.apply(value));
        }
        return list;
    }

    private JsonFields object(@Nullable JsonNode value, String name) {
        if (value == null || !value.isObject()) {
            throw malformed(name, "an object");
        }
        return new JsonFields(value, what);
    }

    private String text(@Nullable JsonNode value, String name) {
        if (value == null || !value.isString()) {
            throw malformed(name, "a text");
        }
        return value.stringValue();
    }

    /** JSON has no numbers for NaN and the infinities: they are written as texts. */
    private double number(JsonNode value, String name) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return switch (value.isString() ? value.stringValue() : "") {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw malformed(name, "a number");
        };
    }

    private SuanpanException malformed(String name, String kind) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                what + " is not the JSON that belongs there: " + name + " is not " + kind + ".",
                "Check its syntax and its field types.");
    }
}
