package io.suanpan.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.serving.ItemFacts;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InteractionSourceTest {
    private FeatureShop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = new FeatureShop();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private ShopInteractions read() {
        return InteractionSource.read(shop.connection());
    }

    private static List<String> rows(InteractionLog log) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < log.size(); row++) {
            rows.add(
                    "%s %s %s %s"
                            .formatted(
                                    log.users().name(log.user(row)),
                                    log.items().name(log.item(row)),
                                    log.kind(row),
                                    log.amount(row)));
        }
        return rows;
    }

    private void viewed(String customer, String date, String name, String product)
            throws SQLException {
        shop.execute(
                "INSERT INTO events (event_id, customer_id, occurred_at, event_name, product_id)"
                        + " VALUES (uuid(), "
                        + (customer == null ? "NULL" : "'" + customer + "'")
                        + ", '"
                        + date
                        + "', '"
                        + name
                        + "', '"
                        + product
                        + "')");
    }

    @Test
    void purchasesAndEventsOfKnownCustomersComeInTheirOrder() throws SQLException {
        shop.sale("C2", "2025-03-02", "P1", 500);
        shop.line("G", null, "2025-03-02", "P1", "sale", 1, 500, "GBP", "GB");
        viewed("C1", "2025-03-01 09:00:00", "view_item", "P2");
        viewed("C1", "2025-03-01 09:05:00", "add_to_cart", "P2");
        viewed("C1", "2025-03-01 09:06:00", "search", "P2");
        viewed(null, "2025-03-01 09:07:00", "view_item", "P3");
        ShopInteractions read = read();
        assertThat(rows(read.log()))
                .containsExactly("C1 P2 VIEW 1.0", "C1 P2 CART 1.0", "C2 P1 PURCHASE 1.0");
        assertThat(read.log().seconds(2))
                .isEqualTo(FeatureShop.day("2025-03-02").plusSeconds(36_000).getEpochSecond());
        assertThat(read.log().items().names())
                .as("P3 was seen by a stranger: it is known, and nobody's")
                .containsExactly("P1", "P2", "P3");
        assertThat(read.currency()).isEqualTo("GBP");
    }

    @Test
    void whatCameBackWholeIsNoPurchaseAndOfTheRestWhatWasKeptCounts() throws SQLException {
        shop.line("A", "C1", "2025-03-01", "P1", "sale", 2, 1_000, "GBP", "GB");
        shop.line("B", "C1", "2025-03-02", "P2", "sale", 5, 1_000, "GBP", "GB");
        shop.execute(
                """
                INSERT INTO order_lines (order_id, line_number, product_id, customer_id, ordered_at,
                    line_type, item_kind, quantity, returns_order_id, returns_line_number)
                VALUES ('R1', 1, 'P1', 'C1', '2025-03-03', 'return', 'product', 2, 'A', 1),
                       ('R2', 1, 'P2', 'C1', '2025-03-04', 'return', 'product', 3, 'B', 1)
                """);
        assertThat(rows(read().log())).containsExactly("C1 P2 PURCHASE 2.0");
    }

    @Test
    void productsAreThoseOfTheCatalogueAlsoWhereNobodyTouchedThem() throws SQLException {
        shop.sale("C1", "2025-03-02", "P2", 500);
        shop.execute(
                """
                INSERT INTO products (product_id, name, category, price_minor, cost_minor)
                VALUES ('P1', 'Blue mug', 'Mugs', 700, 300)
                """);
        shop.execute(
                """
                INSERT INTO stock (product_id, warehouse_id, counted_at, on_hand) VALUES
                    ('P1', 'W1', '2025-03-01', 9), ('P1', 'W1', '2025-03-02', 0),
                    ('P1', 'W2', '2025-03-02', 4), ('P2', 'W1', '2025-01-02', 7)
                """);
        ShopInteractions read = read();
        assertThat(read.catalogue().items())
                .containsExactly(
                        new ItemFacts("P1", "Blue mug", "Mugs", 700L, 300L, 4),
                        new ItemFacts("P2", "", "", null, null, null));
        assertThat(read.log().items().names()).containsExactly("P1", "P2");
    }

    @Test
    void historiesHoldWhatEachCustomerDidAndWhereTheLastOrderWent() throws SQLException {
        shop.line("A", "C1", "2025-03-01", "P1", "sale", 2, 1_000, "GBP", "GB");
        shop.line("B", "C1", "2025-03-02", "P2", "sale", 1, 1_000, "GBP", "FR");
        var history = read().histories().getFirst();
        assertThat(history.customerId()).isEqualTo("C1");
        assertThat(history.country()).isEqualTo("FR");
        assertThat(history.deeds().size()).isEqualTo(2);
        assertThat(history.deeds().amount(0)).isEqualTo(2);
        assertThat(history.deeds().kind(1)).isEqualTo(EventKind.PURCHASE);
    }

    @Test
    void aShopWithoutCustomersIsToldWhatIsMissing() throws SQLException {
        shop.line("G", null, "2025-03-02", "P1", "sale", 1, 500, "GBP", "GB");
        assertThatThrownBy(this::read)
                .hasMessageContaining("No customer with an id")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
    }

    @Test
    void missingTablesAreNamed() throws SQLException {
        shop.execute("DROP TABLE events");
        assertThatThrownBy(this::read).hasMessageContaining("events");
    }
}
