package io.suanpan.tables.features;

import static io.suanpan.tables.features.FeatureShop.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerFeaturesTest {
    /** Values are kept as floats: 24 bits. */
    private static final double FLOAT = 1e-6;

    private static final String AS_OF = "2026-05-01";

    private FeatureShop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = new FeatureShop();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private void has(String customer, String feature, double expected) {
        assertThat(shop.feature(AS_OF, customer, feature))
                .as(feature)
                .isCloseTo(expected, within(FLOAT * Math.max(1, Math.abs(expected))));
    }

    private void lacks(String customer, String feature) {
        assertThat(shop.feature(AS_OF, customer, feature)).as(feature).isNaN();
    }

    /** Order days 2, 12, 32 and 92 days before the date; orders of 10, 20, 30 and 40. */
    private void fourOrders() throws SQLException {
        shop.sale("anna", "2026-01-29", "P1", 1000);
        shop.sale("anna", "2026-03-30", "P2", 2000);
        shop.sale("anna", "2026-04-19", "P1", 3000);
        shop.sale("anna", "2026-04-29", "P3", 4000);
    }

    @Test
    void countsRecencyFrequencyAndTenure() throws SQLException {
        fourOrders();
        shop.sale("bert", "2025-12-02", "P1", 2500);
        has("anna", "days_since_last_order", 2);
        has("anna", "days_since_first_order", 92);
        has("anna", "orders", 4);
        has("anna", "order_days", 4);
        has("anna", "orders_per_month", 4 * 30.0 / (92 + 30));
        // Spans of 30 days back from the date: order days fall into the 1st, 2nd and 4th of 4.
        has("anna", "active_month_share", 3 / 4.0);
        has("anna", "tenure_share", 92 / 150.0);
        has("anna", "recency_share", 2 / 92.0);
    }

    @Test
    void countsTwoOrdersOfOneDayAsOneDay() throws SQLException {
        shop.sale("anna", "2026-04-29T09:00", "P1", 1000);
        shop.sale("anna", "2026-04-29T18:00", "P1", 1000);
        has("anna", "orders", 2);
        has("anna", "order_days", 1);
        lacks("anna", "gap_mean");
        lacks("anna", "silence_ratio");
    }

    @Test
    void measuresMoneyInMedianOrders() throws SQLException {
        fourOrders();
        shop.line("R1", "anna", "2026-04-20", "P1", "return", 1, -500, "GBP", "GB");
        has("anna", "money_gross", 100 / 25.0);
        has("anna", "money_net", 95 / 25.0);
        has("anna", "money_gross_log", Math.log(5));
        has("anna", "average_order", 1);
        has("anna", "largest_order", 40 / 25.0);
        has("anna", "last_order_ratio", 40 / 25.0);
        has("anna", "money_per_month", 4 * 30.0 / 122);
        has("anna", "returns", 1);
        has("anna", "returns_90", 1);
        has("anna", "returns_per_order", 0.25);
        has("anna", "returned_money_share", 0.05);
        has("anna", "days_since_last_return", 11);
    }

    @Test
    void measuresTheRhythmOfOrderDays() throws SQLException {
        fourOrders(); // gaps 60, 20, 10
        has("anna", "gap_mean", 30);
        has("anna", "gap_median", 20);
        has("anna", "gap_deviation", Math.sqrt((900 + 100 + 400) / 2.0));
        has("anna", "gap_longest", 60);
        has("anna", "gap_last", 10);
        has("anna", "silence_ratio", 2 / 30.0);
        has("anna", "silence_to_longest_gap", 2 / 60.0);
        has("anna", "gap_trend", 1);
        shop.sale(
                "anna", "2026-01-19", "P1", 1000); // one more gap of 10, older than the last three
        has("anna", "gap_trend", 30 / 25.0);
        has(
                "anna",
                "fading_order_days_30",
                Math.pow(.5, 2 / 30.0)
                        + Math.pow(.5, 12 / 30.0)
                        + Math.pow(.5, 32 / 30.0)
                        + Math.pow(.5, 92 / 30.0)
                        + Math.pow(.5, 102 / 30.0));
    }

    @Test
    void countsWindowsUpToAndIncludingTheirLastDay() throws SQLException {
        fourOrders();
        shop.sale("anna", "2026-04-17", "P1", 2500); // exactly 14 days before
        has("anna", "orders_14", 3);
        has("anna", "orders_30", 3);
        has("anna", "orders_60", 4);
        has("anna", "orders_90", 4);
        has("anna", "orders_180", 5);
        has("anna", "money_14", (25 + 30 + 40) / 25.0);
        has("anna", "money_180", 125 / 25.0);
        has("anna", "order_days_90", 4);
    }

    @Test
    void knowsLastYearsSeasonOnlyWhereThereWasALastYear() throws SQLException {
        fourOrders();
        lacks("anna", "orders_season_last_year");
        shop.sale("bert", "2025-05-10", "P1", 2500);
        shop.sale("bert", "2025-05-01", "P1", 2500);
        shop.sale("bert", "2025-04-30", "P1", 2500);
        has("anna", "orders_season_last_year", 0);
        has("bert", "orders_season_last_year", 2);
    }

    @Test
    void measuresBreadth() throws SQLException {
        fourOrders();
        has("anna", "products", 3);
        has("anna", "repeated_product_share", 1 / 3.0);
        has("anna", "top_product_share", 0.5);
        has("anna", "items_per_order", 1);
        has("anna", "products_per_order", 1);
    }

    @Test
    void tellsTheHomeCountryByMajorityAndTiesByName() throws SQLException {
        shop.line("A1", "anna", "2026-01-10", "P", "sale", 1, 100, "EUR", "FR");
        shop.line("A2", "anna", "2026-01-12", "P", "sale", 1, 100, "EUR", "DE");
        shop.line("B1", "bert", "2026-01-10", "P", "sale", 1, 100, "EUR", "FR");
        shop.line("C1", "cora", "2026-01-10", "P", "sale", 1, 100, "EUR", null);
        has("anna", "home_country", 1);
        has("bert", "home_country", 0);
        has("bert", "country_share", 0.5);
        lacks("cora", "home_country");
    }

    @Test
    void leavesEventsUnknownWhereTheShopRecordsNone() throws SQLException {
        fourOrders();
        lacks("anna", "views_30");
        lacks("anna", "contacts_30");
        shop.event("bert", "2026-04-01", "view_item", "S1");
        shop.contact("bert", "2026-04-01", false);
        has("anna", "views_30", 0);
        has("anna", "contacts_30", 0);
        lacks("anna", "days_since_last_event");
    }

    @Test
    void countsEventsAndContactsInWindows() throws SQLException {
        fourOrders();
        shop.event("anna", "2026-04-28", "view_item", "S1");
        shop.event("anna", "2026-04-28", "add_to_cart", "S1");
        shop.event("anna", "2026-04-10", "view_item", "S2");
        shop.event("anna", "2026-04-10", "search", "S2");
        shop.event("anna", "2026-02-10", "add_to_cart", "S3");
        shop.contact("anna", "2026-04-20", false);
        shop.contact("anna", "2026-03-20", false);
        shop.contact("anna", "2026-04-30", true); // a control was not contacted
        has("anna", "days_since_last_event", 3);
        has("anna", "views_14", 1);
        has("anna", "views_30", 2);
        has("anna", "carts_30", 1);
        has("anna", "carts_90", 2);
        has("anna", "searches_90", 1);
        has("anna", "sessions_14", 1);
        has("anna", "sessions_90", 3);
        has("anna", "orders_per_cart_90", 1.5);
        has("anna", "days_since_last_contact", 11);
        has("anna", "contacts_30", 1);
        has("anna", "contacts_90", 2);
    }

    @Test
    void doesNotDependOnTheOrderOfRowsNorOnTheCurrencysScale() throws SQLException {
        fourOrders();
        shop.sale("bert", "2026-02-03", "P1", 1999);
        shop.line("R1", "anna", "2026-04-20", "P1", "return", 1, -500, "GBP", "GB");
        List<Double> before = values();
        shop.execute(
                "CREATE TABLE other AS SELECT * FROM order_lines ORDER BY hash(order_id);"
                        + " DELETE FROM order_lines; INSERT INTO order_lines FROM other");
        assertThat(values()).isEqualTo(before);
        shop.execute("UPDATE order_lines SET amount_minor = amount_minor * 100");
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void addsCurrenciesByTheirOwnMedianOrder() throws SQLException {
        shop.line("A1", "anna", "2026-01-10", "P", "sale", 1, 200, "EUR", "FR");
        shop.line("A2", "anna", "2026-01-12", "P", "sale", 1, 30_000, "JPY", "JP");
        has("anna", "money_gross", 2);
    }

    @Test
    void knowsOnlyCustomersWithASaleBefore() throws SQLException {
        shop.sale("anna", "2026-04-29", "P1", 1000);
        shop.sale("bert", AS_OF, "P1", 1000);
        shop.sale("cora", "2026-04-29", "P1", 0); // a free sample is no sale
        shop.line("D1", null, "2026-04-29", "P1", "sale", 1, 100, "GBP", "GB");
        FeatureTable table = shop.features(AS_OF);
        assertThat(table.ids()).containsExactly("anna");
        assertThat(table.rowOf("bert")).isEqualTo(-1);
        assertThat(table.width()).isEqualTo(CustomerFeatures.docs().size());
    }

    @Test
    void labelsReachToTheEndOfTheHorizonsLastDate() throws SQLException {
        for (String customer : List.of("anna", "bert", "cora", "dora")) {
            shop.sale(customer, "2026-04-01", "P1", 1000);
        }
        shop.sale("anna", AS_OF + "T00:00", "P1", 1000);
        shop.sale("bert", "2026-05-31T23:59", "P1", 1000);
        shop.sale("cora", "2026-06-01T00:00", "P1", 1000);
        shop.line("R1", "dora", "2026-05-10", "P1", "return", 1, -1000, "GBP", "GB");
        shop.sale("emil", "2026-05-10", "P1", 1000);
        LabelTable labels = CustomerFeatures.labels(shop.connection(), day(AS_OF), 30);
        assertThat(labels.buyers()).containsExactlyInAnyOrder("anna", "bert");
        assertThat(labels.customers()).isEqualTo(4);
        assertThat(labels.buysWithinHorizon("cora")).isFalse();
    }

    @Test
    void historyEndsWithTheLastOrderOrEvent() throws SQLException {
        assertThat(CustomerFeatures.history(shop.connection())).isEmpty();
        fourOrders();
        assertThat(CustomerFeatures.history(shop.connection()))
                .contains(new ShopHistory(LocalDate.of(2026, 1, 29), LocalDate.of(2026, 4, 29)));
        shop.event("anna", "2026-05-02", "view_item", "S1");
        assertThat(CustomerFeatures.history(shop.connection()).orElseThrow().lastDate())
                .isEqualTo(LocalDate.of(2026, 5, 2));
    }

    @Test
    void refusesWhatHasNoAnswer() throws SQLException {
        assertThatThrownBy(() ->
                        CustomerFeatures.compute(
                                shop.connection(), Instant.parse("2026-05-01T01:00:00Z")))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("Use 2026-05-01T00:00:00Z");
        assertThatThrownBy(() -> CustomerFeatures.labels(shop.connection(), day(AS_OF), 0))
                .hasMessageContaining("A horizon of 0 days");
        try (var empty = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThatThrownBy(() -> CustomerFeatures.compute(empty, day(AS_OF)))
                    .hasMessageContaining("Check that the views order_lines");
            assertThatThrownBy(() -> CustomerFeatures.labels(empty, day(AS_OF), 1))
                    .isInstanceOf(SuanpanException.class);
            assertThatThrownBy(() -> CustomerFeatures.history(empty))
                    .isInstanceOf(SuanpanException.class);
        }
        assertThat(shop.features(AS_OF).rows()).isZero();
    }

    @Test
    void findsIdsBeyondTheBasicPlane() throws SQLException {
        for (String id : List.of("\uFF5E", "\uD83D\uDE00", "z", "zz", "é")) {
            shop.sale(id, "2026-04-01", "P1", 1000);
        }
        FeatureTable table = shop.features(AS_OF);
        var rows = new TreeMap<Integer, String>();
        table.ids().forEach(id -> rows.put(table.rowOf(id), id));
        assertThat(rows.values()).containsExactlyElementsOf(table.ids()).hasSize(5);
    }

    private List<Double> values() {
        FeatureTable table = shop.features(AS_OF);
        return java.util.stream.IntStream.range(0, table.rows() * table.width())
                .mapToObj(i -> table.value(i / table.width(), i % table.width()))
                .toList();
    }
}
