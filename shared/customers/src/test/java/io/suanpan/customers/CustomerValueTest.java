package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.Json;
import io.suanpan.customers.value.ParetoModel;
import io.suanpan.customers.value.PurchaseHistory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerValueTest {
    private final ScoringFixture fixture = new ScoringFixture();

    private void snapshotWithValues() {
        double[] row = {3, Double.NaN, 12850.4, 0, 31200, 0.87312, 1.4, 2, 9, 20, 0};
        new FeatureSnapshotWriter(fixture.store)
                .write(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        7,
                        List.of(ScoringFixture.RECENCY, ScoringFixture.GAP),
                        List.of("anna"),
                        _ -> row,
                        new SnapshotValue("20260501T030000Z-1a2b3c4d", 90, "EUR", null));
    }

    @Test
    void theAnswerCarriesTheFiguresOfTheSnapshot() {
        snapshotWithValues();
        fixture.model(CustomerModel.PROPENSITY, 1);
        CustomerScores scores = fixture.scorer().score("anna");
        assertThat(scores.value())
                .isEqualTo(
                        new CustomerValue("20260501T030000Z-1a2b3c4d", 90, "EUR", 12850, 0, 31200));
        assertThat(scores.aliveProbability()).isEqualTo(0.8731);
        assertThat(scores.expectedOrders()).isEqualTo(1.4);
        assertThat(scores.features()).containsOnlyKeys("days_since_last_order", "gap_mean");
    }

    @Test
    void withoutAValueModelTheAnswerIsAsBefore() {
        fixture.snapshot().model(CustomerModel.PROPENSITY, 1);
        assertThat(Json.text(fixture.scorer().score("anna")))
                .doesNotContain("value\":{")
                .doesNotContain("aliveProbability")
                .doesNotContain("expectedOrders");
    }

    /** Where hardly anybody leaves, what is expected is the rate times the time. */
    @Test
    void customersWhoHardlyLeaveBuyAtTheirRate() {
        var model = new ParetoModel(0.74, 8.9, 1e6, 2.5e16);
        var history = new PurchaseHistory(3, 20, 30);
        assertThat(model.expectedPurchases(history, 13)).isCloseTo(3.74 / 38.9 * 13, within(1e-6));
    }

    /** The sum over ever finer steps of a long horizon tends to the integral. */
    @Test
    void theDiscountedResidualIsTheSumOverALongHorizon() {
        var model = new ParetoModel(0.5533, 10.5774, 0.6063, 11.6705);
        for (PurchaseHistory history :
                List.of(new PurchaseHistory(0, 0, 39), new PurchaseHistory(7, 35, 39))) {
            double rate = 0.01;
            double sum = model.discountedPurchases(history, 4_000, Math.exp(rate) - 1, 8_000);
            assertThat(model.discountedResidualPurchases(history, rate))
                    .isCloseTo(sum, within(1e-4 * sum));
        }
    }
}
