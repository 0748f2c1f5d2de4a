package io.suanpan.tables;

import java.util.List;

/**
 * One column of a table.
 *
 * @param nullable whether the value may be missing
 * @param allowed the only values there may be; empty where any value of the type may be
 * @param doc meaning and unit
 */
public record Column(
        String name, ColumnType type, boolean nullable, List<String> allowed, String doc) {
    public Column {
        allowed = List.copyOf(allowed);
    }

    static Column required(String name, ColumnType type, String doc) {
        return new Column(name, type, false, List.of(), doc);
    }

    static Column optional(String name, ColumnType type, String doc) {
        return new Column(name, type, true, List.of(), doc);
    }

    /** A required text column that holds one of {@code allowed}. */
    static Column oneOf(String name, String doc, String... allowed) {
        return new Column(name, ColumnType.TEXT, false, List.of(allowed), doc);
    }
}
