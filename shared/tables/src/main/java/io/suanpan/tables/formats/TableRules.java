package io.suanpan.tables.formats;

import io.suanpan.tables.Column;
import io.suanpan.tables.ColumnType;
import io.suanpan.tables.ShopTable;
import io.suanpan.tables.Sql;
import java.util.ArrayList;
import java.util.List;

/** The checks that follow from a table's schema, and the few that only one table has. */
final class TableRules {
    private TableRules() {}

    static List<Rule> of(TableFormat format) {
        List<Rule> rules = new ArrayList<>();
        for (Column column : format.table().columns()) {
            Mapped mapped = format.mapping().get(column.name());
            if (mapped != null) {
                addSchemaRules(rules, column, mapped);
            }
        }
        ranges(rules, format);
        addTimeRule(rules, format.table());
        rules.add(conflict(format.table()));
        return List.copyOf(rules);
    }

    private static void addSchemaRules(List<Rule> rules, Column column, Mapped mapped) {
        String name = column.name();
        String given = Mapped.trimmed(Mapped.RAW + mapped.raw()) + " IS NOT NULL";
        if (!column.nullable()) {
            rules.add(
                    Rule.reject(
                            "required",
                            name,
                            name + " IS NULL AND NOT (" + given + ")",
                            name + " is missing.",
                            "Fill in " + name + ": " + column.doc() + "."));
        }
        if (column.type() != ColumnType.TEXT) {
            rules.add(
                    Rule.reject(
                            "type",
                            name,
                            name + " IS NULL AND " + given,
                            name + " is no " + spelled(column.type()) + ".",
                            "Write " + name + " as " + spelled(column.type()) + "."));
        }
        if (!column.allowed().isEmpty()) {
            rules.add(
                    Rule.reject(
                            "allowed",
                            name,
                            name + " NOT IN (" + Sql.texts(column.allowed()) + ")",
                            name + " is none of the allowed values.",
                            "Use one of: " + String.join(", ", column.allowed()) + "."));
        }
    }

    /** The last rule; only rows seen together show it, so no row is at fault by itself. */
    private static Rule conflict(ShopTable table) {
        return Rule.reject(
                "key-conflict",
                table.keyColumns().getFirst(),
                "false",
                "Another row, in this file or on its days in the tables, has the same "
                        + String.join(", ", table.keyColumns())
                        + " and other values.",
                "Give the row an id of its own, or remove it if the other one is right.");
    }

    private static String spelled(ColumnType type) {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER, LONG -> "whole number";
            case DOUBLE -> "number with a decimal point";
            case BOOLEAN -> "true or false";
            case TIMESTAMP -> "time like 2026-01-31T10:15:00Z";
        };
    }

    private static void addTimeRule(List<Rule> rules, ShopTable table) {
        String time = table.timeColumn();
        boolean planned = table == ShopTable.CAMPAIGNS || table == ShopTable.DELIVERIES;
        String latest = planned ? "$latest + INTERVAL 3 YEAR" : "$latest";
        rules.add(
                Rule.reject(
                        "time-absurd",
                        time,
                        "%1$s < TIMESTAMP '1995-01-01' OR %1$s > %2$s".formatted(time, latest),
                        time + " is before 1995 or lies in the future.",
                        "Correct the date; check the order of day and month."));
    }

    private static void ranges(List<Rule> rules, TableFormat format) {
        for (Column column : format.table().columns()) {
            String range = range(format.table(), column);
            if (!range.isEmpty() && format.mapping().containsKey(column.name())) {
                rules.add(
                        Rule.reject(
                                "range",
                                column.name(),
                                "NOT (" + range + ")",
                                column.name() + " is out of range.",
                                "Keep to: " + range + "."));
            }
        }
    }

    private static String range(ShopTable table, Column column) {
        String name = column.name();
        return switch (name) {
            case "currency" -> "regexp_full_match(currency, '[A-Z]{3}')";
            case "country" -> "regexp_full_match(country, '[A-Z]{2}')";
            case "email_hash" -> "regexp_full_match(email_hash, '[0-9a-f]{64}')";
            case "latitude" -> "latitude BETWEEN -90 AND 90";
            case "longitude" -> "longitude BETWEEN -180 AND 180";
            case "discount_percent" -> "discount_percent BETWEEN 0 AND 100";
            case "ends_at" -> "ends_at > starts_at";
            case "promised_to" -> "promised_to >= promised_from";
            case "line_number", "turn_number", "line_count" -> name + " >= 1";
            case "quantity" -> table == ShopTable.ORDER_LINES ? "quantity > 0" : "quantity >= 0";
            case "amount_minor" ->
                    "CASE line_type WHEN 'return' THEN amount_minor <= 0 ELSE amount_minor >= 0 END";
            case "price_minor",
                    "cost_minor",
                    "lead_time_days",
                    "unit_price_minor",
                    "discount_minor",
                    "budget_minor",
                    "spend_minor",
                    "impressions",
                    "clicks",
                    "conversions",
                    "on_hand",
                    "on_order",
                    "weight_grams",
                    "service_seconds" ->
                    name + " >= 0";
            default -> "";
        };
    }
}
