package io.suanpan.local.page.routes;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What a visitor wants to know of a stop.
 *
 * @param stop id of the delivery; empty where none is looked at
 * @param van that should take it; empty where it is just looked at
 * @param position empty where it is no whole number
 */
record StopQuery(String stop, String van, OptionalInt position) {
    private static final int DIGITS = 6;

    static StopQuery of(Map<String, String> query) {
        return new StopQuery(
                query.getOrDefault("stop", ""),
                query.getOrDefault("van", ""),
                whole(query.getOrDefault("position", "").strip()));
    }

    boolean asksForMove() {
        return !van.isEmpty();
    }

    private static OptionalInt whole(String text) {
        return text.matches("\\d{1," + DIGITS + "}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }
}
