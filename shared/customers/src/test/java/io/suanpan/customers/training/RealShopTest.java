package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.customers.CustomerModel;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The real shop: what can be told of the quarter after 2011-09-09 from the days before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealShopTest {
    private static final LocalDate AS_OF = LocalDate.of(2011, 9, 9);
    private static final int HORIZON_DAYS = 91;
    private static final List<LocalDate> EARLIER =
            List.of(
                    LocalDate.of(2011, 6, 9),
                    LocalDate.of(2011, 5, 10),
                    LocalDate.of(2011, 4, 10),
                    LocalDate.of(2011, 3, 11),
                    LocalDate.of(2011, 2, 9));

    private static FeatureShop shop;

    @BeforeAll
    static void readShop() throws SQLException {
        shop = FeatureShop.ofOnlineRetail();
    }

    @AfterAll
    static void closeShop() throws SQLException {
        if (shop != null) {
            shop.close();
        }
    }

    /** The best peer's figures, of LightGBM 4.7.0 on 27 features: AUC 0.7447, log loss 0.5870. */
    @Test
    @Order(1)
    void tellsWhoBuysNextAsWellAsTheBestPeer() {
        var benchmark = new PropensityBenchmark(TrainingSettings.defaults(), TrainingProgress.NONE);
        var result = benchmark.run(shop.connection(), AS_OF, HORIZON_DAYS);
        assertThat(result.customers()).isEqualTo(3362);
        assertThat(result.positives()).isEqualTo(1921);
        assertThat(result.trainingDates()).isEqualTo(EARLIER);
        assertThat(result.evaluation().auc()).isGreaterThanOrEqualTo(0.7447);
        assertThat(result.evaluation().logLoss()).isLessThanOrEqualTo(0.5870);
    }

    /** Last, since it changes the shop. */
    @Test
    @Order(2)
    void noTrainingRowMovesWithWhatHappensFromTheDateOn() throws SQLException {
        String before = trainingRows();
        shop.execute(
                "UPDATE order_lines SET customer_id = reverse(customer_id), quantity = 7,"
                        + " amount_minor = 3 * amount_minor, country = 'XX', product_id = 'P',"
                        + " ordered_at = ordered_at + INTERVAL 17 DAY"
                        + " WHERE ordered_at >= TIMESTAMP '2011-09-09 00:00:00'");
        assertThat(trainingRows()).isEqualTo(before);
        shop.execute("UPDATE order_lines SET quantity = 7 WHERE ordered_at >= DATE '2011-05-09'");
        assertThat(trainingRows()).isNotEqualTo(before);
    }

    private static String trainingRows() {
        var dates = new FeatureDates(shop.connection());
        return TrainingRows.sha256(
                new TrainingRows(dates, CustomerModel.PROPENSITY, HORIZON_DAYS)
                        .at(EARLIER, _ -> true));
    }
}
