package io.suanpan.local.sample;

import java.util.Locale;

/** A column of the import format: what it may hold decides how it can be dirty. */
record Column(String name, Kind kind, boolean required) {
    enum Kind {
        /** An id that is the row's own, or one that is not made unknown. */
        ID,
        /** An id of another table. */
        REFERENCE,
        TEXT,
        TIME,
        NUMBER,
        /** A number that must be above 0. */
        PRICE,
        FLAG
    }

    /** From {@code name:kind}, with {@code !} behind where a value is required. */
    static Column parse(String text) {
        boolean required = text.endsWith("!");
        String[] parts = (required ? text.substring(0, text.length() - 1) : text).split(":", -1);
        return new Column(parts[0], Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)), required);
    }

    boolean numeric() {
        return kind == Kind.NUMBER || kind == Kind.PRICE;
    }

    boolean id() {
        return kind == Kind.ID || kind == Kind.REFERENCE;
    }
}
