package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.tables.ShopTable;
import io.suanpan.tables.TablePart;
import io.suanpan.tables.raw.Mend;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts are by month: what is written, what is read of them, and what meets over their edges. */
class MonthsTest {
    private static final String RETAIL =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir private Path folder;
    private TinyShop shop;

    @BeforeEach
    void open() {
        shop = new TinyShop(folder);
    }

    private QualityReport retail(String name, String... rows) {
        return shop.ingest(
                "raw/online-retail/" + name + ".csv", RETAIL + String.join("\n", rows) + "\n");
    }

    private List<TablePart> parts(ShopTable table) {
        return shop.log.snapshot().parts(table);
    }

    /** {@code id total lines} of each order. */
    private List<String> orders() {
        return shop.query("SELECT order_id, total_minor, line_count FROM orders ORDER BY 1");
    }

    @Test
    void aFileBecomesOnePartATableAndMonth() {
        String id =
                retail(
                                "quarter",
                                "1,10A,MUG,1,2011-01-31 23:59,1,7,France",
                                "2,10A,MUG,1,2011-02-01 00:00,1,7,France",
                                "3,10A,MUG,1,2011-02-28 12:00,1,7,France",
                                "4,10A,MUG,1,2011-04-01 00:30,1,7,France")
                        .ingestId();
        // Midnight is London's: at half past on 1 April it is still March in UTC.
        for (ShopTable table : List.of(ShopTable.ORDERS, ShopTable.ORDER_LINES)) {
            String start = "tables/" + table.tableName() + "/month=2011-";
            assertThat(parts(table))
                    .extracting(part -> part.key() + " " + part.month() + " " + part.rows())
                    .containsExactly(
                            start + "01/" + id + "-0.parquet 2011-01 1",
                            start + "02/" + id + "-0.parquet 2011-02 2",
                            start + "03/" + id + "-0.parquet 2011-03 1");
        }
        assertThat(shop.query("SELECT order_id FROM order_lines"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void aSmallUploadReadsThePartsOfItsOwnMonthsAndOfTheDaysBeforeItAlone() {
        retail(
                "first",
                "1,10A,MUG,1,2011-01-10 10:00,1,7,France",
                "2,10A,MUG,1,2011-02-25 10:00,1,7,France",
                "3,10A,MUG,1,2011-03-19 10:00,1,7,France");
        for (ShopTable table : List.of(ShopTable.ORDERS, ShopTable.ORDER_LINES)) {
            // Whatever asks for it now fails.
            shop.store.delete(parts(table).getFirst().key());
        }

        QualityReport next =
                retail(
                        "next",
                        "3,10A,MUG,1,2011-03-19 10:00,1,7,France",
                        "3,10B,BOWL,1,2011-03-19 10:00,2,7,France",
                        "4,10A,MUG,1,2011-03-20 10:00,1,7,France");

        assertThat(next.rows()).isEqualTo(new RowCounts(3, 2, 0, 1, 0));
        assertThat(next.tableRows()).containsEntry("orders", 1L);
    }

    @Test
    void anOrderIsKnownOnAllDaysOfItsMonth() {
        retail("first", "1,10A,MUG,1,2011-01-10 23:59,1,7,France");
        retail("next", "1,10B,BOWL,1,2011-01-11 00:00,2,7,France");
        assertThat(orders()).containsExactly("1|300|2");
        assertThat(shop.query("SELECT line_number FROM order_lines ORDER BY 1"))
                .containsExactly("1", "2");
    }

    @Test
    void anOrderOverTheEdgeOfAMonthIsFoundInItsFirst() {
        retail(
                "first",
                "1,10A,MUG,1,2011-01-31 23:59,1,7,France",
                "1,10B,BOWL,1,2011-02-01 00:00,2,7,France",
                "2,10A,MUG,1,2011-02-01 10:00,1,7,France");
        retail("next", "1,10C,CUP,1,2011-02-01 00:00,4,7,France");
        assertThat(orders()).containsExactly("1|700|3", "2|100|1");
        assertThat(parts(ShopTable.ORDERS))
                .extracting(part -> part.month() + " " + part.rows())
                .containsExactly("2011-01 1", "2011-02 1");
    }

    @Test
    void anOrderOverMidnightIsKnownInTheMonthThatBegins() {
        retail("first", "1,10A,MUG,1,2011-01-31 23:59,1,7,France");
        retail("next", "1,10B,BOWL,1,2011-02-01 00:00,2,7,France");
        assertThat(orders()).containsExactly("1|300|2");
        assertThat(shop.query("SELECT line_number FROM order_lines ORDER BY 1"))
                .containsExactly("1", "2");
    }

    @Test
    void aRowWhoseDateWasMendedMeetsItsOrderInAnotherMonth() {
        QualityReport first =
                retail(
                        "first",
                        "1,10A,MUG,1,2011-01-10 10:00,1,7,France",
                        "1,10B,BOWL,1,2011-13-10 10:00,2,7,France",
                        "2,10A,MUG,1,2011-05-10 10:00,1,7,France");
        shop.replay.run(
                first.quarantineKey(), List.of(new Mend(2, "InvoiceDate", "2011-05-11 10:00")));
        assertThat(orders()).containsExactly("1|300|2", "2|100|1");
        assertThat(
                        shop.query(
                                "SELECT line_number FROM order_lines WHERE order_id = '1' ORDER BY 1"))
                .containsExactly("1", "2");
    }

    @Test
    void aCancellationInALaterMonthComesInOnce() {
        String orders =
                """
                Name,Email,Currency,Created at,Cancelled at,Lineitem quantity,Lineitem name,Lineitem price
                #1,anna@example.com,EUR,2026-03-29 03:30:00 +0200,2026-05-02 10:00:00 +0200,2,Mug,9.95
                """;
        shop.ingest("raw/shopify/may.csv", orders);
        QualityReport again =
                shop.ingest(
                        "raw/shopify/june.csv",
                        orders + "#2,anna@example.com,EUR,2026-03-30 03:30:00 +0200,,1,Mug,9.95\n");
        assertThat(again.rows()).isEqualTo(new RowCounts(2, 1, 0, 1, 0));
        assertThat(shop.query("SELECT order_id, status, total_minor FROM orders ORDER BY 1"))
                .containsExactly(
                        "#1|placed|1990", "#1-cancelled|cancellation|-1990", "#2|placed|995");
    }
}
