package io.suanpan.forecasting.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class CleanSalesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void whatWasAlwaysInStockIsTakenAsItSold() {
        CleanSales clean = CleanSales.of("mug", WeeklySales.of(MONDAY, 3, 0, 5, 4));
        assertThat(clean.series().values()).containsExactly(3, 0, 5, 4);
        assertThat(clean.series().period()).isEqualTo(1);
        assertThat(clean.treated()).isEmpty();
    }

    /** The mean of the full weeks is 4; 2 were sold before 3.5 of 7 days without stock. */
    @Test
    void aWeekOutOfStockGetsItsEmptyDaysShareOfTheFullWeeks() {
        WeeklySales sales = WeeklySales.of(MONDAY, new int[] {3, 2, 5, 0}, new byte[] {0, 3, 0, 7});
        CleanSales clean = CleanSales.of("mug", sales);
        assertThat(clean.series().values()).containsExactly(3, 2 + 3 / 7.0 * 4, 5, 4);
        assertThat(clean.treated())
                .containsExactly(
                        new Treatment("stock-out", MONDAY.plusWeeks(1), 2, 2 + 3 / 7.0 * 4),
                        new Treatment("stock-out", MONDAY.plusWeeks(3), 0, 4));
    }

    @Test
    void onlyTheNearestFullWeeksCount() {
        int[] units = {100, 100, 2, 2, 2, 2, 2, 2, 2, 2, 0};
        byte[] daysOut = new byte[units.length];
        daysOut[10] = 7;
        assertThat(CleanSales.of("mug", WeeklySales.of(MONDAY, units, daysOut)).series().value(10))
                .isEqualTo(2);
    }

    @Test
    void withoutAFullWeekNothingIsAdded() {
        WeeklySales sales = WeeklySales.of(MONDAY, new int[] {3, 2}, new byte[] {1, 7});
        CleanSales clean = CleanSales.of("mug", sales);
        assertThat(clean.series().values()).containsExactly(3, 2);
        assertThat(clean.treated()).isEmpty();
    }

    @Test
    void aWeekBeyondThreeTimesAllOthersIsCutAndReported() {
        int[] units = {5, 4, 6, 5, 4, 900, 5, 6, 4, 5, 6, 5};
        CleanSales clean = CleanSales.of("mug", WeeklySales.of(MONDAY, units));
        assertThat(clean.series().value(5)).isEqualTo(18);
        assertThat(clean.treated())
                .containsExactly(new Treatment("outlier", MONDAY.plusWeeks(5), 900, 18));
    }

    @Test
    void twoHighWeeksVouchForEachOther() {
        int[] units = {5, 4, 6, 5, 4, 900, 5, 6, 800, 5, 6, 5};
        assertThat(CleanSales.of("mug", WeeklySales.of(MONDAY, units)).treated()).isEmpty();
    }

    @Test
    void theOnlyWeekThatEverSoldIsNoOutlier() {
        int[] units = new int[20];
        units[7] = 30;
        assertThat(CleanSales.of("mug", WeeklySales.of(MONDAY, units)).treated()).isEmpty();
    }
}
