package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerModel;
import io.suanpan.learning.LabelledRows;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingRowsTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 1);

    private static TrainingRows rows(FeatureShop shop, CustomerModel model) {
        return new TrainingRows(new FeatureDates(shop.connection()), model, 30);
    }

    private static double feature(LabelledRows rows, int row, String name) {
        return rows.value(row, rows.featureNames().indexOf(name));
    }

    @Test
    void featuresEndBeforeTheDateAndTheLabelBeginsWithIt() throws SQLException {
        try (var shop = new FeatureShop()) {
            shop.sale("anna", "2025-02-28T23:59:59", "P1", 1000);
            shop.sale("bert", "2025-02-01", "P1", 1000);
            shop.sale("bert", "2025-03-01T00:00:00", "P1", 1000);
            shop.sale("cora", "2025-02-01", "P1", 1000);
            shop.sale("cora", "2025-03-31T23:59:59", "P1", 1000);
            shop.sale("dora", "2025-02-01", "P1", 1000);
            shop.sale("dora", "2025-04-01T00:00:00", "P1", 1000);
            LabelledRows rows = rows(shop, CustomerModel.PROPENSITY).at(List.of(AS_OF), _ -> true);
            assertThat(rows.rowCount()).isEqualTo(4);
            for (int row = 0; row < 4; row++) {
                assertThat(feature(rows, row, "orders")).isEqualTo(1);
            }
            assertThat(rows.labels()).containsExactly(false, true, true, false);
            assertThat(rows(shop, CustomerModel.CHURN).at(List.of(AS_OF), _ -> true).labels())
                    .containsExactly(true, false, false, true);
        }
    }

    @Test
    void aCustomersRowsOfSeveralDatesAreOneGroup() throws SQLException {
        try (var shop = new FeatureShop()) {
            shop.sale("anna", "2025-01-01", "P1", 1000);
            shop.sale("bert", "2025-02-10", "P1", 1000);
            LabelledRows rows =
                    rows(shop, CustomerModel.PROPENSITY)
                            .at(List.of(AS_OF, AS_OF.minusDays(30)), _ -> true);
            assertThat(rows.rowCount()).isEqualTo(3);
            assertThat(feature(rows, 0, "days_since_last_order")).isEqualTo(59);
            assertThat(feature(rows, 2, "days_since_last_order")).isEqualTo(29);
            assertThat(rows.group(0)).isEqualTo(rows.group(2)).isNotEqualTo(rows.group(1));
        }
    }

    @Test
    void whereOtherCustomersJudgeNoneIsOnBothSidesAndNoneIsLost() throws SQLException {
        try (var shop = new SmallShop(400, 120)) {
            var dates = new FeatureDates(shop.connection());
            var source = new TrainingRows(dates, CustomerModel.PROPENSITY, 30);
            LocalDate date = SmallShop.START.plusDays(80);
            var same = new TrainingPlan(30, List.of(date), date, HoldOut.OTHER_CUSTOMERS);
            int all = source.at(List.of(date), _ -> true).rowCount();
            int training = source.training(same).rowCount();
            int judged = source.holdOut(date, HoldOut.OTHER_CUSTOMERS).rowCount();
            assertThat(training + judged).isEqualTo(all);
            // One in five of some 300, three standard deviations to either side.
            assertThat(judged / (double) all).isBetween(0.13, 0.27);
        }
    }

    @Test
    void theIdentityOfRowsFollowsEveryValueAndLabel() {
        double[] values = {1, 2, 3, 4};
        var names = List.of("a", "b");
        String known =
                TrainingRows.sha256(LabelledRows.of(names, values, new boolean[] {true, false}));
        assertThat(known).matches("[0-9a-f]{64}");
        assertThat(TrainingRows.sha256(LabelledRows.of(names, values, new boolean[] {true, true})))
                .isNotEqualTo(known);
        values[3] = Math.nextUp(4.0);
        assertThat(TrainingRows.sha256(LabelledRows.of(names, values, new boolean[] {true, false})))
                .isNotEqualTo(known);
    }

    @Test
    void tooFewRowsOrTooFewOfOneOutcomeAreRefused() {
        LabelledRows few = labelled(49, 20);
        assertThatThrownBy(() -> TrainingRows.requireEnough(few, "hold-out of churn", 50))
                .hasMessageContaining(
                        "The hold-out of churn has 49 customers, 20 of the rarer outcome; it takes"
                                + " 50 and 5.")
                .hasMessageContaining("Import more orders, or train with another horizon.")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.IMPOSSIBLE);
        assertThatThrownBy(() -> TrainingRows.requireEnough(labelled(80, 76), "hold-out", 50))
                .hasMessageContaining("4 of the rarer outcome");
        TrainingRows.requireEnough(labelled(50, 5), "hold-out", 50);
    }

    private static LabelledRows labelled(int rows, int positives) {
        boolean[] labels = new boolean[rows];
        for (int i = 0; i < positives; i++) {
            labels[i] = true;
        }
        return LabelledRows.of(List.of("a"), new double[rows], labels);
    }
}
