package io.suanpan.tables;

import java.util.Collection;
import java.util.stream.Collectors;

/** Spells values in SQL. */
public final class Sql {
    private Sql() {}

    /** A string literal. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A quoted identifier. */
    public static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** String literals, comma-separated. */
    public static String texts(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", "));
    }
}
