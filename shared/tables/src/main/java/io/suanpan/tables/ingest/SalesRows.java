package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.formats.Currencies;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.Mapped;
import io.suanpan.tables.formats.SalesFormat;
import io.suanpan.tables.formats.Zones;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a sales file, typed and checked: the table {@code staged_rows}, and over it the view
 * {@code staged} with the columns that are the same in every row.
 */
final class SalesRows {
    /** SQL for the price in minor units, rounded half up. */
    static final String UNIT_PRICE_MINOR =
            "((unit_price * 1000000)::BIGINT * minor_units + 500000) // 1000000";

    /** SQL for what a line comes to; rounded half up once, with the sign of the quantity. */
    private static final String AMOUNT_MINOR =
            """
            (CASE WHEN quantity < 0 THEN -1 ELSE 1 END) *
            ((abs(quantity) * (unit_price * 1000000)::BIGINT * minor_units + 500000) // 1000000
            - round(coalesce(discount, 0) * minor_units)::BIGINT)\
            """;

    private final Database database;
    private final IngestContext context;
    private final SalesFormat format;

    SalesRows(Database database, IngestContext context, SalesFormat format) {
        this.database = database;
        this.context = context;
        this.format = format;
    }

    void load() {
        database.execute(StageSql.rawView(context.file(), format));
        database.execute("CREATE TABLE staged_rows AS " + staged());
        database.execute("CREATE VIEW staged AS SELECT *, " + constants() + " FROM staged_rows");
    }

    /** An order that was taken back as a whole is a sale, and a return at the time it was. */
    void deriveCancelledOrders() {
        if (!format.mapping().containsKey("cancelled_time")) {
            return;
        }
        database.execute(
                """
                INSERT INTO staged_rows BY NAME SELECT * REPLACE (
                    1 AS part, order_id || '%s' AS order_id, true AS is_cancellation,
                    -quantity AS quantity, -amount_minor AS amount_minor,
                    cancelled_time AS ordered_at)
                FROM staged_rows
                WHERE state = 0 AND quantity > 0 AND cancelled_time IS NOT NULL
                ORDER BY row_no\
                """
                        .formatted(ReturnMatcher.CANCELLED));
    }

    /** Whether a column is the same in every row: such a one is not stored. */
    private boolean isConstant(String column) {
        Mapped mapped = format.mapping().get(column);
        return mapped == null || mapped.sql().matches("'[^']*'");
    }

    private String constants() {
        List<String> columns = new ArrayList<>();
        SalesFormat.COLUMNS.keySet().stream()
                .filter(this::isConstant)
                .forEach(column -> columns.add(mapped(column)));
        columns.add(minorUnits() + " AS minor_units");
        return String.join(", ", columns);
    }

    private String staged() {
        String faults = StageSql.bits(format, Disposition.REJECT, context.latest());
        String flags = StageSql.bits(format, Disposition.FLAG, context.latest());
        return """
        WITH typed AS (SELECT row_no, %s, %s, %s AS twin_hash FROM (%s)),
        coded AS (SELECT *, upper(product_code) AS product_id,
            %s AS ordered_at, %s AS minor_units FROM typed),
        kinds AS (SELECT *, %s AS item_kind FROM coded),
        checked AS (SELECT *, %s AS faults, %s AS flag_bits FROM kinds)
        SELECT row_no, 0::TINYINT AS part, %s, product_id, item_kind, ordered_at, twin_hash,
            faults, flag_bits, CASE WHEN faults <> 0 THEN %s END AS raw,
            CASE WHEN faults = 0 THEN %s END AS amount_minor,
            CASE WHEN faults <> 0 THEN %d ELSE 0 END::TINYINT AS state
        FROM checked\
        """
                .formatted(
                        mapping(),
                        StageSql.rawColumns(format),
                        StageSql.rawHash(format),
                        format.records(),
                        Zones.utc("local_time", format.zone()),
                        minorUnits(),
                        format.itemKind(),
                        faults,
                        flags,
                        SalesFormat.COLUMNS.keySet().stream()
                                .filter(column -> !isConstant(column))
                                .collect(Collectors.joining(", ")),
                        StageSql.rawList(format),
                        AMOUNT_MINOR,
                        RowState.QUARANTINED.code());
    }

    private String mapping() {
        return SalesFormat.COLUMNS.keySet().stream()
                .map(this::mapped)
                .collect(Collectors.joining(",\n"));
    }

    private String mapped(String column) {
        Mapped mapped = format.mapping().get(column);
        String sql = mapped == null ? "NULL" : StageSql.tidy(mapped.sql(), context.file());
        return "(%s)::%s AS %s".formatted(sql, SalesFormat.COLUMNS.get(column), column);
    }

    private String minorUnits() {
        Mapped currency = format.mapping().get("currency");
        return Currencies.minorUnits(
                currency != null && currency.sql().matches("'[A-Z]{3}'")
                        ? currency.sql()
                        : "currency");
    }
}
