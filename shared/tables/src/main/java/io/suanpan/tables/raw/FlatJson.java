package io.suanpan.tables.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object whose keys are the columns: one row. */
final class FlatJson implements JsonFlattener {
    private final List<RawColumn> columns;

    FlatJson(List<RawColumn> columns) {
        this.columns = columns;
    }

    @Override
    public List<@Nullable String[]> rows(JsonNode object) {
        @Nullable String[] row = new String[columns.size()];
        for (var property : object.properties()) {
            for (int i = 0; i < row.length; i++) {
                if (columns.get(i).matches(property.getKey())) {
                    row[i] = text(property.getValue());
                }
            }
        }
        return List.<@Nullable String[]>of(row);
    }

    /** Text as it is, other scalars as JSON spells them, null for null. */
    static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
