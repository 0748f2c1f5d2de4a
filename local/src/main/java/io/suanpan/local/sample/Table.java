package io.suanpan.local.sample;

import io.suanpan.tables.ShopTable;
import java.util.List;

/** The tables of the import format, in an order in which references come first. */
enum Table {
    CUSTOMERS(
            false,
            """
            customer_id:id! registered_at:time country:text region:text email_hash:text
            accepts_marketing:flag updated_at:time!\
            """),
    PRODUCTS(
            false,
            """
            product_id:id! name:text! category:text price_minor:price cost_minor:number
            currency:text supplier_id:text lead_time_days:number updated_at:time!\
            """),
    CAMPAIGNS(
            false,
            """
            campaign_id:id! name:text! channel:text! starts_at:time! ends_at:time!
            budget_minor:number! currency:text! discount_percent:number\
            """),
    AD_SPEND(
            false,
            """
            spent_at:time! channel:text! campaign_id:text spend_minor:number! currency:text!
            impressions:number! clicks:number! conversions:number!\
            """),
    ORDERS(
            false,
            """
            order_id:id! customer_id:reference ordered_at:time! currency:text! country:text
            channel:text total_minor:number! line_count:number! status:text!\
            """),
    ORDER_LINES(
            false,
            """
            order_id:id! line_number:number! product_id:reference! customer_id:id ordered_at:time!
            line_type:text! item_kind:text! quantity:number! unit_price_minor:price!
            discount_minor:number! amount_minor:number! currency:text! country:text
            returns_order_id:id returns_line_number:number flags:text\
            """),
    STOCK(
            false,
            """
            product_id:reference! warehouse_id:text! counted_at:time! on_hand:number!
            on_order:number!\
            """),
    CAMPAIGN_CONTACTS(
            false,
            """
            campaign_id:id! customer_id:reference! contacted_at:time! is_control:flag! channel:text!
            opened:flag clicked:flag cost_minor:number currency:text\
            """),
    DELIVERIES(
            false,
            """
            delivery_id:id! order_id:reference! customer_id:id promised_from:time!
            promised_to:time! delivered_at:time latitude:number! longitude:number!
            weight_grams:number! vehicle_id:text service_seconds:number status:text!\
            """),
    EVENTS(
            true,
            """
            event_id:id! customer_id:id visitor_id:text session_id:text occurred_at:time!
            event_name:text! product_id:reference search_term:text quantity:number
            value_minor:number currency:text order_id:id device:text channel:text country:text\
            """),
    DIALOGUES(
            true,
            """
            dialogue_id:id! turn_number:number! customer_id:id order_id:reference said_at:time!
            speaker:text! text:text! intent:text language:text\
            """);

    private final boolean json;
    private final List<Column> columns;

    Table(boolean json, String columns) {
        this.json = json;
        this.columns = java.util.Arrays.stream(columns.split("\\s+")).map(Column::parse).toList();
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean json() {
        return json;
    }

    List<Column> columns() {
        return columns;
    }

    /** After the stem of the file name. */
    String extension() {
        return json ? ".jsonl.gz" : ".csv.gz";
    }

    /** Whether the column is part of what tells one row of the table from another. */
    boolean isKey(String column) {
        return ShopTable.valueOf(name()).keyColumns().contains(column);
    }

    int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(label() + " has no column " + column + ".");
    }
}
