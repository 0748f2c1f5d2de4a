package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.customers.training.TrainingOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsTest {
    private static String figure(String model, Map<String, Double> metrics) {
        return Models.figure(
                new TrainingOutcome(
                        model, "run", "version", "algorithm", true, "", null, null, metrics));
    }

    @Test
    void eachKindOfModelIsToldByItsOwnFigure() {
        assertThat(figure("churn", Map.of("auc", 0.8594))).isEqualTo("AUC 0.8594");
        assertThat(figure("segments", Map.of("k", 6.0))).isEqualTo("6 segments");
        assertThat(
                        figure(
                                "value",
                                Map.of(
                                        "gini",
                                        0.6466,
                                        "expectedValue",
                                        2_144_701.66,
                                        "actualValue",
                                        2_862_927.72)))
                .isEqualTo("Gini 0.6466, expected 2,144,702 of 2,862,928 that came");
    }
}
