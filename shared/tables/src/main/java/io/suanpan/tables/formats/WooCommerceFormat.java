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
 * The orders export of WooCommerce's export plugins with one record a line item; headers as the
 * common plugins spell them. Times without an offset are UTC.
 */
public final class WooCommerceFormat implements SalesFormat {

    @Override
    public String name() {
        return "woocommerce";
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public RawLayout layout() {
        return RawLayout.flat(
                List.of(
                        required("Order Number", "Order ID", "order_number", "order_id"),
                        optional("Order Status", "status"),
                        required("Order Date", "date", "order_date", "date_created"),
                        optional("Customer User", "customer_id", "Customer User ID", "User ID"),
                        secret(
                                "Email",
                                "Customer Email",
                                "Email (Billing)",
                                "billing_email",
                                "customer_email",
                                "Billing Email"),
                        optional("Currency", "order_currency", "Order Currency"),
                        optional("Country", "Country Code (Billing)", "billing_country"),
                        optional("State", "State Code (Billing)", "billing_state"),
                        optional("Item SKU", "SKU", "item_sku", "Product SKU"),
                        optional("Item Product ID", "Product Id", "item_product_id"),
                        required("Item Name", "Product Name", "item_name", "Item Name (Product)"),
                        optional("Item Category", "Category", "Product Category"),
                        required("Item Quantity", "Quantity", "Qty", "item_quantity"),
                        required("Item Cost", "Item Price", "item_price", "Price", "Product Price"),
                        optional("Item Discount", "Discount Amount (Item)", "item_discount"),
                        optional("Item Refunded", "item_refunded", "Order Refund Amount"),
                        optional("Created Via", "Source", "created_via")));
    }

    @Override
    public Map<String, Mapped> mapping() {
        Map<String, Mapped> mapping = new LinkedHashMap<>();
        mapping.put("order_id", Mapped.text("Order Number"));
        mapping.put(
                "product_code",
                new Mapped(
                        "Item SKU",
                        "coalesce(%s, %s, %s)"
                                .formatted(
                                        Mapped.trimmed("Item SKU"),
                                        Mapped.trimmed("Item Product ID"),
                                        Mapped.trimmed("Item Name"))));
        mapping.put("product_name", Mapped.text("Item Name"));
        mapping.put("category", Mapped.text("Item Category"));
        mapping.put(
                "customer_id",
                new Mapped(
                        "Customer User",
                        """
                        coalesce(nullif(nullif(trim("Customer User"), ''), '0'),
                        nullif(replace("Email", 'sha256:', ''), ''))\
                        """));
        mapping.put(
                "email_hash", new Mapped("Email", "nullif(replace(\"Email\", 'sha256:', ''), '')"));
        mapping.put("local_time", new Mapped("Order Date", orderTime()));
        mapping.put("quantity", Mapped.whole("Item Quantity", "BIGINT"));
        mapping.put("unit_price", Mapped.as("Item Cost", "DECIMAL(18,6)"));
        mapping.put("discount", Mapped.as("Item Discount", "DECIMAL(18,4)"));
        mapping.put(
                "currency",
                new Mapped(
                        "Currency",
                        "upper(coalesce(%s, 'USD'))".formatted(Mapped.trimmed("Currency"))));
        mapping.put("country_name", Mapped.text("Country"));
        mapping.put("region", Mapped.text("State"));
        mapping.put("channel", Mapped.text("Created Via"));
        mapping.put("status", new Mapped("Order Status", status()));
        // A refund is exported as lines with a negative quantity.
        mapping.put(
                "is_cancellation",
                new Mapped("Item Quantity", "coalesce(trim(\"Item Quantity\") LIKE '-%', false)"));
        mapping.put(
                "cancelled_time",
                new Mapped(
                        "Order Status",
                        "CASE WHEN %s = 'refunded' THEN %s END".formatted(status(), orderTime())));
        return mapping;
    }

    private static String status() {
        return "regexp_replace(replace(lower(trim(\"Order Status\")), ' ', '-'), '^wc-', '')";
    }

    private static String orderTime() {
        return """
        coalesce(%s, try_strptime(trim("Order Date"),
        ['%%m/%%d/%%Y %%H:%%M:%%S', '%%m/%%d/%%Y %%H:%%M', '%%m/%%d/%%Y', '%%B %%d, %%Y %%I:%%M %%p']))\
        """
                .formatted(Mapped.instantSql("Order Date"));
    }

    @Override
    public List<Rule> ownRules() {
        return List.of(
                Rule.reject(
                        "order-not-placed",
                        "status",
                        "status IN ('pending', 'pending-payment', 'failed', 'cancelled',"
                                + " 'checkout-draft', 'trash')",
                        "The order was never paid.",
                        "Nothing to mend: a later export brings it in if it is paid after all."));
    }
}
