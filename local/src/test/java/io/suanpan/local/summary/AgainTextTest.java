package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.serving.Due;
import io.suanpan.recommendation.serving.Reason;
import io.suanpan.recommendation.serving.Recommendations;
import io.suanpan.recommendation.serving.RecommendedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgainTextTest {
    private static AgainText of(List<RecommendedItem> items) {
        return new AgainText(
                "C1",
                new Recommendations(
                        "C1",
                        "20261101T060000Z-1a2b3c4d",
                        Instant.parse("2026-11-01T05:00:00Z"),
                        "ease",
                        "EUR",
                        "history",
                        null,
                        items,
                        List.of()));
    }

    @Test
    void eachProductHasItsChanceItsDayAndItsReason() {
        var beans =
                new RecommendedItem(
                        1,
                        "P7",
                        "Slate Beans",
                        "coffee",
                        1_250L,
                        0.5,
                        new Reason("again", "You buy it about every 9 days.", List.of("P7")),
                        new Due(
                                5,
                                LocalDate.parse("2026-10-25"),
                                9,
                                LocalDate.parse("2026-11-03"),
                                0.714));
        assertThat(of(List.of(beans)).lines(100))
                .containsExactly(
                        "What C1 is due to buy again, the likeliest within 30 days first, as of"
                                + " 2026-11-01",
                        "",
                        "product  chance  due         what it is, and why",
                        "P7       71.4 %  2026-11-03  Slate Beans. You buy it about every 9 days.");
    }

    @Test
    void whereNothingIsDueThatIsSaid() {
        assertThat(of(List.of()).lines(100)).endsWith("", "Nothing yet.");
    }
}
