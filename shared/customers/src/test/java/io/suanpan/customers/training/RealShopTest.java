package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real shop: what can be told of the quarter after 2011-09-09 from the days before. */
class RealShopTest {
    @Test
    void tellsWhoBuysNextAsWellAsThePeers() throws SQLException {
        try (FeatureShop shop = FeatureShop.ofOnlineRetail()) {
            var benchmark =
                    new PropensityBenchmark(TrainingSettings.defaults(), ProgressListener.NONE);
            var result = benchmark.run(shop.connection(), LocalDate.of(2011, 9, 9), 91);
            System.out.println(result);
            assertThat(result.customers()).isEqualTo(3362);
            assertThat(result.positives()).isEqualTo(1921);
            assertThat(result.trainingDates())
                    .isEqualTo(
                            List.of(
                                    LocalDate.of(2011, 6, 9),
                                    LocalDate.of(2011, 5, 10),
                                    LocalDate.of(2011, 4, 10),
                                    LocalDate.of(2011, 3, 11),
                                    LocalDate.of(2011, 2, 9)));
            assertThat(result.evaluation().auc()).isGreaterThanOrEqualTo(0.735);
            assertThat(result.evaluation().logLoss()).isLessThanOrEqualTo(0.595);
        }
    }
}
