package io.suanpan.tables.raw;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object whose keys are the columns: one row. */
final class FlatJson implements JsonFlattener {
    /** More different keys than any export has; those beyond are compared anew each time. */
    private static final int KEPT_KEYS = 1_000;

    private final List<RawColumn> columns;

    /** The columns that each key means: comparing spellings for every value would take longest. */
    private final Map<String, int[]> places = new ConcurrentHashMap<>();

    FlatJson(List<RawColumn> columns) {
        this.columns = columns;
    }

    @Override
    public List<@Nullable String[]> rows(JsonNode object) {
        @Nullable String[] row = new String[columns.size()];
        for (var property : object.properties()) {
            for (int place : places(property.getKey())) {
                row[place] = text(property.getValue());
            }
        }
        return List.<@Nullable String[]>of(row);
    }

    private int[] places(String key) {
        int[] known = places.get(key);
        if (known != null) {
            return known;
        }
        int[] found =
                IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).matches(key))
                        .toArray();
        if (places.size() < KEPT_KEYS) {
            places.put(key, found);
        }
        return found;
    }

    /** Text as it is, other scalars as JSON spells them, null for null. */
    static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
