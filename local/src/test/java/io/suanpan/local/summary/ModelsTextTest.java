package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.ModelCard;
import io.suanpan.store.ModelCatalogue.Details;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsTextTest {
    private static Details inUse(String model, Map<String, Double> metrics) {
        ModelCard card =
                new ModelCard(
                        model,
                        "20260101T000000Z-abcdef01",
                        "two-part-boosting+purchase-models",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "0.1.0",
                        5,
                        new DataIdentity(1, "ab", 4_662, List.of("2025-06-01")),
                        Map.of("horizonDays", "90", "holdOutDate", "2025-10-01"),
                        metrics,
                        Map.of(),
                        List.of(),
                        "cd");
        return new Details(card, List.of(), List.of(card.version()));
    }

    @Test
    void valuesAreToldBesideWhatCameAndWhatPastSpendKnew() {
        Details value =
                inUse(
                        "value",
                        Map.of(
                                "expectedRepeatDays", 4_138.7,
                                "actualRepeatDays", 4_510.0,
                                "plainExpectedRepeatDays", 3_387.2,
                                "topDecileValueShare", 0.526,
                                "pastSpendTopDecileShare", 0.525,
                                "bestTopDecileShare", 0.688,
                                "gini", 0.6465,
                                "pastSpendGini", 0.6342,
                                "intervalCoverage", 0.794));

        assertThat(ModelsText.of(List.of(value)).lines(1_000))
                .containsExactly(
                        "value: what each will bring within 90 days, by two part boosting with purchase"
                                + " models, learned from 4,662 rows, judged as of 2025-10-01.",
                        "It told 4,139 repeat days with an order, 4,510 came; without the season"
                                + " 3,387.",
                        "Its best tenth brought 52.6 % of the money (ranked by past spend 52.5 %, by"
                                + " what came 68.8 %); Gini 0.6465, past spend 0.6342, 1 is perfect.",
                        "Its bounds, made to hold eight in ten, held 79.4 %.");
    }

    @Test
    void segmentsAndNothingAtAllLeaveNoLine() {
        assertThat(ModelsText.of(List.of()).lines(80)).isEmpty();
        assertThat(ModelsText.of(List.of(inUse("segments", Map.of()))).lines(80)).isEmpty();
    }
}
