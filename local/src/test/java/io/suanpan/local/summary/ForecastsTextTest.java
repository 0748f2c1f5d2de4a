package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.forecasting.products.Expected;
import io.suanpan.forecasting.products.ProductForecast;
import io.suanpan.forecasting.products.WeekForecast;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastsTextTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static ProductForecast forecast(String id, double mean) {
        return new ProductForecast(
                id,
                "Jug " + id,
                "jugs",
                MONDAY,
                "20261101T060000Z-1a2b3c4d",
                "demand",
                2,
                80,
                List.of(week(MONDAY, mean), week(MONDAY.plusWeeks(1), mean)),
                new Expected(2 * mean, 5, 3_210),
                "",
                List.of(),
                null,
                null);
    }

    private static WeekForecast week(LocalDate monday, double mean) {
        return new WeekForecast(monday, mean, 0, Math.round(2 * mean), null);
    }

    @Test
    void eachProductHasItsNextWeekAllWeeksAndBounds() {
        assertThat(new ForecastsText(List.of(forecast("A", 1_234.4), forecast("B", 2))).lines(100))
                .containsExactly(
                        "What will sell: the best sellers of the last 4 weeks, in the 2 weeks from"
                                + " 2026-11-02 on; bounds hold",
                        "80 of 100",
                        "",
                        "product  next week  all weeks  at least  at most  what it is",
                        "A            1,234      2,469         5    3,210  Jug A",
                        "B                2          4         5    3,210  Jug B");
    }

    @Test
    void withoutAForecastNothingIsSaid() {
        assertThat(new ForecastsText(List.of()).lines(100)).isEmpty();
    }
}
