package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.formats.Countries;
import io.suanpan.tables.formats.Currencies;
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
                                avg(ln(greatest(amount_minor + discount_minor, 1)
                                    / quantity::DOUBLE / %s)) FROM (%s)
                            WHERE line_type = 'sale' GROUP BY 1 ORDER BY 1\
                            """
                                    .formatted(Currencies.minorUnits("currency"), linesBefore()));
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

    private String linesBefore() {
        return existing.rowsBefore(ShopTable.ORDER_LINES, Anomalies.WINDOW);
    }

    /**
     * Rows by share and day for each dimension that the file has, of the file's days and of the
     * days before them; empty for plain tables.
     */
    Map<String, Map<LocalDate, Map<String, Long>>> mixes() {
        Map<String, Map<LocalDate, Map<String, Long>>> mixes = new TreeMap<>();
        if (context.format() instanceof SalesFormat format) {
            mixes.put("mix.country", mix(countries(), "SELECT *, country AS share FROM lines"));
            if (format.mapping().containsKey("category")) {
                mixes.put("mix.category", mix(sales("category"), categoriesBefore()));
            }
            String top =
                    """
                    (SELECT product_id AS top_id FROM priced ORDER BY lines DESC, product_id LIMIT %d)\
                    """
                            .formatted(TOP_PRODUCTS);
            mixes.put(
                    "mix.product",
                    mix(
                            sales("top_id")
                                    .replace(
                                            "FROM staged",
                                            "FROM staged LEFT JOIN "
                                                    + top
                                                    + " ON product_id = top_id"),
                            "SELECT *, top_id AS share FROM lines LEFT JOIN "
                                    + top
                                    + " ON product_id = top_id"));
        }
        return mixes;
    }

    private static String sales(String share) {
        return """
        SELECT ordered_at::DATE AS day, %s AS share, count(*) AS n FROM staged
        WHERE state = 0 AND part = 0 AND NOT is_cancellation GROUP BY 1, 2\
        """
                .formatted(share);
    }

    /** Names become codes after they are counted, when there are few of them left. */
    private static String countries() {
        return "SELECT day, %s AS share, n FROM (%s)"
                .formatted(
                        Countries.code("country_name"),
                        sales("country_name").replace("AS share", "AS country_name"));
    }

    private String categoriesBefore() {
        return """
        SELECT lines.*, p.share FROM lines LEFT JOIN (
            SELECT product_id, arg_max(category, updated_at) AS share FROM (%s) GROUP BY 1) p
        ON lines.product_id = p.product_id\
        """
                .formatted(existing.allRows(ShopTable.PRODUCTS));
    }

    /**
     * @param own {@code day, share, n} of the file's sales
     * @param before rows with {@code share} from {@code lines}, the sales of the days before
     */
    private Map<LocalDate, Map<String, Long>> mix(String own, String before) {
        Map<LocalDate, Map<String, Long>> mix = new TreeMap<>();
        database.query(
                """
                WITH lines AS (SELECT * FROM (%s) WHERE line_type = 'sale')
                SELECT day, coalesce(share, ''), sum(n)::BIGINT FROM (
                    %s UNION ALL
                    SELECT ordered_at::DATE, share, count(*) FROM (%s) GROUP BY 1, 2)
                GROUP BY 1, 2\
                """
                        .formatted(linesBefore(), own, before),
                row ->
                        mix.computeIfAbsent(LocalDate.parse(row.getString(1)), _ -> new TreeMap<>())
                                .merge(row.getString(2), row.getLong(3), Long::sum));
        return mix;
    }
}
