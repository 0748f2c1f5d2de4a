package io.suanpan.tables.ingest;

import io.suanpan.tables.Database;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.formats.Countries;
import io.suanpan.tables.formats.Currencies;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.Mapped;
import io.suanpan.tables.formats.Rule;
import io.suanpan.tables.formats.SalesFormat;
import io.suanpan.tables.formats.Zones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Order lines on their way into order_lines, orders, products and customers. */
final class SalesStage implements Stage {
    /** What makes two lines of one source the same line. */
    private static final String IDENTITY =
            "order_id, product_id, ordered_at, line_type, quantity, unit_price_minor,"
                    + " amount_minor, customer_id";

    /**
     * Robust z of the log price: distance from the median over the quartile range as a standard
     * deviation (1.349 of them for normal data), which is floored, since many products have one
     * price.
     */
    private static final String IS_PRICE_OUTLIER =
            """
            p.lines >= 10 AND s.item_kind = 'product'
            AND abs(ln(s.unit_price / p.median)) > p.log_tolerance\
            """;

    private static final String PRICE_OUTLIER = "u.row_no IS NOT NULL";

    private final Database database;
    private final IngestContext context;
    private final SalesFormat format;
    private final List<TablePart> replaced = new ArrayList<>();

    SalesStage(Database database, IngestContext context, SalesFormat format) {
        this.database = database;
        this.context = context;
        this.format = format;
    }

    @Override
    public void load() {
        database.execute(StageSql.rawView(context.file(), format));
        database.execute("CREATE TABLE staged_rows AS " + staged());
        database.execute("CREATE VIEW staged AS SELECT *, " + constants() + " FROM staged_rows");
        markDuplicates();
        deriveCancelledOrders();
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
                        amount(),
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

    /** Rounded half up once, after multiplying; the sign is that of the quantity. */
    private static String amount() {
        return """
        (CASE WHEN quantity < 0 THEN -1 ELSE 1 END) *
        ((abs(quantity) * (unit_price * 1000000)::BIGINT * minor_units + 500000) // 1000000
        - round(coalesce(discount, 0) * minor_units)::BIGINT)\
        """;
    }

    /** Equal hashes are found first, which is cheap; only their rows are compared in full. */
    private void markDuplicates() {
        String columns = String.join(", ", SalesFormat.COLUMNS.keySet());
        database.execute(
                """
                CREATE TABLE twins AS SELECT row_no, part FROM (
                    SELECT row_no, part, row_number() OVER (
                        PARTITION BY twin_hash, raw, %s ORDER BY row_no) AS n
                    FROM staged WHERE twin_hash IN (
                        SELECT twin_hash FROM staged GROUP BY twin_hash HAVING count(*) > 1))
                WHERE n > 1\
                """
                        .formatted(columns));
        mark("twins", RowState.DUPLICATE);
    }

    private void mark(String rows, RowState state) {
        database.execute(
                "UPDATE staged_rows s SET state = %1$d FROM %2$s t WHERE s.row_no = t.row_no AND s.part = t.part"
                        .formatted(state.code(), rows));
    }

    @Override
    public void compare(Existing existing) {
        if (existing.has(ShopTable.ORDER_LINES)) {
            markReplays(existing);
        }
        groupOrders(existing);
        replaced.addAll(new OrderRevision(database).prepare(existing));
        groupProducts();
        matchReturns(existing);
    }

    /** A line that is in the tables n times takes up to n equal lines of the file as replays. */
    private void markReplays(Existing existing) {
        database.execute(
                """
                CREATE TABLE replays AS
                WITH own AS (SELECT *, row_number() OVER (PARTITION BY %1$s ORDER BY row_no) AS n
                    FROM (%2$s)),
                known AS (SELECT %1$s, count(*) AS copies FROM (
                    SELECT * REPLACE (coalesce(customer_id, '') AS customer_id) FROM (%3$s)
                    WHERE source = %4$s AND order_id IN (SELECT order_id FROM own))
                    GROUP BY %1$s)
                SELECT row_no, part FROM own JOIN known USING (%1$s) WHERE n <= copies\
                """
                        .formatted(
                                IDENTITY,
                                ownLines(),
                                existing.rows(ShopTable.ORDER_LINES),
                                Sql.text(format.name())));
        mark("replays", RowState.REPLAYED);
        keepLaterCancellations();
    }

    /** Of an order that came in before and was cancelled since, the cancellation alone is news. */
    private void keepLaterCancellations() {
        if (!format.mapping().containsKey("cancelled_time")) {
            return;
        }
        database.execute(
                """
                DELETE FROM staged_rows WHERE part = 0 AND state = %d AND row_no IN (
                    SELECT row_no FROM staged WHERE part = 1 AND state = 0)\
                """
                        .formatted(RowState.REPLAYED.code()));
        database.execute(
                """
                UPDATE staged_rows SET part = 0 WHERE part = 1
                    AND row_no NOT IN (SELECT row_no FROM staged WHERE part = 0)\
                """);
    }

    private static String ownLines() {
        return """
        SELECT row_no, part, order_id, product_id, ordered_at,
            CASE WHEN is_cancellation THEN 'return' ELSE 'sale' END AS line_type,
            abs(quantity) AS quantity, %s AS unit_price_minor, amount_minor,
            coalesce(customer_id, '') AS customer_id
        FROM staged WHERE state = 0\
        """
                .formatted(unitPrice());
    }

    private static String unitPrice() {
        return "((unit_price * 1000000)::BIGINT * minor_units + 500000) // 1000000";
    }

    /** An order that was taken back as a whole is a sale, and a return at the time it was. */
    private void deriveCancelledOrders() {
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

    private void groupOrders(Existing existing) {
        database.execute(
                """
                CREATE TABLE grouped AS SELECT *, %s AS country, 0 AS lines_before FROM (
                    SELECT order_id, min(row_no) AS first_row, min(customer_id) AS customer_id,
                        min(ordered_at) AS ordered_at, min(currency) AS currency,
                        min(country_name) AS country_name, min(channel) AS channel,
                        sum(amount_minor)::BIGINT AS total_minor, count(*)::INTEGER AS line_count,
                        bool_and(is_cancellation) AS is_cancellation, false AS is_known
                    FROM staged WHERE state = 0 GROUP BY order_id)
                ORDER BY first_row, order_id\
                """
                        .formatted(Countries.code("country_name")));
        if (existing.has(ShopTable.ORDER_LINES)) {
            database.execute(
                    """
                    UPDATE grouped SET is_known = true, lines_before = k.lines
                    FROM (SELECT order_id, max(line_number) AS lines FROM (%s) GROUP BY order_id) k
                    WHERE grouped.order_id = k.order_id\
                    """
                            .formatted(existing.rows(ShopTable.ORDER_LINES)));
        }
    }

    /** Price quartiles are over what was paid; see {@link #IS_PRICE_OUTLIER}. */
    private void groupProducts() {
        database.execute(
                """
                CREATE TABLE priced AS SELECT product_id, arg_max(product_name, row_no) AS name,
                    arg_max(category, row_no) AS category, arg_max(currency, row_no) AS currency,
                    min(item_kind) AS item_kind, max(row_no) AS last_row, count(*) AS lines,
                    quantile_disc(unit_price, [0.25, 0.5, 0.75]) AS quartiles
                FROM staged WHERE state = 0 AND part = 0 GROUP BY product_id ORDER BY product_id\
                """);
        database.execute(
                """
                CREATE TABLE outliers AS SELECT s.row_no, s.part
                FROM staged s JOIN (SELECT product_id, lines, quartiles[2] AS median,
                    5 * greatest(0.2, ln(quartiles[3] / quartiles[1]) / 1.349) AS log_tolerance
                    FROM priced) p ON s.product_id = p.product_id
                WHERE s.state = 0 AND %s\
                """
                        .formatted(IS_PRICE_OUTLIER));
    }

    private void matchReturns(Existing existing) {
        database.execute(
                "CREATE TABLE matched(row_no BIGINT, part INTEGER, order_id VARCHAR, line INTEGER)");
        if (database.number("SELECT count(*) FROM staged WHERE state = 0 AND is_cancellation")
                == 0) {
            return;
        }
        new ReturnMatcher(database)
                .match(
                        // A sale may be of any day before the file's.
                        existing.partsOfAll(ShopTable.ORDER_LINES).isEmpty()
                                ? ""
                                : existing.allRows(ShopTable.ORDER_LINES));
    }

    @Override
    public Map<ShopTable, String> outputs() {
        Map<ShopTable, String> outputs = new LinkedHashMap<>();
        outputs.put(ShopTable.ORDER_LINES, orderLines());
        outputs.put(ShopTable.ORDERS, orders());
        outputs.put(ShopTable.PRODUCTS, products());
        outputs.put(ShopTable.CUSTOMERS, customers());
        return outputs;
    }

    private String orderLines() {
        return """
        SELECT s.order_id, s.row_no - o.first_row + 1 + o.lines_before AS line_number,
            s.product_id, s.customer_id, s.ordered_at,
            CASE WHEN s.is_cancellation THEN 'return' ELSE 'sale' END AS line_type,
            s.item_kind, abs(s.quantity) AS quantity, %s AS unit_price_minor,
            round(coalesce(s.discount, 0) * s.minor_units)::BIGINT AS discount_minor,
            s.amount_minor, s.currency, o.country, m.order_id AS returns_order_id,
            m.line AS returns_line_number, %s AS flags, %s
        FROM staged s JOIN grouped o ON s.order_id = o.order_id
        LEFT JOIN outliers u ON s.row_no = u.row_no AND s.part = u.part
        LEFT JOIN matched m ON s.row_no = m.row_no AND s.part = m.part
        WHERE s.state = 0\
        """
                .formatted(
                        unitPrice().replace("unit_price *", "s.unit_price *"),
                        flags(),
                        context.lineage().replace("row_no", "s.row_no"));
    }

    private String flags() {
        List<String> flags = new ArrayList<>();
        List<Rule> rules = StageSql.of(format, Disposition.FLAG);
        for (int i = 0; i < rules.size(); i++) {
            flags.add(
                    "CASE WHEN s.flag_bits & %d <> 0 THEN '%s' END"
                            .formatted(1L << i, rules.get(i).id()));
        }
        flags.add("CASE WHEN %s THEN 'price-outlier' END".formatted(PRICE_OUTLIER));
        flags.add("CASE WHEN " + unmatched() + " THEN 'unmatched-return' END");
        return "concat_ws(',', " + String.join(", ", flags) + ")";
    }

    private static String unmatched() {
        return "s.is_cancellation AND s.item_kind = 'product' AND m.row_no IS NULL";
    }

    private String orders() {
        return """
        SELECT order_id, customer_id, ordered_at, currency, country, channel, total_minor,
            line_count, CASE WHEN is_cancellation THEN 'cancellation' ELSE 'placed' END AS status,
            %s
        FROM grouped WHERE NOT is_known%s\
        """
                .formatted(
                        context.lineage().replace("row_no", "first_row"),
                        replaced.isEmpty() ? "" : " UNION ALL SELECT * FROM revised");
    }

    private String products() {
        return """
        SELECT product_id, coalesce(name, product_id) AS name, category,
            round(quartiles[2] * %s)::BIGINT AS price_minor, NULL AS cost_minor, currency,
            NULL AS supplier_id, NULL AS lead_time_days,
            (SELECT max(ordered_at) FROM grouped) AS updated_at, %s
        FROM priced WHERE item_kind = 'product'\
        """
                .formatted(
                        Currencies.minorUnits("currency"),
                        context.lineage().replace("row_no", "last_row"));
    }

    private String customers() {
        return """
        SELECT c.customer_id, NULL AS registered_at, %s AS country, region, email_hash,
            accepts_marketing, (SELECT max(ordered_at) FROM grouped) AS updated_at, %s
        FROM (SELECT customer_id, arg_max(country_name, row_no) AS country_name,
                arg_max(region, row_no) AS region, arg_max(email_hash, row_no) AS email_hash,
                arg_max(accepts_marketing, row_no) AS accepts_marketing,
                max(row_no) AS row_no
            FROM staged WHERE state = 0 AND customer_id IS NOT NULL GROUP BY customer_id) c
        ORDER BY customer_id\
        """
                .formatted(Countries.code("country_name"), context.lineage());
    }

    @Override
    public List<TablePart> replaced() {
        return List.copyOf(replaced);
    }

    @Override
    public String isReturn() {
        return "is_cancellation";
    }

    @Override
    public List<JointFinding> jointFindings() {
        return List.of(
                finding(
                        "price-outlier",
                        "unit_price",
                        "The price is far from the product's median: robust z of its log above 5.",
                        "Check it; the row is in the tables.",
                        PRICE_OUTLIER),
                finding(
                        "unmatched-return",
                        "quantity",
                        "No earlier sale of the product to the customer has so much left to return.",
                        "Bring in the earlier orders; the return is in the tables.",
                        unmatched()));
    }

    private JointFinding finding(
            String id, String column, String meaning, String remedy, String predicate) {
        String from =
                """
                FROM staged s LEFT JOIN outliers u ON s.row_no = u.row_no AND s.part = u.part
                LEFT JOIN matched m ON s.row_no = m.row_no AND s.part = m.part
                WHERE s.state = 0 AND s.part = 0 AND (%s)\
                """
                        .formatted(predicate);
        List<String> found =
                database.query(
                        "SELECT count(*), coalesce(array_to_string(min(s.row_no, 5), ' '), '') "
                                + from,
                        row -> row.getLong(1) + " " + row.getString(2));
        List<Long> numbers =
                List.of(found.getFirst().strip().split(" ")).stream()
                        .map(Long::valueOf)
                        .collect(Collectors.toList());
        return new JointFinding(
                id,
                Disposition.FLAG.name(),
                StageSql.rawColumn(format, column),
                meaning,
                remedy,
                numbers.getFirst(),
                numbers.subList(1, numbers.size()));
    }
}
