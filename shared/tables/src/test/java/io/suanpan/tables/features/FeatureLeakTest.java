package io.suanpan.tables.features;

import static io.suanpan.tables.features.FeatureShop.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Whatever happens from the as-of moment on, no feature moves by a bit. */
class FeatureLeakTest {
    private static final String AS_OF = "2011-09-09";

    @Test
    void noFeatureOfTheRealShopMovesWithTheFuture() throws SQLException {
        try (FeatureShop shop = FeatureShop.ofOnlineRetail()) {
            shop.event("17850", "2011-09-08T23:59", "view_item", "S1");
            shop.contact("17850", "2011-09-08", false);
            FeatureTable before = shop.features(AS_OF);
            LabelTable labels = CustomerFeatures.labels(shop.connection(), day(AS_OF), 91);
            assertThat(before.rows()).isEqualTo(3362);
            assertThat(labels.customers()).isEqualTo(3362);
            assertThat(labels.buyers()).hasSize(1921);

            // The future in other hands: other customers, amounts, products, countries, order.
            shop.execute(
                    "UPDATE order_lines SET customer_id = reverse(customer_id), quantity = 7,"
                            + " amount_minor = -3 * amount_minor, country = 'XX', currency = 'EUR',"
                            + " product_id = 'P', ordered_at = ordered_at + INTERVAL 17 DAY"
                            + " WHERE ordered_at >= TIMESTAMP '2011-09-09 00:00:00'");
            shop.event("17850", AS_OF + "T00:00", "view_item", "S2");
            shop.contact("17850", AS_OF + "T00:00", false);
            assertSame(shop.features(AS_OF), before);

            shop.execute("DELETE FROM order_lines WHERE ordered_at >= TIMESTAMP '2011-09-09'");
            assertSame(shop.features(AS_OF), before);
        }
    }

    @Test
    void aLaterReturnOfAnEarlierSaleChangesNoFeature() throws SQLException {
        try (FeatureShop shop = new FeatureShop()) {
            String order = shop.sale("anna", "2011-09-01", "P1", 1000);
            FeatureTable before = shop.features(AS_OF);
            shop.line("R1", "anna", "2011-09-09T08:00", "P1", "return", 1, -1000, "GBP", "GB");
            shop.execute(
                    "UPDATE order_lines SET returns_order_id = '"
                            + order
                            + "' WHERE order_id = 'R1'");
            shop.execute(
                    "UPDATE order_lines SET flags = 'returned' WHERE order_id = '" + order + "'");
            assertSame(shop.features(AS_OF), before);
            assertThat(shop.feature("2011-09-10", "anna", "returns")).isEqualTo(1);
        }
    }

    @Test
    void theLastInstantBeforeTheDateCounts() throws SQLException {
        try (FeatureShop shop = new FeatureShop()) {
            shop.sale("anna", "2011-09-08T23:59:59", "P1", 1000);
            shop.sale("anna", "2011-09-09T00:00:00", "P1", 1000);
            assertThat(shop.feature(AS_OF, "anna", "orders")).isEqualTo(1);
            assertThat(shop.feature("2011-09-10", "anna", "orders")).isEqualTo(2);
        }
    }

    private static void assertSame(FeatureTable after, FeatureTable before) {
        assertThat(after.ids()).isEqualTo(before.ids());
        for (int row = 0; row < before.rows(); row++) {
            assertThat(after.row(row)).as(before.ids().get(row)).containsExactly(before.row(row));
        }
    }
}
