package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.formats.SalesFormat;
import io.suanpan.tables.formats.TableFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Per-day measures of the file, and of the days before it in the tables. */
final class DailyMeasures {
    private static final int TOP_PRODUCTS = 20;

    private final Database database;
    private final IngestContext context;
    private final ExistingTables existing;

    DailyMeasures(Database database, IngestContext context, ExistingTables existing) {
        this.database = database;
        this.context = context;
        this.existing = existing;
    }

    /** The accepted rows of the file by day. */
    List<DayCount> ofFile() {
        return switch (context.format()) {
            case SalesFormat _ ->
                    query(
                            """
                            SELECT ordered_at::DATE, count(*), sum(quantity), sum(amount_minor),
                                avg(ln(unit_price::DOUBLE)) FROM staged
                            WHERE state = 0 AND part = 0 AND NOT is_cancellation
                            GROUP BY 1 ORDER BY 1\
                            """);
            case TableFormat format ->
                    query(
                            """
                            SELECT %s::DATE, count(DISTINCT row_no), 0, 0, 0.0 FROM staged
                            WHERE state = 0 GROUP BY 1 ORDER BY 1\
                            """
                                    .formatted(format.table().timeColumn()));
        };
    }

    /** The days before the file's first. */
    List<DayCount> before() {
        return switch (context.format()) {
            case SalesFormat _ ->
                    query(
                            """
                            SELECT ordered_at::DATE, count(*), sum(quantity), sum(amount_minor),
                                avg(ln(greatest(amount_minor, 1)
                                    / quantity::DOUBLE / 100)) FROM (%s)
                            WHERE line_type = 'sale' GROUP BY 1 ORDER BY 1\
                            """
                                    .formatted(
                                            existing.rowsBefore(
                                                    ShopTable.ORDER_LINES, Anomalies.WINDOW)));
            case TableFormat format ->
                    query(
                            "SELECT %s::DATE, count(*), 0, 0, 0.0 FROM (%s) GROUP BY 1 ORDER BY 1"
                                    .formatted(
                                            format.table().timeColumn(),
                                            existing.rowsBefore(format.table(), Anomalies.WINDOW)));
        };
    }

    private List<DayCount> query(String sql) {
        return database.query(
                sql,
                row ->
                        new DayCount(
                                LocalDate.parse(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getDouble(5)));
    }

    /** Rows by share and day for each dimension that the file has; empty for plain tables. */
    Map<String, Map<LocalDate, Map<String, Long>>> mixes() {
        Map<String, Map<LocalDate, Map<String, Long>>> mixes = new TreeMap<>();
        if (context.format() instanceof SalesFormat format) {
            mixes.put("mix.country", mix("coalesce(country_name, '')"));
            if (format.mapping().containsKey("category")) {
                mixes.put("mix.category", mix("coalesce(category, '')"));
            }
            mixes.put("mix.product", mix("coalesce(top.product_id, '')"));
        }
        return mixes;
    }

    private Map<LocalDate, Map<String, Long>> mix(String dimension) {
        Map<LocalDate, Map<String, Long>> mix = new TreeMap<>();
        database.query(
                """
                SELECT ordered_at::DATE, %s, count(*) FROM staged LEFT JOIN (
                    SELECT product_id FROM priced ORDER BY lines DESC, product_id LIMIT %d) top
                    USING (product_id)
                WHERE state = 0 AND part = 0 AND NOT is_cancellation GROUP BY 1, 2\
                """
                        .formatted(dimension, TOP_PRODUCTS),
                row ->
                        mix.computeIfAbsent(LocalDate.parse(row.getString(1)), _ -> new TreeMap<>())
                                .merge(row.getString(2), row.getLong(3), Long::sum));
        return mix;
    }
}
