package io.suanpan.local.page;

import io.suanpan.core.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The orders of a plan as CSV by RFC 4180: a header, lines that end in CR LF, quotes where a field
 * needs them. A text that a spreadsheet would take for a formula gets an apostrophe before it
 * (OWASP, CSV injection).
 */
final class OrderFile {
    private static final List<String> HEADER =
            List.of(
                    "product_id",
                    "name",
                    "supplier_id",
                    "units",
                    "packs",
                    "unit_cost",
                    "cost",
                    "currency",
                    "on_hand",
                    "on_order",
                    "expected_per_week",
                    "lead_time_days",
                    "risk_before",
                    "risk_after",
                    "class",
                    "reason");

    /** The first characters of what a spreadsheet runs. */
    private static final String FORMULA = "=+-@\t\r";

    private OrderFile() {}

    static String name(TodaysPlan plan) {
        return "orders-" + Nodes.text(plan.body(), "plannedFor") + ".csv";
    }

    static String text(TodaysPlan plan) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        plan.orders().forEach(it -> rows.add(row(it, plan.currency())));
        return rows.stream().map(OrderFile::line).collect(Collectors.joining());
    }

    private static List<String> row(JsonNode answer, String currency) {
        JsonNode order = answer.path("order");
        JsonNode product = answer.path("product");
        return List.of(
                harmless(Nodes.text(order, "productId")),
                harmless(Nodes.text(order, "name")),
                harmless(Nodes.text(order, "supplierId")),
                Nodes.text(order, "units"),
                Nodes.text(order, "packs"),
                money(order, "unitCostMinor", currency),
                money(order, "costMinor", currency),
                currency,
                Nodes.text(order, "onHandUnits"),
                Nodes.text(order, "onOrderUnits"),
                Nodes.text(order, "expectedUnitsPerWeek"),
                Nodes.text(order, "leadTimeDays"),
                Nodes.text(order, "stockOutProbabilityBefore"),
                Nodes.text(order, "stockOutProbabilityAfter"),
                Nodes.text(product, "abc") + Nodes.text(product, "xyz"),
                harmless(OrderTable.why(answer)));
    }

    /** Empty where what one piece costs is not known. */
    private static String money(JsonNode order, String field, String currency) {
        return Nodes.count(order, "unitCostMinor") == 0
                ? ""
                : new Money(Nodes.count(order, field), Currency.getInstance(currency))
                        .amount()
                        .toPlainString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(OrderFile::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(it -> it == ',' || it == '"' || it == '\r' || it == '\n')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}
