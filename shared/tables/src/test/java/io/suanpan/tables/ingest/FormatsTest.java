package io.suanpan.tables.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.tables.raw.QuarantineLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of export becomes, by files small enough to be read. */
class FormatsTest {
    private static final String RETAIL =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir private Path folder;
    private TinyShop shop;

    @BeforeEach
    void open() {
        shop = new TinyShop(folder);
    }

    private QualityReport retail(String... rows) {
        return shop.ingest("raw/online-retail/a.csv", RETAIL + String.join("\n", rows));
    }

    private QualityReport suanpan(String table, String text) {
        return shop.ingest("raw/suanpan/" + table + ".csv", text);
    }

    /** {@code row rule column value} of each reason in the quarantine. */
    private List<String> reasons(QualityReport report) {
        return shop.quarantine(report).stream()
                .flatMap(line ->
                        line.reasons().stream()
                                .map(r ->
                                        line.row()
                                                + " "
                                                + r.rule()
                                                + " "
                                                + r.column()
                                                + " "
                                                + r.value()))
                .toList();
    }

    // Online Retail ------------------------------------------------------------------------------

    @Test
    void eachFaultOfAnOrderLineHasItsRuleAndItsValue() {
        QualityReport report =
                retail(
                        "1,10A,MUG,1,2011-01-10 10:00,1.5,7,France",
                        ",10A,MUG,1,2011-01-10 10:00,1.5,7,France",
                        "2,,MUG,1,2011-01-10 10:00,1.5,7,France",
                        "3,10A,MUG,1,yesterday,1.5,7,France",
                        "4,10A,MUG,1,1911-01-10 10:00,1.5,7,France",
                        "5,10A,MUG,1,2026-11-03 10:00,1.5,7,France",
                        "6,10A,MUG,1.5,2011-01-10 10:00,1.5,7,France",
                        "7,10A,MUG,3000000000,2011-01-10 10:00,1.5,7,France",
                        "8,10A,MUG,0,2011-01-10 10:00,1.5,7,France",
                        "9,10A,MUG,1,2011-01-10 10:00,abc,7,France",
                        "10,10A,MUG,1,2011-01-10 10:00,-2,7,France",
                        "11,10A,lost,-1,2011-01-10 10:00,0,7,France",
                        "12,10A,MUG,-1,2011-01-10 10:00,1.5,7,France",
                        "13,10A,MUG,1,2011-01-10 10:00,0,7,France",
                        "C14,10A,MUG,1,2011-01-10 10:00,1.5,7,France",
                        "A15,B,Adjust bad debt,1,2011-01-10 10:00,11062.06,,France",
                        "16,10A,MUG,2000000,2011-01-10 10:00,5000,7,France",
                        "17,10A,MUG,1,2011-01-10 10:00,99999999999999999999,7,France");
        assertThat(report.rows()).isEqualTo(new RowCounts(18, 1, 0, 0, 17));
        assertThat(reasons(report))
                .containsExactly(
                        "2 order-missing InvoiceNo null",
                        "3 product-missing StockCode null",
                        "4 time-invalid InvoiceDate yesterday",
                        "5 time-absurd InvoiceDate 1911-01-10 10:00",
                        "6 time-absurd InvoiceDate 2026-11-03 10:00",
                        "7 quantity-invalid Quantity 1.5",
                        "8 quantity-invalid Quantity 3000000000",
                        "9 quantity-zero Quantity 0",
                        "10 price-invalid UnitPrice abc",
                        "11 price-negative UnitPrice -2",
                        "12 stock-adjustment Quantity -1",
                        "13 quantity-negative Quantity -1",
                        "14 price-zero UnitPrice 0",
                        "15 cancellation-positive Quantity 1",
                        "16 bad-debt InvoiceNo A15",
                        "17 amount-absurd UnitPrice 5000",
                        "18 price-invalid UnitPrice 99999999999999999999");
        shop.quarantine(report)
                .forEach(line ->
                        assertThat(line.reasons())
                                .extracting(QuarantineLine.Reason::remedy)
                                .noneMatch(String::isBlank));
    }

    @Test
    void codesCountriesAndCustomersAreWrittenInOneWay() {
        retail(
                "1, 10a ,MUG,2.0,2011-01-10 10:00,1.255,17850.0,EIRE",
                "2,10A,Mug,1,2011-01-10 10:00,1,,Atlantis");
        assertThat(
                        shop.query(
                                "SELECT line_number, product_id, customer_id, quantity,"
                                        + " unit_price_minor, amount_minor, currency, country"
                                        + " FROM order_lines ORDER BY order_id"))
                .containsExactly("1|10A|17850|2|126|251|GBP|IE", "1|10A||1|100|100|GBP|");
        assertThat(shop.query("SELECT product_id, name, price_minor FROM products"))
                .containsExactly("10A|Mug|100");
        assertThat(shop.query("SELECT customer_id, country FROM customers"))
                .containsExactly("17850|IE");
    }

    @Test
    void londonTimeBecomesUtcAlsoWhereTheClocksMove() {
        retail(
                "1,10A,WINTER,1,2011-03-27 00:59,1,7,France",
                "2,10A,GAP,1,2011-03-27 01:30,1,7,France",
                "3,10A,SUMMER,1,2011-03-27 02:00,1,7,France",
                "4,10A,TWICE,1,2011-10-30 01:30,1,7,France",
                "5,10A,WINTER,1,2011-10-30 02:00,1,7,France",
                "6,10A,LEAP,1,2012-02-29 23:59,1,7,France",
                "7,10A,NO LEAP,1,2011-02-29 10:00,1,7,France");
        assertThat(shop.query("SELECT order_id, ordered_at::VARCHAR FROM orders ORDER BY 1"))
                .containsExactly(
                        "1|2011-03-27 00:59:00",
                        "2|2011-03-27 01:30:00",
                        "3|2011-03-27 01:00:00",
                        "4|2011-10-30 00:30:00",
                        "5|2011-10-30 02:00:00",
                        "6|2012-02-29 23:59:00");
    }

    @Test
    void returnsFindTheNearestEarlierSaleThatHasEnoughLeft() {
        QualityReport report =
                retail(
                        "1,10A,MUG,5,2011-01-10 10:00,1,7,France",
                        "2,10A,MUG,2,2011-01-11 10:00,1,7,France",
                        "C3,10A,MUG,-2,2011-01-12 10:00,1,7,France",
                        "C4,10A,MUG,-2,2011-01-13 10:00,1,7,France",
                        "C5,10A,MUG,-4,2011-01-14 10:00,1,7,France",
                        "C6,10A,MUG,-1,2011-01-09 10:00,1,7,France",
                        "C7,10A,MUG,-1,2011-01-14 10:00,1,8,France",
                        "C8,10A,MUG,-1,2011-01-14 10:00,1,,France",
                        "C9,POST,POSTAGE,-1,2011-01-14 10:00,1,7,France");
        assertThat(
                        shop.query(
                                "SELECT order_id, returns_order_id, returns_line_number, flags"
                                        + " FROM order_lines WHERE line_type = 'return' ORDER BY 1"))
                .containsExactly(
                        "C3|2|1|",
                        "C4|1|1|",
                        "C5|||unmatched-return",
                        "C6|||unmatched-return",
                        "C7|||unmatched-return",
                        "C8|||unmatched-return",
                        "C9|||");
        assertThat(report.returnsMatched()).isEqualTo(new QualityReport.ReturnMatches(6, 2));
        assertThat(TinyShop.rule(report, "unmatched-return").examples())
                .containsExactly(5L, 6L, 7L, 8L);
    }

    @Test
    void aReturnFindsItsSaleInAnEarlierFileAndWhatIsLeftOfIt() {
        retail("1,10A,MUG,3,2011-01-10 10:00,1,7,France");
        shop.ingest(
                "raw/online-retail/b.csv", RETAIL + "C2,10A,MUG,-2,2011-01-10 11:00,1,7,France");
        shop.ingest(
                "raw/online-retail/c.csv", RETAIL + "C3,10A,MUG,-2,2011-01-10 12:00,1,7,France");
        assertThat(
                        shop.query(
                                "SELECT order_id, returns_order_id FROM order_lines"
                                        + " WHERE line_type = 'return' ORDER BY 1"))
                .containsExactly("C2|1", "C3|");
    }

    @Test
    void aReturnFindsItsSaleOfAnotherDayInAnEarlierFile() {
        retail("1,10A,MUG,3,2011-01-10 10:00,1,7,France");
        shop.ingest(
                "raw/online-retail/b.csv", RETAIL + "C2,10A,MUG,-2,2011-02-20 11:00,1,7,France");
        assertThat(
                        shop.query(
                                "SELECT order_id, returns_order_id FROM order_lines"
                                        + " WHERE line_type = 'return'"))
                .containsExactly("C2|1");
    }

    @Test
    void outliersAreFlaggedAndStay() {
        List<String> rows = new java.util.ArrayList<>();
        IntStream.rangeClosed(1, 12)
                .forEach(i -> rows.add(i + ",10A,MUG,1,2011-01-10 10:" + (10 + i) + ",2,7,France"));
        rows.add("20,10A,MUG,10001,2011-01-10 11:00,2,7,France");
        rows.add("21,10A,MUG,1,2011-01-10 11:01,2000,7,France");
        rows.add("22,10B,BEAD,3,2011-01-10 11:02,0.004,7,France");
        QualityReport report = retail(rows.toArray(String[]::new));
        assertThat(report.rows().accepted()).isEqualTo(15);
        assertThat(
                        shop.query(
                                "SELECT order_id, flags, amount_minor FROM order_lines"
                                        + " WHERE flags <> '' ORDER BY 1"))
                .containsExactly(
                        "20|quantity-extreme|2000200",
                        "21|price-outlier|200000",
                        "22|price-below-minor-unit|1");
        assertThat(TinyShop.hits(report))
                .containsExactly(
                        "quantity-extreme Quantity 1",
                        "price-below-minor-unit UnitPrice 1",
                        "price-outlier UnitPrice 1");
    }

    @Test
    void duplicatesInAFileAndRowsOfAnotherFileAreLeftOut() {
        String row = "1,10A,MUG,1,2011-01-10 10:00,1,7,France";
        QualityReport first = retail(row, row, "1,10A,MUG,1,2011-01-10 10:00,1,7,Germany");
        assertThat(first.rows()).isEqualTo(new RowCounts(3, 2, 0, 1, 0));
        QualityReport second =
                shop.ingest(
                        "raw/online-retail/b.csv",
                        RETAIL + row + "\n2,10A,MUG,1,2011-01-10 10:00,1,7,France");
        assertThat(second.rows()).isEqualTo(new RowCounts(2, 1, 0, 1, 0));
        assertThat(TinyShop.hits(second)).containsExactly("replay  1");
        assertThat(second.checkedAgainst()).isEqualTo(1);
        assertThat(shop.query("SELECT count(*) FROM order_lines")).containsExactly("3");
    }

    @Test
    void laterLinesOfAKnownOrderRaiseItsTotals() {
        retail(
                "1,10A,MUG,1,2011-01-10 10:00,1,7,France",
                "2,10A,MUG,1,2011-01-10 10:00,1,7,France");
        QualityReport second =
                shop.ingest(
                        "raw/online-retail/b.csv",
                        RETAIL
                                + "1,10B,BOWL,2,2011-01-10 10:00,3,7,France\n"
                                + "3,10A,MUG,1,2011-01-10 10:00,1,7,France");
        assertThat(shop.query("SELECT order_id, total_minor, line_count FROM orders ORDER BY 1"))
                .containsExactly("1|700|2", "2|100|1", "3|100|1");
        assertThat(second.tableRows()).containsEntry("orders", 1L).containsEntry("order_lines", 2L);
        assertThat(
                        shop.query(
                                "SELECT line_number FROM order_lines WHERE order_id = '1' ORDER BY 1"))
                .containsExactly("1", "2");
    }

    // Shopify and WooCommerce ---------------------------------------------------------------------

    @Test
    void shopifyCarriesTheOrderDownToItsLinesAndTakesCancelledOrdersBack() {
        QualityReport report =
                shop.ingest(
                        "raw/shopify/orders.csv",
                        """
                        Name,Email,Financial Status,Currency,Created at,Cancelled at,Accepts Marketing,Shipping Country,Shipping Province,Source,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount
                        #1,anna@example.com,paid,EUR,2026-03-29 03:30:00 +0200,,yes,DE,BY,web,2,Mug,9.95,mug-1,1.90
                        #1,,,,,,,,,,1,Bowl,5,,
                        #2,ANNA@example.com,paid,eur,2026-03-30 10:00:00 +0200,2026-04-01 12:00:00 +0200,no,Germany,BY,web,1,Mug,9.95,MUG-1,0
                        #3,bert@example.com,refunded,EUR,2026-03-31 10:00:00 +0200,,no,AT,,web,1,Mug,9.95,MUG-1,
                        #4,bert@example.com,voided,EUR,2026-03-31 10:00:00 +0200,,no,AT,,web,1,Mug,9.95,MUG-1,
                        #5,bert@example.com,partially_refunded,EUR,2026-03-31 10:00:00 +0200,,no,AT,,web,1,Mug,9.95,MUG-1,-1
                        #6,bert@example.com,partially_refunded,JPY,2026-03-31 10:00:00 +0200,,no,AT,,web,2,Mug,995,MUG-1,
                        """);
        assertThat(report.rows()).isEqualTo(new RowCounts(7, 5, 0, 0, 2));
        assertThat(
                        shop.query(
                                "SELECT order_id, line_type, product_id, quantity, ordered_at::VARCHAR,"
                                        + " amount_minor, currency, country, returns_order_id, flags"
                                        + " FROM order_lines ORDER BY order_id, line_number"))
                .containsExactly(
                        "#1|sale|MUG-1|2|2026-03-29 01:30:00|1800|EUR|DE||",
                        "#1|sale|BOWL|1|2026-03-29 01:30:00|500|EUR|DE||",
                        "#2|sale|MUG-1|1|2026-03-30 08:00:00|995|EUR|DE||",
                        "#2-cancelled|return|MUG-1|1|2026-04-01 10:00:00|-995|EUR|DE|#2|",
                        "#3|sale|MUG-1|1|2026-03-31 08:00:00|995|EUR|AT||",
                        "#3-cancelled|return|MUG-1|1|2026-03-31 08:00:00|-995|EUR|AT|#3|",
                        "#6|sale|MUG-1|2|2026-03-31 08:00:00|1990|JPY|AT||partly-refunded");
        assertThat(reasons(report))
                .containsExactly(
                        "5 order-not-placed Financial Status voided",
                        "6 discount-invalid Lineitem discount -1");
        assertThat(shop.query("SELECT count(*), min(length(email_hash)) FROM customers"))
                .containsExactly("2|64");
        assertThat(
                        shop.query(
                                "SELECT status, total_minor FROM orders WHERE order_id LIKE '#2%'"
                                        + " ORDER BY order_id"))
                .containsExactly("placed|995", "cancellation|-995");
    }

    @Test
    void ofAnOrderThatWasCancelledSinceTheCancellationAloneIsNews() {
        String order =
                """
                Name,Email,Currency,Created at,Cancelled at,Lineitem quantity,Lineitem name,Lineitem price
                #1,anna@example.com,EUR,2026-03-29 03:30:00 +0200,,2,Mug,9.95
                """;
        shop.ingest("raw/shopify/monday.csv", order);
        QualityReport tuesday =
                shop.ingest(
                        "raw/shopify/tuesday.csv",
                        order.replace("+0200,,", "+0200,2026-03-31 10:00:00 +0200,"));
        assertThat(tuesday.rows()).isEqualTo(new RowCounts(1, 0, 1, 0, 0));
        assertThat(
                        shop.query(
                                "SELECT order_id, line_type, returns_order_id FROM order_lines"
                                        + " ORDER BY 1"))
                .containsExactly("#1|sale|", "#1-cancelled|return|#1");
    }

    @Test
    void wooCommerceReadsTheSpellingsOfItsPlugins() {
        QualityReport report =
                shop.ingest(
                        "raw/woocommerce/orders.csv",
                        """
                        order_id;status;date_created;Customer User;billing_email;Order Currency;billing_country;SKU;Product Name;Category;Qty;Item Price
                        1;wc-completed;2026-02-28 10:00:00;5;a@example.com;eur;FR;mug-1;Mug;Kitchen;2;1.5
                        2;Processing;02/28/2026 23:30;0;b@example.com;;FR;;Bowl;Kitchen;1;2
                        3;completed;02/28/2026 23:45;5;a@example.com;EUR;FR;mug-1;Mug;Kitchen;-1;1.5
                        4;refunded;March 1, 2026 9:15 am;7;;EUR;FR;mug-1;Mug;Kitchen;1;1.5
                        5;Pending payment;2026-03-01;7;;EUR;FR;mug-1;Mug;Kitchen;1;1.5
                        6;completed;2026-03-01;7;;EURO;FR;mug-1;Mug;Kitchen;1;1.5
                        """);
        assertThat(report.rows()).isEqualTo(new RowCounts(6, 3, 1, 0, 2));
        assertThat(
                        shop.query(
                                "SELECT order_id, line_type, product_id, ordered_at::VARCHAR, amount_minor,"
                                        + " currency, returns_order_id FROM order_lines ORDER BY 1"))
                .containsExactly(
                        "1|sale|MUG-1|2026-02-28 10:00:00|300|EUR|",
                        "2|sale|BOWL|2026-02-28 23:30:00|200|USD|",
                        "3|return|MUG-1|2026-02-28 23:45:00|-150|EUR|1",
                        "4|sale|MUG-1|2026-03-01 09:15:00|150|EUR|",
                        "4-cancelled|return|MUG-1|2026-03-01 09:15:00|-150|EUR|4");
        assertThat(reasons(report))
                .containsExactly(
                        "5 order-not-placed Order Status Pending payment",
                        "6 currency-invalid Currency EURO");
        assertThat(shop.query("SELECT category FROM products WHERE product_id = 'MUG-1'"))
                .containsExactly("Kitchen");
    }

    // GA4 -----------------------------------------------------------------------------------------

    @Test
    void ga4EventsBecomeOneRowAnItem() {
        QualityReport report =
                shop.ingest(
                        "raw/ga4/events.jsonl",
                        """
                        {"event_timestamp":"1790000000000000","event_name":"purchase","user_pseudo_id":"v.1","user_id":"7","event_params":[{"key":"ga_session_id","value":{"int_value":"42"}},{"key":"currency","value":{"string_value":"eur"}}],"ecommerce":{"transaction_id":"T1"},"items":[{"item_id":"mug-1","quantity":2,"price":9.95},{"item_name":"Bowl","quantity":"1","item_revenue":5}],"device":{"category":"mobile"},"traffic_source":{"medium":"(not set)"},"geo":{"country":"Germany"}}
                        {"event_timestamp":1790000001000000,"event_name":"search","user_pseudo_id":"v.1","event_params":[{"key":"search_term","value":{"string_value":"mugs"}}]}
                        {"event_timestamp":1790000001000000,"event_name":"search","user_pseudo_id":"v.1","event_params":[{"key":"search_term","value":{"string_value":"mugs"}}]}
                        {"event_timestamp":"soon","event_name":"view_item","user_pseudo_id":"v.1"}
                        {"event_timestamp":1790000002000000,"user_pseudo_id":"v.1"}
                        {"event_timestamp":1790000003000000,"event_name":"view_item","items":[{"item_id":"a","quantity":-1}]}
                        """);
        assertThat(report.rows()).isEqualTo(new RowCounts(6, 2, 0, 1, 3));
        assertThat(
                        shop.query(
                                "SELECT customer_id, session_id, occurred_at::VARCHAR, event_name,"
                                        + " product_id, search_term, quantity, value_minor, currency,"
                                        + " order_id, device, channel, country FROM events ORDER BY"
                                        + " occurred_at, product_id"))
                .containsExactly(
                        "7|v.1.42|2026-09-21 14:13:20|purchase|BOWL||1|500|EUR|T1|mobile||DE",
                        "7|v.1.42|2026-09-21 14:13:20|purchase|MUG-1||2|995|EUR|T1|mobile||DE",
                        "||2026-09-21 14:13:21|search||mugs|||||||");
        assertThat(reasons(report))
                .containsExactly(
                        "4 type event_timestamp soon",
                        "5 required event_name null",
                        "6 range quantity -1");
        QualityReport again =
                shop.ingest(
                        "raw/ga4/again.jsonl",
                        """
                        {"event_timestamp":1790000001000000,"event_name":"search","user_pseudo_id":"v.1","event_params":[{"key":"search_term","value":{"string_value":"mugs"}}]}
                        """);
        assertThat(again.rows()).isEqualTo(new RowCounts(1, 0, 0, 1, 0));
    }

    // Suanpan's own -------------------------------------------------------------------------------

    @Test
    void eachFaultOfATableRowHasItsRule() {
        QualityReport report =
                suanpan(
                        "deliveries",
                        """
                        delivery_id,order_id,promised_from,promised_to,latitude,longitude,weight_grams,status
                        D1,O1,2026-10-01T08:00:00+02:00,2026-10-01T10:00:00+02:00,48.1,11.5,1200,planned
                        ,O1,2026-10-01T08:00:00Z,2026-10-01T10:00:00Z,48.1,11.5,1200,planned
                        D3,O1,tomorrow,2026-10-01T10:00:00Z,48.1,11.5,1200,planned
                        D4,O1,2026-10-01T08:00:00Z,2026-10-01T07:00:00Z,48.1,11.5,1200,planned
                        D5,O1,2026-10-01T08:00:00Z,2026-10-01T10:00:00Z,91,-181,1200,planned
                        D6,O1,2026-10-01T08:00:00Z,2026-10-01T10:00:00Z,48.1,11.5,1.5,planned
                        D7,O1,2026-10-01T08:00:00Z,2026-10-01T10:00:00Z,48.1,11.5,99999999999,planned
                        D8,O1,2036-10-01T08:00:00Z,2036-10-01T10:00:00Z,48.1,11.5,1,planned
                        D1,O2,2026-10-01T08:00:00Z,2026-10-01T10:00:00Z,48.1,11.5,1,planned
                        D9,O1,2026-10-01T08:00:00Z,2026-10-01T10:00:00Z,NaN,11.5,1,planned
                        """);
        assertThat(shop.query("SELECT delivery_id, promised_from::VARCHAR FROM deliveries"))
                .containsExactly("D1|2026-10-01 06:00:00");
        assertThat(reasons(report))
                .containsExactly(
                        "2 required delivery_id null",
                        "3 type promised_from tomorrow",
                        "4 range promised_to 2026-10-01T07:00:00Z",
                        "5 range latitude 91",
                        "5 range longitude -181",
                        "6 type weight_grams 1.5",
                        "7 type weight_grams 99999999999",
                        "8 time-absurd promised_from 2036-10-01T08:00:00Z",
                        "9 key-conflict delivery_id D1",
                        "10 range latitude NaN");
        assertThat(report.rows()).isEqualTo(new RowCounts(10, 1, 0, 0, 9));
    }

    @Test
    void onlyAllowedValuesAreLetIn() {
        QualityReport report =
                suanpan(
                        "dialogues",
                        """
                        dialogue_id,turn_number,said_at,speaker,text
                        1,1,2026-10-01T08:00:00Z,customer,"Where, please, is my ""mug""?"
                        1,0,2026-10-01T08:00:00Z,agent,On its way
                        1,2,2026-10-01T08:00:00Z,robot,Beep
                        """);
        assertThat(reasons(report))
                .containsExactly("2 range turn_number 0", "3 allowed speaker robot");
        assertThat(shop.query("SELECT text FROM dialogues"))
                .containsExactly("Where, please, is my \"mug\"?");
    }

    @Test
    void referencesThatLeadNowhereAreNotedOnceTheirTableIsThere() {
        String lines =
                """
                order_id,line_number,product_id,customer_id,ordered_at,line_type,item_kind,quantity,unit_price_minor,discount_minor,amount_minor,currency
                O1,1,p1,C1,2026-10-01T08:00:00Z,sale,product,1,100,0,100,EUR
                O1,2,p2,C2,2026-10-01T08:00:00Z,return,product,1,100,0,-100,EUR
                """;
        QualityReport before = suanpan("order_lines", lines);
        assertThat(before.rows()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
        assertThat(TinyShop.hits(before)).isEmpty();
        suanpan("products", "product_id,name,updated_at\nP1,Mug,2026-10-01T00:00:00Z\n");
        suanpan("customers", "customer_id,updated_at\nC1,2026-10-01T00:00:00Z\n");
        QualityReport after = suanpan("order_lines-2", lines.replace("O1", "O2"));
        assertThat(TinyShop.hits(after))
                .containsExactly("unknown-customer customer_id 1", "unknown-product product_id 1");
        assertThat(
                        shop.query(
                                "SELECT flags"
                                        + " FROM order_lines WHERE order_id = 'O2' ORDER BY line_number"))
                .containsExactly("", "unknown-customer,unknown-product");
    }

    @Test
    void ofCustomersAndProductsTheNewestRowIsSeen() {
        suanpan(
                "products",
                "product_id,name,price_minor,updated_at\np1,Mug,100,2026-10-02T00:00:00Z\n");
        QualityReport second =
                suanpan(
                        "products-2",
                        """
                        product_id,name,price_minor,updated_at
                        P1,Old mug,90,2026-10-01T00:00:00Z
                        P1,New mug,120,2026-10-03T00:00:00Z
                        P1,Other mug,120,2026-10-03T00:00:00Z
                        P1,Mug,100,2026-10-02T00:00:00Z
                        """);
        assertThat(second.rows()).isEqualTo(new RowCounts(4, 2, 0, 1, 1));
        assertThat(shop.query("SELECT name, price_minor FROM products"))
                .containsExactly("New mug|120");
    }

    @Test
    void jsonLinesAndLatin1AndGapsFillTheSameTable() {
        shop.ingest(
                "raw/suanpan/ad_spend-a.jsonl",
                "{\"spent_at\":\"2026-10-01T00:00:00Z\",\"channel\":\"search\",\"spend_minor\":5,"
                        + "\"currency\":\"EUR\",\"impressions\":1e3,\"clicks\":3,\"conversions\":1}\n"
                        + "{\"spent_at\":\"2026-10-01T00:00:00Z\",\"channel\":\"search\",\"spend_minor\":5,"
                        + "\"currency\":\"EUR\",\"impressions\":3,\"clicks\":3,\"conversions\":1}\n");
        shop.ingest(
                "raw/suanpan/ad_spend-b.csv",
                "spent_at\tchannel\tspend_minor\tcurrency\timpressions\tclicks\tconversions\n2026-10-01 00:00:00\tPüppchen\t5\tEUR\t9000000000\t3\t1\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(shop.query("SELECT channel, impressions FROM ad_spend ORDER BY 1"))
                .containsExactly("Püppchen|9000000000", "search|1000");
    }

    @Test
    void anUnreadableFileIsRefusedWithAReport() {
        String key = "raw/suanpan/orders.csv";
        shop.store.put(key, io.suanpan.store.Content.of("order_id,total\n1,2\n"));
        assertThatThrownBy(() -> shop.ingest.run(key))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("lacks the columns ordered_at, currency, total_minor");
        QualityReport report =
                new QualityReports(shop.store).newest("suanpan", 5).reports().getFirst();
        assertThat(report.refusal().detail()).contains("lacks the columns");
        assertThat(report.rows()).isEqualTo(RowCounts.none());
        for (String wrong : List.of("raw/till/a.csv", "raw/suanpan/unknown.csv")) {
            shop.store.put(wrong, io.suanpan.store.Content.of("a\n"));
        }
        shop.store.put(
                "raw/suanpan/stock.csv",
                io.suanpan.store.Content.of(
                        "product_id,warehouse_id,counted_at,on_hand,on_order\n"));
        Sweep.Result swept = new Sweep(shop.store, shop.ingest).run();
        assertThat(swept.objects())
                .extracting(Sweep.Swept::key)
                .containsExactly(
                        key, "raw/suanpan/stock.csv", "raw/suanpan/unknown.csv", "raw/till/a.csv");
        assertThat(swept.objects())
                .extracting(Sweep.Swept::fresh)
                .containsExactly(false, true, false, false);
        assertThat(swept.objects().get(1).rows()).isEqualTo(RowCounts.none());
        assertThat(swept.objects().get(2).refusal().remedy()).contains("Start it with one of");
        assertThat(swept.objects().get(3).refusal().remedy()).contains("online-retail");
    }

    @Test
    void aChangedObjectComesInAgainAndItsOldRowsAreReplays() {
        QualityReport first = retail("1,10A,MUG,1,2011-01-10 10:00,1,7,France");
        QualityReport second =
                retail(
                        "1,10A,MUG,1,2011-01-10 10:00,1,7,France",
                        "2,10A,MUG,1,2011-01-10 10:00,1,7,France");
        assertThat(second.etag()).isNotEqualTo(first.etag());
        assertThat(second.rows()).isEqualTo(new RowCounts(2, 1, 0, 1, 0));
        assertThat(shop.log.snapshot().sequence()).isEqualTo(2);
        IngestResult again = shop.ingest.run("raw/online-retail/a.csv");
        assertThat(again.fresh()).isFalse();
        assertThat(again.report()).isEqualTo(second);
        assertThat(new QualityReports(shop.store).newest("", 10).reports()).hasSize(2);
    }

    @Test
    void aKeyThatIsNoRawObjectsIsRefused() {
        assertThatThrownBy(() -> shop.ingest.run("tables/orders"))
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.MALFORMED);
        assertThatThrownBy(() -> shop.ingest.run("raw/suanpan/none.csv"))
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }
}
