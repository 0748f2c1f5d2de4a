package io.suanpan.local.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Holds JSON against the part of JSON Schema that the API document uses; a keyword that this does
 * not know is a fault of the schema, so that nothing is passed over in silence.
 */
final class SchemaCheck {
    private static final Set<String> KNOWN =
            Set.of(
                    "type",
                    "description",
                    "examples",
                    "enum",
                    "format",
                    "pattern",
                    "default",
                    "minimum",
                    "maximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "items",
                    "properties",
                    "required",
                    "additionalProperties");

    private final ApiDocument document;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(ApiDocument document) {
        this.document = document;
    }

    /** What is wrong, each with its place; empty where the value fits. */
    static List<String> faults(ApiDocument document, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(document);
        check.check("$", schema, value);
        return check.faults;
    }

    private void check(String place, JsonNode reference, JsonNode value) {
        JsonNode schema = document.follow(reference);
        schema.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> faults.add(place + ": the schema's " + name + " is not known"));
        if (!hasType(schema.path("type"), value)) {
            faults.add(place + ": " + value + " is not of type " + schema.path("type"));
            return;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(place + ": " + value + " is none of " + schema.path("enum"));
        }
        switch (value.getNodeType()) {
            case OBJECT -> object(place, schema, value);
            case ARRAY -> array(place, schema, value);
            case STRING -> text(place, schema, value.stringValue());
            case NUMBER -> number(place, schema, value.doubleValue());
            default -> {}
        }
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> hasType(one, value));
        }
        return switch (type.stringValue("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return list.valueStream().anyMatch(value::equals);
    }

    private void object(String place, JsonNode schema, JsonNode value) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(name -> !value.has(name))
                .forEach(name -> faults.add(place + ": " + name + " is missing"));
        JsonNode more = schema.path("additionalProperties");
        if (more.isMissingNode()) {
            faults.add(place + ": the schema does not say what else it may hold");
        }
        value.forEachEntry((name, child) -> {
            JsonNode own = schema.path("properties").path(name);
            if (!own.isMissingNode()) {
                check(place + "." + name, own, child);
            } else if (more.isObject()) {
                check(place + "." + name, more, child);
            } else {
                faults.add(place + ": " + name + " is not listed");
            }
        });
    }

    private void array(String place, JsonNode schema, JsonNode value) {
        within(place, value.size(), schema, "minItems", "maxItems");
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            check(place + "[" + i + "]", schema.path("items"), value.get(i));
            if (!seen.add(value.get(i)) && schema.path("uniqueItems").booleanValue(false)) {
                faults.add(place + "[" + i + "] is there twice");
            }
        }
    }

    private void text(String place, JsonNode schema, String value) {
        within(place, value.length(), schema, "minLength", "maxLength");
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").stringValue()).matcher(value).find()) {
            faults.add(place + ": \"" + value + "\" does not match " + schema.path("pattern"));
        }
        try {
            switch (schema.path("format").stringValue("")) {
                case "date-time" -> Instant.parse(value);
                case "date" -> LocalDate.parse(value);
                case "uri" -> java.net.URI.create(value);
                default -> {}
            }
        } catch (DateTimeParseException | IllegalArgumentException _) {
            faults.add(place + ": \"" + value + "\" is no " + schema.path("format"));
        }
    }

    private void number(String place, JsonNode schema, double value) {
        within(place, value, schema, "minimum", "maximum");
    }

    private void within(String place, double value, JsonNode schema, String least, String most) {
        if (schema.has(least) && value < schema.path(least).doubleValue()) {
            faults.add(place + " has " + value + ", below " + least + " " + schema.path(least));
        }
        if (schema.has(most) && value > schema.path(most).doubleValue()) {
            faults.add(place + " has " + value + ", above " + most + " " + schema.path(most));
        }
    }
}
