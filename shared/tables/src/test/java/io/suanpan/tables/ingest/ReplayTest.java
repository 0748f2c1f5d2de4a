package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.tables.raw.Mend;
import io.suanpan.tables.raw.QuarantineLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String ORDERS = "raw/online-retail/orders.csv";
    private static final String LINES =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,10A,MUG,2,2011-01-10 10:00,1.50,7,United Kingdom
            1,10B,BOWL,three,2011-01-10 10:00,2.00,7,United Kingdom
            2,10A,MUG,1,2011-01-11 10:00,-1,8,France
            C3,10A,MUG,1,2011-01-12 10:00,1.50,7,United Kingdom
            4,10A,MUG,1,2011-01-13 10:00,1.50
            """;

    @TempDir private Path folder;
    private TinyShop shop;

    @BeforeEach
    void open() {
        shop = new TinyShop(folder);
    }

    @Test
    void takesMendedRowsBackAndAccountsForEveryRow() {
        QualityReport before = shop.ingest(ORDERS, LINES);
        assertThat(before.rows()).isEqualTo(new RowCounts(5, 1, 0, 0, 4));

        ReplayResult result =
                shop.replay.run(
                        before.quarantineKey(),
                        List.of(
                                new Mend(2, "Quantity", "3"),
                                new Mend(3, "UnitPrice", "1.50"),
                                new Mend(4, "Quantity", "-1")));

        assertThat(result.fresh()).isTrue();
        assertThat(result.taken()).isEqualTo(new RowCounts(3, 2, 1, 0, 0));
        assertThat(result.report().rows()).isEqualTo(new RowCounts(5, 3, 1, 0, 1));
        assertThat(result.report().replays()).hasSize(1);
        assertThat(shop.stored(before)).isEqualTo(result.report());
        assertThat(shop.quarantine(result.report()))
                .singleElement()
                .satisfies(line -> assertThat(line.row()).isEqualTo(5));
        assertThat(
                        shop.query(
                                "SELECT order_id, line_number, product_id, line_type, quantity,"
                                        + " amount_minor, returns_order_id, source_row"
                                        + " FROM order_lines ORDER BY source_row"))
                .containsExactly(
                        "1|1|10A|sale|2|300||1",
                        "1|2|10B|sale|3|600||2",
                        "2|1|10A|sale|1|150||3",
                        "C3|1|10A|return|1|-150|1|4");
    }

    @Test
    void aKnownOrderStaysTheSumOfItsLines() {
        QualityReport before = shop.ingest(ORDERS, LINES);
        shop.replay.run(before.quarantineKey(), List.of(new Mend(2, "Quantity", "3")));

        assertThat(shop.query("SELECT order_id, total_minor, line_count FROM orders"))
                .containsExactly("1|900|2");
        assertThat(
                        shop.query(
                                "SELECT o.order_id FROM orders o JOIN (SELECT order_id,"
                                        + " sum(amount_minor) AS total, count(*) AS n FROM order_lines"
                                        + " GROUP BY 1) l USING (order_id) WHERE total <> total_minor"
                                        + " OR n <> line_count"))
                .isEmpty();
    }

    @Test
    void theSameMendsTwiceChangeNothingTwice() {
        QualityReport before = shop.ingest(ORDERS, LINES);
        List<Mend> mends = List.of(new Mend(2, "Quantity", "3"));
        ReplayResult first = shop.replay.run(before.quarantineKey(), mends);
        Map<String, String> state = shop.store.digests();

        ReplayResult second = shop.replay.run(before.quarantineKey(), mends);

        assertThat(shop.store.digests()).isEqualTo(state);
        assertThat(second.fresh()).isFalse();
        assertThat(second.taken()).isEqualTo(first.taken());
        assertThat(second.commit()).isEqualTo(first.commit());
        assertThat(second.report()).isEqualTo(first.report());
    }

    @Test
    void withoutMendedRulesNothingComesBack() {
        QualityReport before = shop.ingest(ORDERS, LINES);
        Map<String, String> state = shop.store.digests();

        ReplayResult result = shop.replay.run(before.quarantineKey(), List.of());

        assertThat(result.fresh()).isFalse();
        assertThat(result.taken()).isEqualTo(RowCounts.none());
        assertThat(result.left()).extracting(QuarantineLine::row).containsExactly(2L, 3L, 4L);
        assertThat(shop.store.digests()).isEqualTo(state);
    }

    /**
     * A mended rule is code; here its effect is there already, in lines that today's rules pass.
     */
    @Test
    void rowsThatTheRulesOfTodayPassComeBackWithoutMends() {
        QualityReport before = shop.ingest(ORDERS, LINES);
        String lines = shop.store.get(before.quarantineKey()).orElseThrow().text();
        String etag =
                shop.store
                        .put(before.quarantineKey(), Content.of(lines.replace("three", "3")))
                        .etag();
        RawKey raw = RawKey.of(ORDERS);
        shop.store.put(
                raw.reportKey(before.etag()),
                Content.of(
                        io.suanpan.core.Json.prettyBytes(
                                before.withQuarantine(before.quarantineKey(), etag))));

        ReplayResult result = shop.replay.run(before.quarantineKey(), List.of());

        assertThat(result.taken()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
        assertThat(result.report().rows()).isEqualTo(new RowCounts(5, 2, 0, 0, 3));
    }

    @Test
    void aRowThatStaysAtFaultStaysAsItCameAndSaysWhy() {
        QualityReport before = shop.ingest(ORDERS, LINES);
        ReplayResult result =
                shop.replay.run(before.quarantineKey(), List.of(new Mend(2, "Quantity", "0")));
        assertThat(result.taken().read()).isZero();
        assertThat(result.left().getFirst().reasons())
                .extracting(QuarantineLine.Reason::rule)
                .containsExactly("quantity-zero");
        assertThat(shop.quarantine(shop.stored(before))).isEqualTo(shop.quarantine(before));
    }

    @Test
    void aRecordThatCouldNotBeSplitIsMendedFieldByField() {
        QualityReport before = shop.ingest(ORDERS, LINES);
        ReplayResult result =
                shop.replay.run(
                        before.quarantineKey(),
                        List.of(
                                new Mend(5, "InvoiceNo", "4"),
                                new Mend(5, "StockCode", "10a"),
                                new Mend(5, "Quantity", "1"),
                                new Mend(5, "InvoiceDate", "2011-01-13 10:00"),
                                new Mend(5, "unitprice", "1.50"),
                                new Mend(5, "Country", "Germany")));
        assertThat(result.taken()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
        assertThat(
                        shop.query(
                                "SELECT product_id, country, source_row FROM order_lines"
                                        + " WHERE order_id = '4'"))
                .containsExactly("10A|DE|5");
    }

    @Test
    void aMendedRowThatIsInAlreadyCountsAsDuplicate() {
        QualityReport before =
                shop.ingest(
                        ORDERS,
                        """
                        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                        1,10A,MUG,2,2011-01-10 10:00,1.50,7,United Kingdom
                        1,10A,MUG,2,2011-01-10 10:00,l.50,7,United Kingdom
                        """);
        ReplayResult result =
                shop.replay.run(before.quarantineKey(), List.of(new Mend(2, "UnitPrice", "1.50")));
        assertThat(result.taken()).isEqualTo(new RowCounts(1, 0, 0, 1, 0));
        assertThat(shop.query("SELECT count(*) FROM order_lines")).containsExactly("1");
    }

    @Test
    void theTwinOfARowThatStaysStaysToo() {
        QualityReport before =
                shop.ingest(
                        ORDERS,
                        """
                        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                        1,10A,MUG,2,2011-01-10 10:00,x,7,United Kingdom
                        1,10A,MUG,2,2011-01-10 10:00,y,7,United Kingdom
                        """);
        ReplayResult result =
                shop.replay.run(before.quarantineKey(), List.of(new Mend(2, "UnitPrice", "x")));
        assertThat(result.taken().read()).isZero();
        assertThat(result.report().rows()).isEqualTo(new RowCounts(2, 0, 0, 0, 2));
    }

    @Test
    void allItemsOfAnEventComeBackTogether() {
        QualityReport before =
                shop.ingest(
                        "raw/ga4/events.jsonl",
                        """
                        {"event_timestamp":"2026-10-01","event_name":"view_item","user_pseudo_id":"v1",\
                        "items":[{"item_id":"a","quantity":1},{"item_id":"b","quantity":"two"}]}
                        """);
        assertThat(before.rows()).isEqualTo(new RowCounts(1, 0, 0, 0, 1));
        QuarantineLine line = shop.quarantine(before).getFirst();
        assertThat(line.raw()).containsEntry("item_id", "a");
        assertThat(line.further())
                .hasSize(1)
                .first()
                .satisfies(item ->
                        assertThat(item)
                                .containsEntry("item_id", "b")
                                .containsEntry("quantity", "two"));
        assertThat(line.reasons())
                .filteredOn(r -> r.rule().equals("type"))
                .extracting(QuarantineLine.Reason::value)
                .containsExactlyInAnyOrder("2026-10-01", null);

        ReplayResult result =
                shop.replay.run(
                        before.quarantineKey(),
                        List.of(
                                new Mend(1, "event_timestamp", "1790000000000000"),
                                new Mend(1, "quantity[1]", "2")));

        assertThat(result.taken()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
        assertThat(shop.query("SELECT product_id, quantity FROM events ORDER BY 1"))
                .containsExactly("A|1", "B|2");
    }

    @Test
    void whatNamesAPersonIsHashedInQuarantineAndInMends() {
        QualityReport before =
                shop.ingest(
                        "raw/shopify/orders.csv",
                        """
                        Name,Email,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price
                        #1,anna@example.com,EUR,2026-10-01 10:00:00 +0200,1,Mug,free
                        #2,,EUR,2026-10-01 10:00:00 +0200,1,Mug,free
                        """);
        assertThat(shop.store.get(before.quarantineKey()).orElseThrow().text())
                .doesNotContain("anna");
        shop.replay.run(
                before.quarantineKey(),
                List.of(
                        new Mend(1, "Lineitem price", "9.50"),
                        new Mend(2, "Lineitem price", "9.50"),
                        new Mend(2, "Email", " ANNA@example.com")));
        assertThat(shop.query("SELECT count(*), count(DISTINCT customer_id) FROM order_lines"))
                .containsExactly("2|1");
        shop.store
                .digests()
                .keySet()
                .forEach(key -> {
                    if (!key.startsWith("raw/") && !key.endsWith(".parquet")) {
                        assertThat(shop.store.get(key).orElseThrow().text())
                                .as(key)
                                .doesNotContainIgnoringCase("anna");
                    }
                });
    }

    @Test
    void whatCannotBeReplayedIsNamed() {
        QualityReport report = shop.ingest(ORDERS, LINES);
        String key = report.quarantineKey();
        refused(ErrorCode.MALFORMED, "not of the form", "raw/online-retail/orders.csv", List.of());
        refused(ErrorCode.MALFORMED, "import format", "quarantine/x/y/z.jsonl", List.of());
        refused(
                ErrorCode.NOT_FOUND,
                "no quarantine",
                "quarantine/online-retail/orders.csv/none.jsonl",
                List.of());
        refused(ErrorCode.MALFORMED, "\"Amount\"", key, List.of(new Mend(2, "Amount", "1")));
        refused(
                ErrorCode.MALFORMED,
                "two mends of Quantity",
                key,
                List.of(new Mend(2, "Quantity", "1"), new Mend(2, "quantity", "2")));
        refused(
                ErrorCode.IMPOSSIBLE,
                "1 of the mended rows are not in",
                key,
                List.of(new Mend(2, "Quantity", "3"), new Mend(1, "Quantity", "3")));
        shop.store.put(key, Content.of("{}\n"));
        refused(ErrorCode.CONFLICT, "is not the one", key, List.of());
    }

    private void refused(ErrorCode code, String message, String key, List<Mend> mends) {
        assertThatThrownBy(() -> shop.replay.run(key, mends))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(code);
    }
}
