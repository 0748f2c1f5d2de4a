package io.suanpan.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.recommendation.repeat.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DueTest {
    private static final long NOON = Instant.parse("2026-11-29T12:00:00Z").getEpochSecond();

    @Test
    void daysAreThoseOfUtcAndTheUsualOnesAreWhole() {
        Due due = Due.of(new Repeat(7, 3, 10, 31.4, 0.25), NOON);
        assertThat(due)
                .isEqualTo(
                        new Due(
                                3,
                                LocalDate.parse("2026-11-19"),
                                31,
                                LocalDate.parse("2026-12-20"),
                                0.25));
        assertThat(due.text()).isEqualTo("You buy it about every 31 days, last on 2026-11-19.");
        assertThat(Json.text(due))
                .isEqualTo(
                        """
                        {"times":3,"lastOn":"2026-11-19","usualDays":31,"dueOn":"2026-12-20",\
                        "probability":0.25}\
                        """);
    }

    @Test
    void whoBoughtOnceIsToldWhatOthersDo() {
        Due due = Due.of(new Repeat(7, 1, 0, 12, 0.5), NOON);
        assertThat(due.text())
                .isEqualTo(
                        "You bought it on 2026-11-29; who buys it again does so after about 12 days.");
        assertThat(due.dueOn()).isEqualTo(LocalDate.parse("2026-12-11"));
    }

    @Test
    void lessThanADayIsEveryDay() {
        assertThat(Due.of(new Repeat(7, 9, 1, 0.2, 0.9), NOON).text())
                .isEqualTo("You buy it about every day, last on 2026-11-28.");
        assertThat(Due.of(new Repeat(7, 1, 1, 0.2, 0.9), NOON).text()).endsWith("about a day.");
    }
}
