package io.suanpan.tables;

import static io.suanpan.tables.Column.oneOf;
import static io.suanpan.tables.Column.optional;
import static io.suanpan.tables.Column.required;
import static io.suanpan.tables.ColumnType.BOOLEAN;
import static io.suanpan.tables.ColumnType.DOUBLE;
import static io.suanpan.tables.ColumnType.INTEGER;
import static io.suanpan.tables.ColumnType.LONG;
import static io.suanpan.tables.ColumnType.TEXT;
import static io.suanpan.tables.ColumnType.TIMESTAMP;

import java.util.List;

/** The columns of each {@link ShopTable}: the schema as data. */
final class TableColumns {
    private TableColumns() {}

    static final List<Column> CUSTOMERS =
            List.of(
                    required("customer_id", TEXT, "the shop's id of the customer"),
                    optional("registered_at", TIMESTAMP, "when the account was opened"),
                    optional("country", TEXT, "ISO 3166 alpha-2"),
                    optional("region", TEXT, "part of the country, as the shop writes it"),
                    optional(
                            "email_hash",
                            TEXT,
                            "SHA-256 of the lower-cased address, 64 hex digits; the address itself is never kept"),
                    optional(
                            "accepts_marketing",
                            BOOLEAN,
                            "whether the customer agreed to marketing"),
                    required(
                            "updated_at",
                            TIMESTAMP,
                            "from when on this row describes the customer"));

    static final List<Column> PRODUCTS =
            List.of(
                    required("product_id", TEXT, "the shop's code, trimmed and upper-cased"),
                    required("name", TEXT, "as customers see it"),
                    optional("category", TEXT, "the shop's category"),
                    optional("price_minor", LONG, "selling price of one piece, minor units"),
                    optional("cost_minor", LONG, "purchase price of one piece, minor units"),
                    optional("currency", TEXT, "ISO 4217"),
                    optional("supplier_id", TEXT, "who delivers it"),
                    optional(
                            "lead_time_days",
                            INTEGER,
                            "days from order to delivery by the supplier"),
                    required(
                            "updated_at",
                            TIMESTAMP,
                            "from when on this row describes the product"));

    static final List<Column> ORDERS =
            List.of(
                    required("order_id", TEXT, "the shop's number of the order"),
                    optional("customer_id", TEXT, "empty for guests"),
                    required("ordered_at", TIMESTAMP, "when it was placed"),
                    required("currency", TEXT, "ISO 4217"),
                    optional("country", TEXT, "ISO 3166 alpha-2"),
                    optional("channel", TEXT, "where it came from, as in web or pos"),
                    required(
                            "total_minor",
                            LONG,
                            "sum of its lines, minor units; negative where goods went back"),
                    required("line_count", INTEGER, "number of its lines"),
                    oneOf(
                            "status",
                            "placed, or a cancellation document",
                            "placed",
                            "cancellation"));

    static final List<Column> ORDER_LINES =
            List.of(
                    required("order_id", TEXT, "the order it belongs to"),
                    required("line_number", INTEGER, "1 for the first line of the order"),
                    required("product_id", TEXT, "code, trimmed and upper-cased"),
                    optional("customer_id", TEXT, "empty for guests"),
                    required("ordered_at", TIMESTAMP, "when the order was placed"),
                    oneOf("line_type", "goods going out, or coming back", "sale", "return"),
                    oneOf(
                            "item_kind",
                            "product, or what else the shop books as a line",
                            "product",
                            "postage",
                            "fee",
                            "voucher",
                            "discount",
                            "sample",
                            "manual",
                            "adjustment"),
                    required("quantity", INTEGER, "pieces, above 0, also for returns"),
                    required(
                            "unit_price_minor",
                            LONG,
                            "price of one piece, minor units, rounded half up"),
                    required(
                            "discount_minor",
                            LONG,
                            "discount on the whole line, minor units, 0 or above"),
                    required(
                            "amount_minor",
                            LONG,
                            "quantity times exact price less discount, minor units; negative for returns"),
                    required("currency", TEXT, "ISO 4217"),
                    optional("country", TEXT, "ISO 3166 alpha-2"),
                    optional(
                            "returns_order_id",
                            TEXT,
                            "the order of the sale that a return takes back"),
                    optional("returns_line_number", INTEGER, "the line of that sale"),
                    required(
                            "flags",
                            TEXT,
                            "what a check noted, comma-separated; empty where nothing"));

    static final List<Column> EVENTS =
            List.of(
                    required("event_id", TEXT, "unique"),
                    optional("customer_id", TEXT, "empty where not signed in"),
                    optional("visitor_id", TEXT, "the browser or app"),
                    optional("session_id", TEXT, "the visit"),
                    required("occurred_at", TIMESTAMP, "when it happened"),
                    required(
                            "event_name",
                            TEXT,
                            "GA4 name: view_item, search, add_to_cart, purchase …"),
                    optional("product_id", TEXT, "code, trimmed and upper-cased"),
                    optional("search_term", TEXT, "what was searched for"),
                    optional("quantity", INTEGER, "pieces"),
                    optional("value_minor", LONG, "value, minor units"),
                    optional("currency", TEXT, "ISO 4217"),
                    optional("order_id", TEXT, "the order that a purchase made"),
                    optional("device", TEXT, "desktop, mobile, tablet …"),
                    optional("channel", TEXT, "where the visit came from"),
                    optional("country", TEXT, "ISO 3166 alpha-2"));

    static final List<Column> STOCK =
            List.of(
                    required("product_id", TEXT, "code, trimmed and upper-cased"),
                    required("warehouse_id", TEXT, "where it lies"),
                    required("counted_at", TIMESTAMP, "when it was counted"),
                    required("on_hand", INTEGER, "pieces in the warehouse"),
                    required(
                            "on_order",
                            INTEGER,
                            "pieces ordered from the supplier and not yet there"));

    static final List<Column> CAMPAIGNS =
            List.of(
                    required("campaign_id", TEXT, "the campaign"),
                    required("name", TEXT, "as the shop calls it"),
                    required("channel", TEXT, "email, search, social …"),
                    required("starts_at", TIMESTAMP, "first instant"),
                    required("ends_at", TIMESTAMP, "first instant after it"),
                    required("budget_minor", LONG, "budget, minor units"),
                    required("currency", TEXT, "ISO 4217"),
                    optional("discount_percent", DOUBLE, "discount offered, 0 to 100"));

    static final List<Column> CAMPAIGN_CONTACTS =
            List.of(
                    required("campaign_id", TEXT, "the campaign"),
                    required("customer_id", TEXT, "who was contacted, or held out"),
                    required("contacted_at", TIMESTAMP, "when"),
                    required(
                            "is_control",
                            BOOLEAN,
                            "true where the customer was held out at random"),
                    required("channel", TEXT, "email, sms …"),
                    optional("opened", BOOLEAN, "whether it was opened"),
                    optional("clicked", BOOLEAN, "whether a link was followed"),
                    optional("cost_minor", LONG, "cost of this contact, minor units"),
                    optional("currency", TEXT, "ISO 4217"));

    static final List<Column> AD_SPEND =
            List.of(
                    required("spent_at", TIMESTAMP, "start of the period that the row sums up"),
                    required("channel", TEXT, "search, social …"),
                    optional("campaign_id", TEXT, "the campaign"),
                    required("spend_minor", LONG, "money spent, minor units"),
                    required("currency", TEXT, "ISO 4217"),
                    required("impressions", LONG, "times shown"),
                    required("clicks", LONG, "times clicked"),
                    required("conversions", LONG, "orders that the channel claims"));

    static final List<Column> DIALOGUES =
            List.of(
                    required("dialogue_id", TEXT, "the conversation"),
                    required("turn_number", INTEGER, "1 for the first turn"),
                    optional("customer_id", TEXT, "who asked"),
                    optional("order_id", TEXT, "the order it is about"),
                    required("said_at", TIMESTAMP, "when"),
                    oneOf("speaker", "who speaks", "customer", "agent"),
                    required("text", TEXT, "what was said"),
                    optional("intent", TEXT, "what the customer wants, as labelled by the shop"),
                    optional("language", TEXT, "ISO 639-1"));

    static final List<Column> DELIVERIES =
            List.of(
                    required("delivery_id", TEXT, "the delivery"),
                    required("order_id", TEXT, "the order it brings"),
                    optional("customer_id", TEXT, "who receives it"),
                    required("promised_from", TIMESTAMP, "start of the promised window"),
                    required("promised_to", TIMESTAMP, "end of the promised window"),
                    optional("delivered_at", TIMESTAMP, "when it arrived"),
                    required("latitude", DOUBLE, "degrees, -90 to 90"),
                    required("longitude", DOUBLE, "degrees, -180 to 180"),
                    required("weight_grams", INTEGER, "grams"),
                    optional("vehicle_id", TEXT, "which vehicle brought it"),
                    optional("service_seconds", INTEGER, "seconds at the door"),
                    required("status", TEXT, "as in planned, delivered, failed"));

    static final List<Column> LINEAGE =
            List.of(
                    required("source", TEXT, "the import format it came by"),
                    required("ingest_id", TEXT, "the ingest that wrote it, 16 hex digits"),
                    required(
                            "source_row",
                            LONG,
                            "row number in the raw file, 1 for the first after the header"));
}
