package io.suanpan.forecasting.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.products.ProductFacts;
import io.suanpan.forecasting.products.ProductHistory;
import io.suanpan.forecasting.products.SiteCount;
import io.suanpan.forecasting.products.StockCount;
import io.suanpan.forecasting.products.WeeklySales;
import io.suanpan.tables.features.FeatureShop;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** January 5, 2026 is a Monday. */
final class SalesSourceTest {
    private FeatureShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new FeatureShop();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    private void sale(String order, String date, String product, int quantity) throws Exception {
        shop.line(order, "C1", date, product, "sale", quantity, 100, "EUR", "DE");
    }

    private ProductHistory product(String id) {
        return SalesSource.read(shop.connection()).products().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> units(String id) {
        WeeklySales sales = product(id).sales();
        return IntStream.range(0, sales.weeks()).mapToObj(sales::units).toList();
    }

    private List<Integer> daysOut(String id) {
        WeeklySales sales = product(id).sales();
        return IntStream.range(0, sales.weeks()).mapToObj(sales::daysOut).toList();
    }

    @Test
    void weeksRunFromMondayToSundayAndAreFilledFromTheFirstSale() throws Exception {
        sale("1", "2026-01-05", "mug", 1);
        sale("2", "2026-01-11T23:59:59", "mug", 2);
        sale("3", "2026-01-12T00:00:00", "mug", 4);
        sale("4", "2026-01-26", "mug", 8);
        sale("5", "2026-01-20", "cup", 5);
        sale("6", "2026-02-01", "cup", 1);
        assertThat(SalesSource.read(shop.connection()).asOf()).isEqualTo("2026-02-02");
        assertThat(units("mug")).containsExactly(3, 4, 0, 8);
        assertThat(units("cup")).containsExactly(5, 1);
        assertThat(product("cup").sales().firstWeek()).isEqualTo("2026-01-19");
    }

    @Test
    void weeksThatAreNotWholeAreLeftOut() throws Exception {
        sale("1", "2026-01-07", "mug", 1);
        sale("2", "2026-01-13", "mug", 2);
        sale("3", "2026-01-20", "mug", 4);
        sale("4", "2026-01-31", "mug", 8);
        sale("5", "2026-01-31", "new", 8);
        ShopSales sales = SalesSource.read(shop.connection());
        assertThat(sales.asOf()).isEqualTo("2026-01-26");
        assertThat(sales.currency()).isEqualTo("EUR");
        assertThat(units("mug")).containsExactly(2, 4);
        assertThat(sales.products()).extracting(ProductHistory::id).containsExactly("mug");
    }

    @Test
    void aReturnIsTakenOffTheWeekThatItWasSoldIn() throws Exception {
        sale("1", "2026-01-05", "mug", 10);
        sale("2", "2026-01-12", "mug", 3);
        shop.line("R", "C1", "2026-01-14", "mug", "return", 8, -800, "EUR", "DE");
        shop.line("S", "C1", "2026-01-15", "mug", "return", 2, -200, "EUR", "DE");
        shop.execute(
                "UPDATE order_lines SET returns_order_id = '1', returns_line_number = 1"
                        + " WHERE order_id = 'R'");
        sale("3", "2026-01-18", "mug", 1);
        assertThat(units("mug")).containsExactly(2, 4);
    }

    @Test
    void postageAndFeesAreNoProducts() throws Exception {
        sale("1", "2026-01-05", "mug", 1);
        sale("2", "2026-01-11", "POST", 1);
        shop.execute("UPDATE order_lines SET item_kind = 'postage' WHERE product_id = 'POST'");
        sale("3", "2026-01-18", "mug", 1);
        assertThat(SalesSource.read(shop.connection()).products())
                .extracting(ProductHistory::id)
                .containsExactly("mug");
    }

    @Test
    void daysWithoutStockInAnyWarehouseCount() throws Exception {
        sale("1", "2026-01-05", "mug", 1);
        sale("2", "2026-01-18", "mug", 1);
        for (int day = 5; day <= 11; day++) {
            count("mug", "W1", "2026-01-%02d 23:59:59".formatted(day), day < 9 ? 4 : 0);
            count("mug", "W2", "2026-01-%02d 23:59:59".formatted(day), day < 10 ? 1 : 0);
        }
        // Counted twice only, once with nothing there: half of the week.
        count("mug", "W1", "2026-01-13 12:00:00", 0);
        count("mug", "W1", "2026-01-17 12:00:00", 6);
        assertThat(daysOut("mug")).containsExactly(2, 4);
        assertThat(product("mug").stock())
                .isEqualTo(
                        new StockCount(
                                LocalDate.of(2026, 1, 17),
                                6,
                                2,
                                List.of(new SiteCount("W1", 6, 1), new SiteCount("W2", 0, 1))));
    }

    @Test
    void aCountThatIsOlderThanTheOthersByMoreThanAWeekTellsNothing() throws Exception {
        sale("1", "2026-01-05", "mug", 1);
        sale("2", "2026-01-05", "cup", 1);
        sale("3", "2026-01-18", "cup", 1);
        count("mug", "W1", "2026-01-10 12:00:00", 7);
        count("cup", "W1", "2026-01-18 12:00:00", 7);
        assertThat(product("mug").stock()).isNull();
        assertThat(product("cup").stock()).isNotNull();
    }

    @Test
    void whatLiesThereAndNeverSoldHasAHistoryOfNothing() throws Exception {
        sale("1", "2026-01-05", "mug", 1);
        sale("2", "2026-01-18", "mug", 1);
        count("dust", "W1", "2026-01-13 12:00:00", 7);
        assertThat(units("dust")).containsExactly(0);
    }

    @Test
    void theCatalogueSaysWhatAProductIs() throws Exception {
        sale("1", "2026-01-05", "mug", 1);
        sale("2", "2026-01-18", "cup", 1);
        shop.execute(
                "INSERT INTO products BY NAME SELECT 'mug' AS product_id, 'A mug' AS name,"
                        + " 'Kitchen' AS category, 990 AS price_minor, 400 AS cost_minor,"
                        + " 'S1' AS supplier_id, 14 AS lead_time_days");
        shop.execute("UPDATE order_lines SET unit_price_minor = 250");
        assertThat(product("mug").product())
                .isEqualTo(new ProductFacts("mug", "A mug", "Kitchen", 990L, 400L, "S1", 14));
        assertThat(product("cup").product())
                .isEqualTo(new ProductFacts("cup", "", "", 250L, null, "", null));
    }

    @Test
    void aShopWithoutAWholeWeekIsRefused() throws Exception {
        refused("The shop has no sale yet.");
        sale("1", "2026-01-07", "mug", 1);
        sale("2", "2026-01-15", "mug", 1);
        refused("The shop has no whole week of sales yet.");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> SalesSource.read(shop.connection()))
                .hasMessageContaining(why)
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
    }

    private void count(String product, String warehouse, String at, int onHand) throws Exception {
        shop.execute(
                "INSERT INTO stock BY NAME SELECT '%s' AS product_id, '%s' AS warehouse_id, TIMESTAMP '%s' AS counted_at, %d AS on_hand, 1 AS on_order"
                        .formatted(product, warehouse, at, onHand));
    }
}
