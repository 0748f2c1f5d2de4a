package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.training.TrainingProgress;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropensityBenchmarkTest {
    private static final PropensityBenchmark BENCHMARK =
            new PropensityBenchmark(
                    TrainingSettings.defaults(),
                    List.of(new FixedTrainer()),
                    TrainingProgress.NONE);

    @Test
    void learnsFromEarlierDatesAloneAndReportsTheCustomersOfTheDate() throws SQLException {
        try (var shop = new SmallShop(300, 200)) {
            LocalDate asOf = SmallShop.lastDate(200).minusDays(30);
            var result = BENCHMARK.run(shop.connection(), asOf, 30);
            assertThat(result.algorithm()).isEqualTo("fixed");
            assertThat(result.trainingDates())
                    .isNotEmpty()
                    .allSatisfy(date -> assertThat(date.plusDays(30)).isBefore(asOf));
            assertThat(result.evaluation().auc()).isEqualTo(0.5);
            assertThat(result.customers())
                    .isEqualTo(new FeatureDates(shop.connection()).features(asOf).rows());
            assertThat(result.positives()).isBetween(1, result.customers() - 1);
        }
    }

    @Test
    void aDateWithoutEnoughBeforeOrAfterItIsRefused() throws SQLException {
        try (var shop = new SmallShop(300, 200)) {
            for (LocalDate date :
                    List.of(SmallShop.START.plusDays(80), SmallShop.lastDate(200).minusDays(29))) {
                assertThatThrownBy(() -> BENCHMARK.run(shop.connection(), date, 30))
                        .hasMessageContaining("do not hold a training date before " + date)
                        .hasMessageContaining("Choose a date further inside")
                        .extracting(e -> ((SuanpanException) e).code())
                        .isEqualTo(ErrorCode.IMPOSSIBLE);
            }
        }
    }
}
