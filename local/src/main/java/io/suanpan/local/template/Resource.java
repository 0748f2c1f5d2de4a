package io.suanpan.local.template;

import io.suanpan.local.template.TemplateValue.Fields;
import io.suanpan.local.template.TemplateValue.Items;
import io.suanpan.local.template.TemplateValue.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Properties by name, resolved as they are asked for: what is never asked for need not be
 * understood.
 */
final class Resource {
    private final String name;
    private final Fields properties;
    private final Resolver resolver;

    Resource(String name, Fields properties, Resolver resolver) {
        this.name = name;
        this.properties = properties;
        this.resolver = resolver;
    }

    String name() {
        return name;
    }

    int line() {
        return properties.line();
    }

    Optional<String> text(String property) {
        return value(property).map(resolver::text);
    }

    String requiredText(String property) {
        return text(property)
                .orElseThrow(() ->
                        TemplateException.at(
                                line(),
                                name + " has no " + property + ".",
                                "Add " + property + "."));
    }

    /** A whole number; {@code standard} where the property is missing. */
    int number(String property, int standard) {
        Optional<String> text = text(property);
        try {
            return text.map(Integer::parseInt).orElse(standard);
        } catch (NumberFormatException e) {
            throw TemplateException.at(
                    line(),
                    "%s has %s %s, which is no whole number."
                            .formatted(name, property, text.orElse("")),
                    "Write a number.");
        }
    }

    /** The property's fields; none where it is missing. */
    Resource fields(String property) {
        return switch (value(property).orElse(null)) {
            case null -> new Resource(name, new Fields(Map.of(), line()), resolver);
            case Fields fields -> new Resource(name, fields, resolver);
            case TemplateValue other ->
                    throw TemplateException.at(
                            other.line(), name + "." + property + " is no mapping.", "Write one.");
        };
    }

    /** The property as a list; a single value is a list of one, a missing one is empty. */
    List<TemplateValue> list(String property) {
        return switch (value(property).orElse(null)) {
            case null -> List.of();
            case Items items -> items.values();
            case TemplateValue single -> List.of(single);
        };
    }

    List<String> texts(String property) {
        return list(property).stream().map(resolver::text).toList();
    }

    boolean has(String property) {
        return properties.values().containsKey(property);
    }

    Iterable<String> names() {
        return properties.values().keySet();
    }

    private Optional<TemplateValue> value(String property) {
        TemplateValue value = properties.values().get(property);
        // Fields are resolved field by field, later; all else at once.
        return switch (value) {
            case null -> Optional.empty();
            case Fields fields -> Optional.of(fields);
            case Scalar scalar -> Optional.of(scalar);
            case TemplateValue other -> resolver.resolve(other);
        };
    }

    /** The item of a list as properties of their own. */
    Resource item(TemplateValue value) {
        if (value instanceof Fields fields) {
            return new Resource(name, fields, resolver);
        }
        throw TemplateException.at(value.line(), name + " needs a mapping here.", "Write one.");
    }
}
