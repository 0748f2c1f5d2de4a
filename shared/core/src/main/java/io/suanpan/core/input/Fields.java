package io.suanpan.core.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The values of one JSON object, query or path by name. JSON {@code null} counts as absent. What no
 * one asked for is a fault, since a misspelt name would otherwise be lost in silence.
 */
public final class Fields {
    private final String prefix;
    private final @Nullable JsonNode object;
    private final boolean textual;
    private final Faults faults;
    private final List<String> asked = new ArrayList<>(4);

    /**
     * @param prefix of field names in faults: {@code "body."}
     * @param object null where all values shall stand in without a fault
     * @param textual whether numbers and booleans come as text, as in a query
     */
    public Fields(String prefix, @Nullable JsonNode object, boolean textual, Faults faults) {
        this.prefix = prefix;
        this.object = object;
        this.textual = textual;
        this.faults = faults;
    }

    /** Text of {@code minLength} to {@code maxLength} characters, without control characters. */
    public Field<String> text(String name, int minLength, int maxLength) {
        return field(name, "", value -> FieldValues.text(value, minLength, maxLength));
    }

    public Field<Integer> integer(String name, int min, int max) {
        return field(name, min, value -> (int) FieldValues.whole(value, textual, min, max));
    }

    /** For amounts in minor units and the like. */
    public Field<Long> longInteger(String name, long min, long max) {
        return field(name, min, value -> FieldValues.whole(value, textual, min, max));
    }

    /** A finite number. */
    public Field<Double> decimal(String name, double min, double max) {
        return field(name, min, value -> FieldValues.decimal(value, textual, min, max));
    }

    public Field<Boolean> bool(String name) {
        return field(name, false, value -> FieldValues.bool(value, textual));
    }

    /** One of the given texts, letter by letter. */
    public Field<String> oneOf(String name, List<String> choices) {
        return field(name, choices.getFirst(), value -> FieldValues.oneOf(value, choices));
    }

    /** A moment as ISO-8601 in UTC: {@code 2026-01-31T10:15:00Z}. */
    public Field<Instant> instant(String name) {
        return field(name, Instant.EPOCH, FieldValues::instant);
    }

    /**
     * A list of 1 to {@code maxItems} different texts; in a query they are separated by commas.
     *
     * @param maxLength of each text, in characters
     */
    public Field<List<String>> texts(String name, int maxItems, int maxLength) {
        return field(
                name,
                List.of(),
                value -> FieldLists.texts(path(name), value, textual, maxItems, maxLength, faults));
    }

    /** A list of 1 to {@code maxItems} objects, each read by {@code reader}. */
    public <T> Field<List<T>> objects(String name, int maxItems, Function<Fields, T> reader) {
        return field(
                name,
                List.of(),
                value -> FieldLists.objects(path(name), value, maxItems, reader, faults));
    }

    /** A list of 0 to {@code maxItems} objects, each read by {@code reader}; empty where absent. */
    public <T> List<T> anyObjects(String name, int maxItems, Function<Fields, T> reader) {
        boolean none = object != null && object.path(name).isArray() && object.get(name).isEmpty();
        return none
                ? value(name, List.<T>of(), _ -> List.<T>of()).orElse(List.of())
                : objects(name, maxItems, reader).orElse(List.of());
    }

    /** An object inside of this one; empty where it is absent. */
    public <T> Optional<T> object(String name, Function<Fields, T> reader) {
        Optional<JsonNode> inner =
                field(name, MissingNode.getInstance(), Fields::requireObject).optional();
        return inner.map(value -> {
            Fields fields = new Fields(path(name) + ".", value, false, faults);
            T read = reader.apply(fields);
            fields.reportUnknown();
            return read;
        });
    }

    /** What is read from the value as it stands, by a reader that throws {@link FaultyValue}. */
    public <T> Field<T> value(String name, T standIn, Function<JsonNode, T> reader) {
        return field(name, standIn, reader);
    }

    /** A fault that only the values together show. */
    public void fault(String name, String problem, String remedy) {
        faults.add(path(name), problem, remedy);
    }

    /** To be called when all that is known has been asked for. */
    public void reportUnknown() {
        if (object == null || object.size() <= 0) {
            return;
        }
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                fault(name, "is not known here", knownNames());
            }
        }
    }

    private String knownNames() {
        return asked.isEmpty()
                ? "Leave it out."
                : "Leave it out or use one of: " + String.join(", ", asked) + ".";
    }

    private static JsonNode requireObject(JsonNode value) {
        if (!value.isObject()) {
            throw new FaultyValue("is " + FieldLists.nameOf(value), "Send an object.");
        }
        return value;
    }

    private String path(String name) {
        return prefix + name;
    }

    private <T> Field<T> field(String name, T standIn, Function<JsonNode, T> reader) {
        asked.add(name);
        if (object == null) {
            return new Field<>(this, name, standIn, null, true);
        }
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return new Field<>(this, name, standIn, null, false);
        }
        try {
            return new Field<>(this, name, standIn, reader.apply(value), false);
        } catch (FaultyValue e) {
            fault(name, e.problem(), e.remedy());
            return new Field<>(this, name, standIn, null, true);
        }
    }
}
