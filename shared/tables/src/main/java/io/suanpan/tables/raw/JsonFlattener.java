package io.suanpan.tables.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns one JSON object into rows of a {@link RawLayout}. */
public interface JsonFlattener {

    /** One value for each column of the layout, null where there is none; at least one row. */
    List<@Nullable String[]> rows(JsonNode object);
}
