package io.suanpan.tables.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a staged order line. */
final class SalesColumns {
    static final Map<String, String> TYPES = types();

    private SalesColumns() {}

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("order_id", "VARCHAR");
        types.put("product_code", "VARCHAR");
        types.put("product_name", "VARCHAR");
        types.put("category", "VARCHAR");
        types.put("customer_id", "VARCHAR");
        types.put("email_hash", "VARCHAR");
        types.put("accepts_marketing", "BOOLEAN");
        types.put("local_time", "TIMESTAMP");
        types.put("quantity", "BIGINT");
        types.put("unit_price", "DECIMAL(18,6)");
        types.put("discount", "DECIMAL(18,4)");
        types.put("currency", "VARCHAR");
        types.put("country_name", "VARCHAR");
        types.put("region", "VARCHAR");
        types.put("channel", "VARCHAR");
        types.put("status", "VARCHAR");
        types.put("is_cancellation", "BOOLEAN");
        types.put("cancelled_time", "TIMESTAMP");
        return Collections.unmodifiableMap(types);
    }
}
