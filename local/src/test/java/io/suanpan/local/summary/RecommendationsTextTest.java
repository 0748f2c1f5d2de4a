package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.serving.Reason;
import io.suanpan.recommendation.serving.Recommendations;
import io.suanpan.recommendation.serving.RecommendedItem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecommendationsTextTest {
    private static Recommendations of(List<RecommendedItem> items, List<String> notes) {
        return new Recommendations(
                "C1",
                "20261101T060000Z-1a2b3c4d",
                Instant.EPOCH,
                "ease",
                "EUR",
                "history",
                null,
                items,
                notes);
    }

    @Test
    void eachProductHasItsPriceAndItsReason() {
        var mug =
                new RecommendedItem(
                        1,
                        "P7",
                        "Blue mug",
                        "mugs",
                        1_250L,
                        0.5,
                        new Reason("bought", "Because you bought Red jug.", List.of("P1")),
                        null);
        var other =
                new RecommendedItem(
                        2,
                        "P8",
                        "",
                        "",
                        null,
                        0.1,
                        new Reason("popular", "Many customers bought it of late.", List.of()),
                        null);
        assertThat(new RecommendationsText("C1", of(List.of(mug, other), List.of())).lines(100))
                .containsExactly(
                        "What to show C1",
                        "",
                        "#  product      price  what it is, and why",
                        "1  P7       12.50 EUR  Blue mug. Because you bought Red jug.",
                        "2  P8                  Many customers bought it of late.");
    }

    @Test
    void anEmptyListIsItsNotes() {
        assertThat(new RecommendationsText("C1", of(List.of(), List.of("None."))).lines(100))
                .containsExactly("What to show C1", "None.");
    }
}
