package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.FeatureSnapshotReader;
import io.suanpan.customers.SteppingClock;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.tables.InMemoryObjectStore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers and shops that say little or nothing. */
class OddShopsTest {
    private static final int DAYS = 400;
    private static final TrainingSettings SETTINGS = TrainingSettings.defaults().withMostDates(2);

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final SteppingClock clock = new SteppingClock("2026-03-01T06:00:00Z");

    private CustomerTraining training() {
        return new CustomerTraining(store, clock, SETTINGS, TrainingProgress.NONE);
    }

    private List<String> keys(ObjectStore of) {
        return of.listAll("").map(ObjectInfo::key).toList();
    }

    /** Neither a feature row nor a value; who sent back more than it bought has both. */
    @Test
    void aCustomerWithReturnsOnlyIsNotKnownToAnyModel() throws SQLException {
        try (SmallShop shop = new SmallShop(300, DAYS)) {
            String day = SmallShop.START.plusDays(200) + "T10:00:00";
            shop.execute(
                    """
                    INSERT INTO order_lines BY NAME
                    SELECT 'R-' || id AS order_id, 1 AS line_number, 'P1' AS product_id,
                           id AS customer_id, TIMESTAMP '%s' AS ordered_at, 'return' AS line_type,
                           'product' AS item_kind, -1 AS quantity, 9000000 AS unit_price_minor,
                           0 AS discount_minor, -9000000 AS amount_minor, 'EUR' AS currency,
                           'DE' AS country, '' AS flags
                    FROM (VALUES ('returner'), ('C00001')) people(id)\
                    """
                            .formatted(day));
            training().candidate(shop.view(1), ValueModel.NAME);
            String version = new ModelRegistry(store, clock).versions(ValueModel.NAME).getFirst();
            training().promote(shop.view(1), ValueModel.NAME, version);
            var reader = new FeatureSnapshotReader(store, clock, 4);
            assertThat(reader.find("returner").orElseThrow().row()).isEmpty();
            var buyer = reader.find("C00001").orElseThrow();
            int from = buyer.snapshot().features().size();
            assertThat(buyer.row().orElseThrow().value(from)).isPositive().isFinite();
        }
    }

    @Test
    void threeCustomersAreTooFewAndNothingIsLeftBehind() throws SQLException {
        try (SmallShop shop = new SmallShop(3, DAYS)) {
            for (String model : List.of("propensity", "churn", ValueModel.NAME)) {
                assertThatThrownBy(() -> training().candidate(shop.view(1), model))
                        .isInstanceOfSatisfying(
                                SuanpanException.class,
                                it -> {
                                    assertThat(it.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                                    assertThat(it.remedy()).isNotBlank();
                                });
            }
            assertThat(keys(store)).isEmpty();
        }
    }

    /**
     * The import sets aside what is dated after it. What reaches a table all the same, by one day
     * for a shop east of here, moves the as-of moment along: no customer is ever as of before its
     * own order.
     */
    @Test
    void anOrderOfTomorrowIsBeforeTheMomentOfTheFeatures() throws SQLException {
        try (SmallShop shop = new SmallShop(300, DAYS)) {
            LocalDate tomorrow = SmallShop.lastDate(DAYS).plusDays(1);
            shop.execute(
                    "UPDATE order_lines SET customer_id = 'C00001', ordered_at = TIMESTAMP '"
                            + tomorrow
                            + " 23:00:00' WHERE order_id = 'guest'");
            var snapshot = training().snapshot(shop.view(1));
            assertThat(snapshot.asOf()).isEqualTo(tomorrow.plusDays(1) + "T00:00:00Z");
            var found = new FeatureSnapshotReader(store, clock, 4).find("C00001").orElseThrow();
            assertThat(found.row().orElseThrow().value(0)).isEqualTo(1);
        }
    }
}
