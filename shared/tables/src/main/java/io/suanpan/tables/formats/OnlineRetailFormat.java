package io.suanpan.tables.formats;

import static io.suanpan.tables.raw.RawColumn.optional;
import static io.suanpan.tables.raw.RawColumn.required;

import io.suanpan.tables.raw.RawLayout;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * "Online Retail" of the UCI repository (D. Chen, 2015): a British shop's order lines in pounds,
 * times as on the clock in London, invoices with C for cancellations and with A for bad debts.
 */
public final class OnlineRetailFormat implements SalesFormat {

    @Override
    public String name() {
        return "online-retail";
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/London");
    }

    @Override
    public RawLayout layout() {
        return RawLayout.flat(
                List.of(
                        required("InvoiceNo", "Invoice"),
                        required("StockCode"),
                        optional("Description"),
                        required("Quantity"),
                        required("InvoiceDate"),
                        required("UnitPrice", "Price"),
                        required("CustomerID", "Customer ID"),
                        required("Country")));
    }

    @Override
    public Map<String, Mapped> mapping() {
        Map<String, Mapped> mapping = new LinkedHashMap<>();
        mapping.put("order_id", Mapped.text("InvoiceNo"));
        mapping.put("product_code", Mapped.text("StockCode"));
        mapping.put("product_name", Mapped.text("Description"));
        mapping.put("local_time", Mapped.as("InvoiceDate", "TIMESTAMP"));
        mapping.put("quantity", Mapped.whole("Quantity", "BIGINT"));
        mapping.put("unit_price", Mapped.as("UnitPrice", "DECIMAL(18,6)"));
        mapping.put("currency", new Mapped("UnitPrice", "'GBP'"));
        mapping.put("country_name", Mapped.text("Country"));
        mapping.put(
                "is_cancellation",
                new Mapped("InvoiceNo", "coalesce(\"InvoiceNo\" LIKE 'C%', false)"));
        // '17850.0' is how a spreadsheet spells the number 17850.
        mapping.put(
                "customer_id",
                new Mapped(
                        "CustomerID",
                        """
                        CASE WHEN "CustomerID" LIKE '%.0'
                        THEN "CustomerID"[:-3] ELSE nullif(trim("CustomerID"), '') END\
                        """));
        return mapping;
    }

    @Override
    public List<Rule> ownRules() {
        return List.of(
                Rule.reject(
                        "bad-debt",
                        "order_id",
                        "order_id LIKE 'A%'",
                        "The invoice adjusts bad debt and sells nothing.",
                        "Nothing to mend: keep it in the accounts."));
    }

    /** Product codes start with a digit; nearly all others are bookings. */
    @Override
    public String itemKind() {
        return """
        CASE WHEN product_id[1] BETWEEN '0' AND '9' THEN 'product'
        WHEN product_id IN ('POST', 'DOT', 'C2', 'C3') THEN 'postage'
        WHEN product_id IN ('BANK CHARGES', 'AMAZONFEE', 'CRUK') THEN 'fee'
        WHEN product_id = 'D' THEN 'discount'
        WHEN product_id IN ('S', 'SAMPLES') THEN 'sample'
        WHEN product_id = 'M' THEN 'manual'
        WHEN product_id IN ('B', 'PADS') OR product_id LIKE 'ADJUST%' THEN 'adjustment'
        WHEN product_id LIKE 'GIFT\\_0001%' ESCAPE '\\' THEN 'voucher'
        ELSE 'product' END\
        """;
    }
}
