package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.tables.Database;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TableLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real shop, all 541,909 rows. What the report says is held against the counts that the data's
 * README states and against plain SQL over the raw CSV, which shares no code with the ingest.
 */
class RealShopTest {
    @TempDir private static Path folder;
    private static FileObjectStore store;
    private static DatabaseOptions options;
    private static QualityReport report;

    /** The raw CSV as text, with nothing done to it. */
    private static Database csv;

    /** The tables after the ingest. */
    private static ShopDatabase tables;

    @BeforeAll
    static void ingest() {
        Path file = data().resolve("shop/online-retail.csv.gz");
        assumeTrue(Files.exists(file), "SKIPPED: needs " + file);
        store = new FileObjectStore(folder.resolve("store"));
        options = DatabaseOptions.defaults().withFolder(folder.resolve("work")).withThreads(2);
        store.put("raw/online-retail/online-retail.csv.gz", Content.of(file));
        report =
                new Ingest(store, options, TinyShop.CLOCK)
                        .run("raw/online-retail/online-retail.csv.gz")
                        .report();
        csv = Database.open(options.withFolder(folder.resolve("csv")));
        csv.execute(
                "CREATE TABLE raw AS SELECT * FROM read_csv('%s', all_varchar = true, header = true)"
                        .formatted(file));
        csv.execute(
                """
                CREATE TABLE first AS SELECT *, Quantity::INT AS q, UnitPrice::DECIMAL(12,3) AS p
                FROM (SELECT DISTINCT * FROM raw)\
                """);
        tables = ShopDatabase.open(store, new TableLog(store, TinyShop.CLOCK).snapshot(), options);
    }

    @AfterAll
    static void close() {
        if (csv != null) {
            csv.close();
            tables.close();
        }
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(System.getProperty("suanpan.root"))
                                .resolveSibling("shared")
                                .resolve("data"));
    }

    private static long raw(String condition) {
        return csv.number("SELECT count(*) FROM raw WHERE " + condition);
    }

    private static long first(String condition) {
        return csv.number("SELECT count(*) FROM first WHERE " + condition);
    }

    private static List<String> query(String sql) {
        try (var statement = tables.connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                all.add(String.join("|", values));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Test
    void everyRowIsAccountedFor() {
        RowCounts rows = report.rows();
        assertThat(rows.read()).isEqualTo(541_909).isEqualTo(raw("true"));
        assertThat(rows.accepted() + rows.returned() + rows.duplicate() + rows.quarantined())
                .isEqualTo(541_909);
        assertThat(rows.duplicate()).isEqualTo(5_268);
        assertThat(query("SELECT count(*) FROM order_lines"))
                .containsExactly(String.valueOf(rows.accepted() + rows.returned()));
        assertThat(query("SELECT count(DISTINCT source_row) FROM order_lines"))
                .containsExactly(String.valueOf(rows.accepted() + rows.returned()));
        assertThat(query("SELECT count(*) FROM order_lines WHERE line_type = 'return'"))
                .containsExactly(String.valueOf(rows.returned()));
        assertThat(store.get(report.quarantineKey()).orElseThrow().text().lines().count())
                .isEqualTo(rows.quarantined());
    }

    @Test
    void theReportShowsTheCountsThatTheDataStates() {
        assertThat(report.observations())
                .containsAllEntriesOf(
                        Map.of(
                                "rowsWithoutCustomer", 135_080L,
                                "cancellationRows", 9_288L,
                                "rowsWithPriceZero", 2_515L,
                                "rowsWithNegativePrice", 2L,
                                "rowsWithoutDescription", 1_454L,
                                "rowsWithNegativeQuantity", 10_624L,
                                "rowsWithExtremeQuantity", 5L,
                                "distinctCustomers", 4_372L,
                                "distinctProductCodes", 4_070L,
                                "distinctProductCodesIgnoringCase", 3_958L))
                .containsEntry("distinctOrders", 25_900L);
    }

    @Test
    void plainSqlOverTheFileCountsTheSame() {
        assertThat(report.observations())
                .containsEntry("rowsWithoutCustomer", raw("CustomerID IS NULL"))
                .containsEntry("cancellationRows", raw("InvoiceNo[1] = 'C'"))
                .containsEntry("rowsWithPriceZero", raw("UnitPrice::DOUBLE = 0"))
                .containsEntry("rowsWithNegativePrice", raw("UnitPrice::DOUBLE < 0"))
                .containsEntry("rowsWithoutDescription", raw("Description IS NULL"))
                .containsEntry("rowsWithNegativeQuantity", raw("Quantity::INT < 0"))
                .containsEntry("rowsWithExtremeQuantity", raw("abs(Quantity::INT) > 10000"));
        assertThat(TinyShop.rule(report, "exact-duplicate").rows())
                .isEqualTo(raw("true") - first("true"))
                .isEqualTo(5_268);
    }

    @Test
    void everyRowGoesWherePlainSqlSendsIt() {
        String good = "InvoiceNo[1] <> 'A' AND p > 0";
        assertThat(report.rows().accepted())
                .isEqualTo(first(good + " AND q > 0 AND InvoiceNo[1] <> 'C'"));
        assertThat(report.rows().returned())
                .isEqualTo(first(good + " AND q < 0 AND InvoiceNo[1] = 'C'"));
        assertThat(report.rows().quarantined()).isEqualTo(first("InvoiceNo[1] = 'A' OR p <= 0"));
        assertThat(TinyShop.rule(report, "bad-debt").rows()).isEqualTo(3);
        assertThat(TinyShop.rule(report, "price-negative").rows()).isEqualTo(2);
        assertThat(TinyShop.rule(report, "stock-adjustment").rows())
                .isEqualTo(first("p = 0 AND q < 0"));
        assertThat(TinyShop.rule(report, "price-zero").rows()).isEqualTo(first("p = 0 AND q > 0"));
    }

    @Test
    void adjustmentsWithSuchDescriptionsAreNoSales() {
        assertThat(first("Description IN ('damaged', 'lost', '?')")).isGreaterThan(50);
        assertThat(query("SELECT count(*) FROM products WHERE name IN ('damaged', 'lost', '?')"))
                .containsExactly("0");
    }

    @Test
    void outliersAreFlaggedAndTheTwoOrderAndCancelPairsFindEachOther() {
        assertThat(
                        query(
                                """
                                SELECT order_id, quantity, line_type, returns_order_id
                                FROM order_lines WHERE flags LIKE '%quantity-extreme%'
                                ORDER BY order_id\
                                """))
                .containsExactly(
                        "541431|74215|sale|null",
                        "581483|80995|sale|null",
                        "C541433|74215|return|541431",
                        "C581484|80995|return|581483");
        // The fifth has the price 0 and is in quarantine.
        assertThat(raw("abs(Quantity::INT) > 10000 AND UnitPrice::DOUBLE = 0")).isEqualTo(1);
    }

    @Test
    void codesOfTwoCasesAreOneProduct() {
        assertThat(query("SELECT count(*) FROM order_lines WHERE product_id <> upper(product_id)"))
                .containsExactly("0");
        assertThat(raw("StockCode = '85123a'")).isPositive();
        assertThat(query("SELECT count(*) FROM products WHERE product_id = '85123A'"))
                .containsExactly("1");
    }

    @Test
    void postageAndFeesAreNoProducts() {
        assertThat(
                        query(
                                """
                                SELECT product_id, any_value(item_kind), count(DISTINCT item_kind)
                                FROM order_lines WHERE product_id IN ('POST', 'DOT', 'M', 'D',
                                    'BANK CHARGES', 'AMAZONFEE', 'CRUK', 'S', 'GIFT_0001_20', 'C2')
                                GROUP BY 1 ORDER BY 1\
                                """))
                .containsExactly(
                        "AMAZONFEE|fee|1",
                        "BANK CHARGES|fee|1",
                        "C2|postage|1",
                        "CRUK|fee|1",
                        "D|discount|1",
                        "DOT|postage|1",
                        "GIFT_0001_20|voucher|1",
                        "M|manual|1",
                        "POST|postage|1",
                        "S|sample|1");
        assertThat(
                        query(
                                """
                                SELECT DISTINCT product_id FROM order_lines WHERE item_kind = 'product'
                                AND NOT regexp_matches(product_id, '^[0-9]{5}[A-Z]*$') ORDER BY 1\
                                """))
                .containsExactly(
                        "DCGS0003",
                        "DCGS0004",
                        "DCGS0069",
                        "DCGS0070",
                        "DCGS0076",
                        "DCGSSBOY",
                        "DCGSSGIRL");
        assertThat(query("SELECT count(*) FROM products WHERE product_id = 'POST'"))
                .containsExactly("0");
    }

    @Test
    void moneyAddsUpToThePenny() {
        String good = "InvoiceNo[1] <> 'A' AND p > 0";
        // Each line rounds to a penny once, half up: as plain SQL does on exact decimals.
        long expected =
                csv.number("SELECT sum(round(q * p * 100)::BIGINT) FROM first WHERE " + good);
        assertThat(query("SELECT sum(amount_minor) FROM order_lines"))
                .containsExactly(String.valueOf(expected));
        assertThat(query("SELECT sum(total_minor), sum(line_count) FROM orders"))
                .containsExactly(
                        expected + "|" + (report.rows().accepted() + report.rows().returned()));
    }

    @Test
    void timesAreThoseOfLondonInUtc() {
        assertThat(
                        query(
                                "SELECT min(ordered_at)::VARCHAR, max(ordered_at)::VARCHAR FROM order_lines"
                                        + " WHERE order_id IN ('536365', '581587')"))
                .containsExactly("2010-12-01 08:26:00|2011-12-09 12:50:00");
        String local =
                csv.query(
                                "SELECT min(InvoiceDate::TIMESTAMP)::VARCHAR FROM raw WHERE InvoiceNo = '561000'",
                                row -> row.getString(1))
                        .getFirst();
        assertThat(
                        query(
                                "SELECT (ordered_at + INTERVAL 1 HOUR)::VARCHAR FROM orders WHERE order_id = '561000'"))
                .containsExactly(local);
    }

    @Test
    void everyReturnKnowsASaleOfTheSameCustomerAndProductBeforeIt() {
        long matched = report.returnsMatched().matched();
        assertThat(matched).isGreaterThan(report.returnsMatched().returns() / 2);
        assertThat(
                        query(
                                """
                                SELECT count(*), count(*) FILTER (s.customer_id = r.customer_id
                                    AND s.product_id = r.product_id AND s.quantity >= r.quantity
                                    AND s.ordered_at <= r.ordered_at AND s.line_type = 'sale')
                                FROM order_lines r JOIN order_lines s ON
                                    s.order_id = r.returns_order_id
                                    AND s.line_number = r.returns_line_number
                                WHERE r.line_type = 'return'\
                                """))
                .containsExactly(matched + "|" + matched);
        assertThat(
                        query(
                                """
                                SELECT count(*) FROM (SELECT s.quantity, sum(r.quantity) AS back
                                FROM order_lines r JOIN order_lines s ON
                                    s.order_id = r.returns_order_id
                                    AND s.line_number = r.returns_line_number
                                GROUP BY s.order_id, s.line_number, s.quantity) WHERE back > quantity\
                                """))
                .containsExactly("0");
    }

    @Test
    void referencesHoldAndKeysAreUnique() {
        assertThat(
                        query(
                                """
                                SELECT (SELECT count(*) FROM order_lines
                                        WHERE order_id NOT IN (SELECT order_id FROM orders)),
                                    (SELECT count(*) FROM order_lines WHERE item_kind = 'product'
                                        AND product_id NOT IN (SELECT product_id FROM products)),
                                    (SELECT count(*) FROM order_lines WHERE customer_id NOT IN
                                        (SELECT customer_id FROM customers))\
                                """))
                .containsExactly("0|0|0");
        for (ShopTable table :
                List.of(ShopTable.ORDERS, ShopTable.ORDER_LINES, ShopTable.PRODUCTS)) {
            String key = String.join(", ", table.keyColumns());
            assertThat(
                            query(
                                    "SELECT count(*) FROM (SELECT %s FROM %s GROUP BY ALL HAVING count(*) > 1)"
                                            .formatted(key, table.tableName())))
                    .as(table.tableName())
                    .containsExactly("0");
        }
    }

    @Test
    void theSameRowsInAnotherFileAreDuplicates() {
        List<String> rows =
                csv.query(
                        """
                        SELECT concat_ws(',', InvoiceNo, StockCode, '', Quantity, InvoiceDate, UnitPrice,
                            coalesce(CustomerID, ''), Country) FROM first
                        WHERE p > 0 AND InvoiceNo[1] <> 'A' AND Country NOT LIKE '%,%' AND
                            InvoiceDate LIKE '2011-03-0%' ORDER BY ALL\
                        """,
                        row -> row.getString(1));
        String key = "raw/online-retail/again.csv";
        store.put(
                key,
                Content.of(
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,"
                                + "Country\n"
                                + String.join("\n", rows)));
        RowCounts counts = new Ingest(store, options, TinyShop.CLOCK).run(key).report().rows();
        assertThat(rows).hasSizeGreaterThan(5_000);
        assertThat(counts).isEqualTo(new RowCounts(rows.size(), 0, 0, rows.size(), 0));
    }
}
