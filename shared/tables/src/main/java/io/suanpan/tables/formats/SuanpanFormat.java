package io.suanpan.tables.formats;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.Column;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.raw.RawColumn;
import io.suanpan.tables.raw.RawLayout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Suanpan's own format: each table with its own columns as CSV header or JSON keys. The object's
 * name starts with the table's: {@code order_lines-2026-01.csv.gz}.
 */
public final class SuanpanFormat implements TableFormat {
    private final ShopTable table;

    private SuanpanFormat(ShopTable table) {
        this.table = table;
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the name starts with no table
     */
    public static SuanpanFormat of(String object) {
        String name = object.substring(object.lastIndexOf('/') + 1);
        return Arrays.stream(ShopTable.values())
                .filter(t -> name.matches(t.tableName() + "[^a-z_].*"))
                .max(Comparator.comparingInt(t -> t.tableName().length()))
                .map(SuanpanFormat::new)
                .orElseThrow(() -> noTable(name));
    }

    private static SuanpanException noTable(String name) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "The name " + name + " starts with no table.",
                Arrays.stream(ShopTable.values())
                        .map(ShopTable::tableName)
                        .collect(Collectors.joining(", ", "Start it with one of ", ".")));
    }

    @Override
    public String name() {
        return "suanpan";
    }

    @Override
    public ShopTable table() {
        return table;
    }

    @Override
    public RawLayout layout() {
        List<RawColumn> columns =
                table.columns().stream()
                        .map(c ->
                                new RawColumn(
                                        c.name(), !c.nullable() && !isFlags(c), false, List.of()))
                        .toList();
        return RawLayout.flat(columns);
    }

    private static boolean isFlags(Column column) {
        return column.name().equals("flags");
    }

    @Override
    public Map<String, Mapped> mapping() {
        Map<String, Mapped> mapping = new LinkedHashMap<>();
        table.columns().forEach(column -> mapping.put(column.name(), mapped(column)));
        return mapping;
    }

    private static Mapped mapped(Column column) {
        String name = column.name();
        if (isFlags(column)) {
            return new Mapped(name, "coalesce(trim(\"flags\"), '')");
        }
        if (name.equals("product_id")) {
            return new Mapped(name, "upper(" + Mapped.trimmed(name) + ")");
        }
        return switch (column.type()) {
            case TEXT -> Mapped.text(name);
            case INTEGER, LONG -> Mapped.whole(name, column.type().sql());
            case TIMESTAMP -> Mapped.instant(name);
            case DOUBLE, BOOLEAN -> Mapped.as(name, column.type().sql());
        };
    }
}
