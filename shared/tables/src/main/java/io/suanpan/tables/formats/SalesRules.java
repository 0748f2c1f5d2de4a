package io.suanpan.tables.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks and counts that every export of order lines shares. */
final class SalesRules {
    /** What no single line of a shop should reach; above it a row is flagged, not dropped. */
    private static final int EXTREME_QUANTITY = 10_000;

    static final List<Rule> ALL =
            List.of(
                    Rule.reject(
                            "order-missing",
                            "order_id",
                            "order_id IS NULL",
                            "The line names no order.",
                            "Fill in the order number."),
                    Rule.reject(
                            "product-missing",
                            "product_code",
                            "product_code IS NULL",
                            "The line names no product.",
                            "Fill in the product code."),
                    Rule.reject(
                            "time-invalid",
                            "local_time",
                            "local_time IS NULL",
                            "The time is missing or is no time.",
                            "Write it as 2026-01-31 10:15:00."),
                    Rule.reject(
                            "time-absurd",
                            "local_time",
                            "local_time < TIMESTAMP '1995-01-01' OR local_time > $latest",
                            "The time is before 1995 or after the upload.",
                            "Correct the date; check the order of day and month."),
                    Rule.reject(
                            "quantity-invalid",
                            "quantity",
                            "quantity IS NULL OR abs(quantity) > 2147483647",
                            "The quantity is missing or is no whole number.",
                            "Write a whole number of pieces."),
                    Rule.reject(
                            "quantity-zero",
                            "quantity",
                            "quantity = 0",
                            "The quantity is 0.",
                            "Remove the line or fill in its quantity."),
                    Rule.reject(
                            "price-invalid",
                            "unit_price",
                            "unit_price IS NULL OR abs(unit_price) > 1000000000",
                            "The price is missing or is no price.",
                            "Write the price of one piece with a decimal point."),
                    Rule.reject(
                            "price-negative",
                            "unit_price",
                            "unit_price < 0",
                            "The price is below 0.",
                            "Book what flows back as a cancellation with a positive price."),
                    Rule.reject(
                            "stock-adjustment",
                            "quantity",
                            "quantity < 0 AND NOT is_cancellation AND unit_price = 0",
                            "The line takes goods out of stock without a sale.",
                            "Nothing to mend: a stock count belongs in the table stock."),
                    Rule.reject(
                            "quantity-negative",
                            "quantity",
                            "quantity < 0 AND NOT is_cancellation AND unit_price <> 0",
                            "The quantity is below 0, but the line is no cancellation.",
                            "Book it as a cancellation, or correct the sign."),
                    Rule.reject(
                            "price-zero",
                            "unit_price",
                            "unit_price = 0 AND quantity > 0",
                            "The price is 0: a gift, a sample or a found piece, and no sale.",
                            "Fill in the price if it was sold."),
                    Rule.reject(
                            "cancellation-positive",
                            "quantity",
                            "quantity > 0 AND is_cancellation",
                            "The line is a cancellation, but its quantity is above 0.",
                            "Write the quantity that comes back as a negative number."),
                    Rule.reject(
                            "discount-invalid",
                            "discount",
                            "discount < 0 OR discount > 1000000000",
                            "The discount is below 0 or absurd.",
                            "Write the discount of the line as a positive amount."),
                    Rule.reject(
                            "amount-absurd",
                            "unit_price",
                            "abs(quantity * unit_price::DOUBLE) > 9e9",
                            "Quantity times price is above 9 billion.",
                            "Correct the quantity or the price."),
                    Rule.reject(
                            "currency-invalid",
                            "currency",
                            "currency IS NULL OR NOT regexp_full_match(currency, '[A-Z]{3}')",
                            "The currency is missing or is no ISO 4217 code.",
                            "Write three letters, as in EUR."),
                    Rule.flag(
                            "quantity-extreme",
                            "quantity",
                            "abs(quantity) > " + EXTREME_QUANTITY,
                            "More than 10,000 pieces in one line.",
                            "Check it; the row is in the tables."),
                    Rule.flag(
                            "price-below-minor-unit",
                            "unit_price",
                            "unit_price > 0 AND unit_price < 0.005",
                            "The price is below half a minor unit and rounds to 0.",
                            "Check it; the amount is rounded after multiplying."));

    static final Map<String, String> OBSERVATIONS = observations();

    private SalesRules() {}

    private static Map<String, String> observations() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rowsWithoutCustomer", "count(*) FILTER (customer_id IS NULL)");
        all.put("rowsWithoutDescription", "count(*) FILTER (product_name IS NULL)");
        all.put("cancellationRows", "count(*) FILTER (is_cancellation)");
        all.put("rowsWithNegativeQuantity", "count(*) FILTER (quantity < 0)");
        all.put("rowsWithPriceZero", "count(*) FILTER (unit_price = 0)");
        all.put("rowsWithNegativePrice", "count(*) FILTER (unit_price < 0)");
        all.put(
                "rowsWithExtremeQuantity",
                "count(*) FILTER (abs(quantity) > " + EXTREME_QUANTITY + ")");
        all.put("rowsOtherThanProduct", "count(*) FILTER (item_kind <> 'product')");
        all.put("distinctProductCodes", "count(DISTINCT product_code)");
        all.put("distinctProductCodesIgnoringCase", "count(DISTINCT product_id)");
        all.put("distinctCustomers", "count(DISTINCT customer_id)");
        all.put("distinctOrders", "count(DISTINCT order_id)");
        return Collections.unmodifiableMap(all);
    }
}
