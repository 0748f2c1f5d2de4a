package io.suanpan.core.input;

import io.suanpan.core.SuanpanException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Arguments of a program as pairs of a name and its value, as {@code --input PATH}. Immutable. */
public final class NamedArguments {
    private final Map<String, String> given;
    private final Function<String, SuanpanException> refused;

    private NamedArguments(Map<String, String> given, Function<String, SuanpanException> refused) {
        this.given = given;
        this.refused = refused;
    }

    /**
     * Of a name that is given twice the last value counts.
     *
     * @param names that there are
     * @param refused makes the error of what is wrong, with how it should be written
     * @throws SuanpanException {@code refused} for another name, or one without a value
     */
    public static NamedArguments parse(
            Set<String> names, Function<String, SuanpanException> refused, String... arguments) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!names.contains(arguments[i]) || i + 1 == arguments.length) {
                throw refused.apply(
                        "The argument " + arguments[i] + " is none, or lacks its value.");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return new NamedArguments(given, refused);
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    public String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    /**
     * @throws SuanpanException {@code refused} for what is no whole number of 32 bits
     */
    public int number(String name, int otherwise) {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw refused.apply("The value \"" + text + "\" of " + name + " is no number.");
        }
    }
}
