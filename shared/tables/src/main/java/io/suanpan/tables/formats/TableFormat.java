package io.suanpan.tables.formats;

import io.suanpan.tables.ColumnType;
import io.suanpan.tables.ShopTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An export whose records are rows of one table. Its mapping gives that table's columns. */
public non-sealed interface TableFormat extends ImportFormat {

    /** Where the rows go. */
    ShopTable table();

    @Override
    default List<Rule> rules() {
        return TableRules.of(this);
    }

    @Override
    default Map<String, String> observations() {
        Map<String, String> all = new LinkedHashMap<>();
        for (var column : table().columns()) {
            if (column.nullable() && mapping().containsKey(column.name())) {
                all.put(
                        "rowsWithout." + column.name(),
                        "count(*) FILTER (" + column.name() + " IS NULL)");
            }
            boolean id = column.type() == ColumnType.TEXT && column.name().endsWith("_id");
            if (id && mapping().containsKey(column.name())) {
                all.put("distinct." + column.name(), "count(DISTINCT " + column.name() + ")");
            }
        }
        return all;
    }
}
