package io.suanpan.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a shop. Money is in minor units (pence, cents) of the currency beside it, times are
 * UTC, ids are text. A row belongs to the UTC month of its {@link #timeColumn()}.
 */
public enum ShopTable {
    CUSTOMERS("customers", "updated_at", List.of("customer_id"), TableColumns.CUSTOMERS, true),
    PRODUCTS("products", "updated_at", List.of("product_id"), TableColumns.PRODUCTS, true),
    ORDERS("orders", "ordered_at", List.of("order_id"), TableColumns.ORDERS, false),
    ORDER_LINES(
            "order_lines",
            "ordered_at",
            List.of("order_id", "line_number"),
            TableColumns.ORDER_LINES,
            false),
    EVENTS("events", "occurred_at", List.of("event_id"), TableColumns.EVENTS, false),
    STOCK(
            "stock",
            "counted_at",
            List.of("product_id", "warehouse_id", "counted_at"),
            TableColumns.STOCK,
            false),
    CAMPAIGNS("campaigns", "starts_at", List.of("campaign_id"), TableColumns.CAMPAIGNS, false),
    CAMPAIGN_CONTACTS(
            "campaign_contacts",
            "contacted_at",
            List.of("campaign_id", "customer_id", "contacted_at"),
            TableColumns.CAMPAIGN_CONTACTS,
            false),
    AD_SPEND(
            "ad_spend",
            "spent_at",
            List.of("spent_at", "channel", "campaign_id"),
            TableColumns.AD_SPEND,
            false),
    DIALOGUES(
            "dialogues",
            "said_at",
            List.of("dialogue_id", "turn_number"),
            TableColumns.DIALOGUES,
            false),
    DELIVERIES(
            "deliveries", "promised_from", List.of("delivery_id"), TableColumns.DELIVERIES, false);

    /** Where a row came from; the last columns of every table. */
    public static final List<Column> LINEAGE = TableColumns.LINEAGE;

    private final String tableName;
    private final String timeColumn;
    private final List<String> keyColumns;
    private final List<Column> columns;
    private final boolean newestWins;

    ShopTable(
            String tableName,
            String timeColumn,
            List<String> keyColumns,
            List<Column> columns,
            boolean newestWins) {
        this.tableName = tableName;
        this.timeColumn = timeColumn;
        this.keyColumns = keyColumns;
        this.columns = columns;
        this.newestWins = newestWins;
    }

    /** As in keys and in SQL: {@code order_lines}. */
    public String tableName() {
        return tableName;
    }

    /** The column whose UTC month says in which parts a row is. */
    public String timeColumn() {
        return timeColumn;
    }

    /** What identifies a row; for customers and products what identifies the thing it describes. */
    public List<String> keyColumns() {
        return keyColumns;
    }

    /** What an import gives, in order, without the lineage. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether rows are versions of one thing, of which readers see the newest. */
    public boolean newestWins() {
        return newestWins;
    }

    /** The columns as stored: those of {@link #columns()}, then {@link #LINEAGE}. */
    public List<Column> storedColumns() {
        return Stream.concat(columns.stream(), LINEAGE.stream()).toList();
    }

    /** The stored column names, comma-separated, for SQL. */
    public String columnList() {
        return storedColumns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The column of that name. */
    public Optional<Column> column(String name) {
        return storedColumns().stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The table of that {@link #tableName()}. */
    public static Optional<ShopTable> named(String tableName) {
        return Arrays.stream(values()).filter(t -> t.tableName.equals(tableName)).findFirst();
    }
}
