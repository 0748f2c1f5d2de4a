package io.suanpan.tables.formats;

import static io.suanpan.tables.raw.RawColumn.optional;
import static io.suanpan.tables.raw.RawColumn.required;
import static io.suanpan.tables.raw.RawColumn.secret;

import io.suanpan.tables.raw.RawLayout;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders export of Shopify: one record a line item; what concerns the order as a whole stands
 * only in its first record and is carried down to the others. A line that was refunded or cancelled
 * with its whole order is a sale and a return.
 */
public final class ShopifyFormat implements SalesFormat {
    private static final List<String> ORDER_COLUMNS =
            List.of(
                    "Email",
                    "Financial Status",
                    "Currency",
                    "Created at",
                    "Cancelled at",
                    "Accepts Marketing",
                    "Billing Country",
                    "Shipping Country",
                    "Shipping Province",
                    "Source",
                    "Total",
                    "Refunded Amount");

    @Override
    public String name() {
        return "shopify";
    }

    /** Shopify writes the offset with each time. */
    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public RawLayout layout() {
        return RawLayout.flat(
                List.of(
                        required("Name", "Order", "Order Name"),
                        secret("Email"),
                        optional("Financial Status"),
                        optional("Currency"),
                        required("Created at"),
                        optional("Cancelled at"),
                        optional("Accepts Marketing", "Buyer Accepts Marketing"),
                        optional("Billing Country", "Billing Country Code"),
                        optional("Shipping Country", "Shipping Country Code"),
                        optional("Shipping Province"),
                        optional("Source"),
                        optional("Total"),
                        optional("Refunded Amount"),
                        required("Lineitem quantity"),
                        required("Lineitem name"),
                        required("Lineitem price"),
                        optional("Lineitem sku"),
                        optional("Lineitem discount")));
    }

    @Override
    public String records() {
        StringBuilder sql = new StringBuilder("SELECT row_no");
        for (String column : layout().names()) {
            String name = Mapped.quoted(column);
            sql.append(", ");
            if (ORDER_COLUMNS.contains(column)) {
                sql.append("coalesce(%1$s, first_value(%1$s) OVER orders) AS ".formatted(name));
            }
            sql.append(name);
        }
        return sql + " FROM raw WINDOW orders AS (PARTITION BY \"Name\" ORDER BY row_no)";
    }

    @Override
    public Map<String, Mapped> mapping() {
        Map<String, Mapped> mapping = new LinkedHashMap<>();
        mapping.put("order_id", Mapped.text("Name"));
        mapping.put(
                "product_code",
                new Mapped(
                        "Lineitem sku",
                        "coalesce(%s, %s)"
                                .formatted(
                                        Mapped.trimmed("Lineitem sku"),
                                        Mapped.trimmed("Lineitem name"))));
        mapping.put("product_name", Mapped.text("Lineitem name"));
        mapping.put(
                "customer_id",
                new Mapped("Email", "nullif(replace(\"Email\", 'sha256:', ''), '')"));
        mapping.put("email_hash", mapping.get("customer_id"));
        mapping.put(
                "accepts_marketing",
                new Mapped(
                        "Accepts Marketing",
                        "lower(trim(\"Accepts Marketing\")) IN ('yes', 'true')"));
        mapping.put("local_time", Mapped.instant("Created at"));
        mapping.put("quantity", Mapped.whole("Lineitem quantity", "BIGINT"));
        mapping.put("unit_price", Mapped.as("Lineitem price", "DECIMAL(18,6)"));
        mapping.put("discount", Mapped.as("Lineitem discount", "DECIMAL(18,4)"));
        mapping.put(
                "currency", new Mapped("Currency", "upper(" + Mapped.trimmed("Currency") + ")"));
        mapping.put(
                "country_name",
                new Mapped(
                        "Shipping Country",
                        "coalesce(%s, %s)"
                                .formatted(
                                        Mapped.trimmed("Shipping Country"),
                                        Mapped.trimmed("Billing Country"))));
        mapping.put("region", Mapped.text("Shipping Province"));
        mapping.put("channel", Mapped.text("Source"));
        mapping.put("status", new Mapped("Financial Status", "lower(trim(\"Financial Status\"))"));
        mapping.put("is_cancellation", new Mapped("Lineitem quantity", "false"));
        mapping.put("cancelled_time", new Mapped("Cancelled at", cancelledTime()));
        return mapping;
    }

    /** When the whole order was taken back; a full refund without a date counts from its order. */
    private static String cancelledTime() {
        return """
        CASE WHEN trim("Cancelled at") <> '' THEN %s
        WHEN lower(trim("Financial Status")) = 'refunded' THEN %s END\
        """
                .formatted(Mapped.instantSql("Cancelled at"), Mapped.instantSql("Created at"));
    }

    @Override
    public List<Rule> ownRules() {
        return List.of(
                Rule.reject(
                        "order-not-placed",
                        "status",
                        "status IN ('voided', 'expired')",
                        "The order was voided or expired before it was paid.",
                        "Nothing to mend: a later export brings it in if it is paid after all."),
                Rule.flag(
                        "partly-refunded",
                        "status",
                        "status = 'partially_refunded'",
                        "A part of the order's money went back; the export does not say for which"
                                + " line.",
                        "Export the refunds by line to book them as returns."));
    }
}
