package io.suanpan.tables.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Valid files of all formats, by their keys. */
final class ShopFiles {
    private ShopFiles() {}

    /** A few rows each. */
    static Map<String, byte[]> small() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "raw/online-retail/small.csv",
                utf8(
                        """
                        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                        1,10A,MUG,2,2011-01-10 10:00,1.50,7.0,United Kingdom
                        1,10B,"BOWL, BLUE",3,2011-01-10 10:00,2.00,7.0,United Kingdom
                        2,POST,POSTAGE,1,2011-01-11 10:00,18,8.0,France
                        C3,10A,MUG,-1,2011-01-12 10:00,1.50,7.0,United Kingdom
                        """));
        files.put(
                "raw/shopify/small.csv",
                utf8(
                        """
                        Name,Email,Financial Status,Currency,Created at,Cancelled at,Shipping Country,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem discount
                        #1,anna@example.com,paid,EUR,2026-03-29 03:30:00 +0200,,DE,2,Mug,9.95,MUG-1,1.90
                        #1,,,,,,,1,Bowl,5,,
                        #2,anna@example.com,paid,EUR,2026-03-30 10:00:00 +0200,2026-04-01 12:00:00 +0200,DE,1,Mug,9.95,MUG-1,0
                        """));
        files.put(
                "raw/woocommerce/small.csv.gz",
                gzip(
                        utf8(
                                """
                                order_id;status;date_created;Customer User;billing_email;Currency;Country;SKU;Product Name;Qty;Item Price
                                1;completed;2026-02-28 10:00:00;5;a@example.com;EUR;FR;mug-1;Mug;2;1.5
                                2;refunded;02/28/2026 23:30;0;b@example.com;EUR;FR;;Bowl;1;2
                                3;completed;2026-03-01 10:00:00;5;a@example.com;EUR;FR;mug-1;Mug;-1;1.5
                                """)));
        files.put("raw/ga4/small.jsonl", utf8(ga4(4)));
        files.put(
                "raw/suanpan/events-small.csv",
                utf8(
                        """
                        event_id\tcustomer_id\toccurred_at\tevent_name\tproduct_id\tquantity\tvalue_minor\tcurrency\tcountry
                        E1\tC1\t2026-10-01T08:00:00Z\tview_item\tP1\t1\t995\tEUR\tDE
                        E2\tC1\t2026-10-01T08:05:00Z\tadd_to_cart\tP1\t1\t995\tEUR\tDE
                        E3\t\t2026-10-02T08:05:00+02:00\tsearch\t\t\t\t\t
                        """));
        files.put(
                "raw/suanpan/campaigns-small.jsonl",
                utf8(
                        """
                        {"campaign_id":"K1","name":"Spring","channel":"email","starts_at":"2026-03-01T00:00:00Z","ends_at":"2026-04-01T00:00:00Z","budget_minor":100000,"currency":"EUR","discount_percent":12.5}
                        {"campaign_id":"K2","name":"Summer","channel":"search","starts_at":"2026-06-01T00:00:00Z","ends_at":"2026-07-01T00:00:00Z","budget_minor":100000,"currency":"EUR"}
                        """));
        return files;
    }

    /** Enough rows that bringing them in takes a while; a few of them bad. */
    static Map<String, byte[]> large() {
        Random random = new Random(11);
        StringBuilder lines =
                new StringBuilder(
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int i = 0; i < 12_000; i++) {
            int day = i / 600;
            boolean isReturn = i % 50 == 49;
            lines.append(isReturn ? "C" : "")
                    .append(i / 3)
                    .append(',')
                    .append(10_000 + random.nextInt(200))
                    .append(",THING,")
                    .append(i == 77 ? "many" : (isReturn ? -1 : 1 + random.nextInt(5)))
                    .append(",2011-03-")
                    .append(day < 9 ? "0" : "")
                    .append(day + 1)
                    .append(" 10:00,")
                    .append(i == 99 ? "-1" : "2.50")
                    .append(',')
                    .append(100 + random.nextInt(300))
                    .append(",France\n");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("raw/ga4/large.jsonl.gz", gzip(utf8(ga4(2_000))));
        files.put("raw/online-retail/large.csv.gz", gzip(utf8(lines.toString())));
        files.put("raw/suanpan/events-small.csv", small().get("raw/suanpan/events-small.csv"));
        return files;
    }

    private static String ga4(int events) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < events; i++) {
            lines.append(
                    """
                    {"event_timestamp":%d,"event_name":"view_item","user_pseudo_id":"v.%d","user_id":"%d","event_params":[{"key":"ga_session_id","value":{"int_value":"42"}},{"key":"currency","value":{"string_value":"EUR"}}],"items":[{"item_id":"a-%d","quantity":2,"price":9.95},{"item_name":"Bowl","quantity":"1"}],"geo":{"country":"Germany"}}
                    """
                            .formatted(
                                    1_790_000_000_000_000L + i * 60_000_000L,
                                    i % 50,
                                    i % 30,
                                    i % 40));
        }
        return lines.toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
