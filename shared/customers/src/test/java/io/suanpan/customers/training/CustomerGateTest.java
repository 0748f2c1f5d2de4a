package io.suanpan.customers.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.store.training.VersionComparison;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gate: within 0.002 of AUC and 1 % of log loss on the same rows. */
class CustomerGateTest {
    private static VersionComparison candidate(double auc, double logLoss) {
        return CustomerGate.of(
                "churn",
                "new",
                Map.of("auc", auc, "logLoss", logLoss),
                "old",
                Map.of("auc", 0.8, "logLoss", 0.5));
    }

    @Test
    void equalAndBetterPass() {
        assertThat(candidate(0.8, 0.5).passed()).isTrue();
        assertThat(candidate(0.9, 0.4).passed()).isTrue();
    }

    @Test
    void theNoiseOfAFewThousandRowsPasses() {
        assertThat(candidate(0.79801, 0.5).passed()).isTrue();
        assertThat(candidate(0.8, 0.50499).passed()).isTrue();
        assertThat(candidate(0.79801, 0.50499).passed()).isTrue();
    }

    @Test
    void eitherFigureBeyondThatIsRefused() {
        assertThat(candidate(0.79799, 0.4).passed()).isFalse();
        assertThat(candidate(0.9, 0.50501).passed()).isFalse();
    }

    @Test
    void missingFiguresAreTheWorst() {
        assertThat(
                        CustomerGate.of(
                                        "churn",
                                        "new",
                                        Map.of(),
                                        "old",
                                        Map.of("auc", 0.5, "logLoss", 0.7))
                                .passed())
                .isFalse();
    }

    @Test
    void theReasonHasTheFiguresThatDecided() {
        assertThat(candidate(0.7, 0.6).verdict().reason())
                .isEqualTo(
                        "Worse: AUC 0.7000 against 0.8000, log loss 0.6000 against 0.5000 on the"
                                + " same hold-out.");
        assertThat(candidate(0.81, 0.49).verdict().passed()).isTrue();
        assertThat(candidate(0.81, 0.49).reason()).startsWith("Not worse: AUC 0.8100");
    }
}
