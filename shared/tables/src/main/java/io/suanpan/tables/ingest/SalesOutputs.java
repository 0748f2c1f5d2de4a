package io.suanpan.tables.ingest;

import io.suanpan.tables.ShopTable;
import io.suanpan.tables.formats.Countries;
import io.suanpan.tables.formats.Currencies;
import io.suanpan.tables.formats.Disposition;
import io.suanpan.tables.formats.Rule;
import io.suanpan.tables.formats.SalesFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SQL that yields what a sales file adds to each table, once its rows are judged. */
final class SalesOutputs {
    private final IngestContext context;
    private final SalesFormat format;

    SalesOutputs(IngestContext context, SalesFormat format) {
        this.context = context;
        this.format = format;
    }

    /**
     * @param withRevised whether orders that were known are written again, with new totals
     */
    Map<ShopTable, String> all(boolean withRevised) {
        Map<ShopTable, String> outputs = new LinkedHashMap<>();
        outputs.put(ShopTable.ORDER_LINES, orderLines());
        outputs.put(
                ShopTable.ORDERS,
                orders() + (withRevised ? " UNION ALL SELECT * FROM revised" : ""));
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
                        SalesRows.UNIT_PRICE_MINOR.replace("unit_price *", "s.unit_price *"),
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
        flags.add("CASE WHEN " + SalesFindings.PRICE_OUTLIER + " THEN 'price-outlier' END");
        flags.add("CASE WHEN " + SalesFindings.UNMATCHED + " THEN 'unmatched-return' END");
        return "concat_ws(',', " + String.join(", ", flags) + ")";
    }

    private String orders() {
        return """
        SELECT order_id, customer_id, ordered_at, currency, country, channel, total_minor,
            line_count, CASE WHEN is_cancellation THEN 'cancellation' ELSE 'placed' END AS status,
            %s
        FROM grouped WHERE NOT is_known\
        """
                .formatted(context.lineage().replace("row_no", "first_row"));
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
}
