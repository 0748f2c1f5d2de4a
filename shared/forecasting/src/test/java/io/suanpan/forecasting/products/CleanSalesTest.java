package io.suanpan.forecasting.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.forecasting.intermittent.NegativeBinomial;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
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

    /**
     * Half of the week was in stock, as it ran out in the middle of the fourth day, and sold as
     * much as half of all others: nothing tells of another level. Counts like a Poisson's are not
     * more likely than the level after a week that sold more.
     */
    @Test
    void aWeekOutOfStockIsWhatItWouldHaveSold() {
        int[] units = {4, 4, 4, 4, 2, 4, 4, 4, 4};
        byte[] daysOut = new byte[units.length];
        daysOut[4] = 4;
        CleanSales clean = CleanSales.of("mug", WeeklySales.of(MONDAY, units, daysOut));
        assertThat(clean.series().value(4)).isCloseTo(4, within(1e-3));
        assertThat(clean.treated())
                .containsExactly(
                        new Treatment(
                                "stock-out", MONDAY.plusWeeks(4), 2, clean.series().value(4)));
    }

    @Test
    void aWeekThatBeganAndEndedEmptyIsAsThoseAroundIt() {
        int[] units = {100, 100, 100, 100, 100, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0};
        byte[] daysOut = new byte[units.length];
        daysOut[15] = 7;
        assertThat(CleanSales.of("mug", WeeklySales.of(MONDAY, units, daysOut)).series().value(15))
                .isBetween(2.0, 20.0);
    }

    /** Each week sold on one day and a half. */
    @Test
    void withoutAFullWeekTheDaysInStockTell() {
        int[] units = {3, 3, 3, 3, 3, 3};
        byte[] daysOut = {6, 6, 6, 6, 6, 6};
        double expected = 3 * 7 / 1.5;
        CleanSales clean = CleanSales.of("mug", WeeklySales.of(MONDAY, units, daysOut));
        assertThat(Arrays.stream(clean.series().values()).boxed())
                .allSatisfy(it -> assertThat(it).isBetween(0.8 * expected, 1.5 * expected));
    }

    /**
     * Weeks of 40 units a day's Poisson apart, gamma-distributed, and stock for eight of ten of
     * them: half of the weeks run out. What is left of the shop's error is below a twentieth; sales
     * alone miss more than a third of the demand.
     */
    @Test
    void whatWasWantedIsFoundWhereHalfOfTheWeeksRanOut() {
        double wanted = 0;
        double sold = 0;
        double found = 0;
        for (int seed = 0; seed < 40; seed++) {
            ShortShop shop = new ShortShop(seed);
            CleanSales clean = CleanSales.of("mug", shop.sales());
            wanted += shop.wanted();
            found += Arrays.stream(clean.series().values()).sum();
            for (int week = 0; week < shop.sales().weeks(); week++) {
                sold += shop.sales().units(week);
            }
        }
        assertThat(sold / wanted).isLessThan(0.67);
        assertThat(found / wanted).isBetween(0.92, 1.05);
    }

    /** 60 weeks of a shop that begins each with too little. */
    private static final class ShortShop {
        private static final int WEEKS = 60;
        private final WeeklySales sales;
        private double wanted;

        ShortShop(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] units = new int[WEEKS];
            byte[] daysOut = new byte[WEEKS];
            for (int week = 0; week < WEEKS; week++) {
                double rate = NegativeBinomial.of(40_000, 0.5).sample(random) / 1_000;
                int left = 32;
                for (int day = 0; day < 7; day++) {
                    int asked = (int) NegativeBinomial.of(rate / 7, 0).sample(random);
                    int had = Math.min(asked, left);
                    wanted += asked;
                    units[week] += had;
                    left -= had;
                    daysOut[week] += left == 0 ? (byte) 1 : 0;
                }
            }
            sales = WeeklySales.of(MONDAY, units, daysOut);
        }

        WeeklySales sales() {
            return sales;
        }

        double wanted() {
            return wanted;
        }
    }

    /** Median 5, deviation 1.4826 · ln 1.2 = 0.27: 5 · exp(3.5 · 0.27) = 12.9, and whole. */
    @Test
    void aWeekFarAboveAllOthersIsCutAndReported() {
        int[] units = {5, 4, 6, 5, 4, 900, 5, 6, 4, 5, 6, 5};
        CleanSales clean = CleanSales.of("mug", WeeklySales.of(MONDAY, units));
        assertThat(clean.series().value(5)).isEqualTo(13);
        assertThat(clean.treated())
                .containsExactly(new Treatment("outlier", MONDAY.plusWeeks(5), 900, 13));
    }

    @Test
    void twoHighWeeksSideBySideVouchForEachOther() {
        int[] units = {5, 4, 6, 5, 4, 900, 800, 5, 6, 5, 6, 5};
        assertThat(CleanSales.of("mug", WeeklySales.of(MONDAY, units)).treated()).isEmpty();
    }

    @Test
    void theOnlyWeekThatEverSoldIsNoOutlier() {
        int[] units = new int[20];
        units[7] = 30;
        assertThat(CleanSales.of("mug", WeeklySales.of(MONDAY, units)).treated()).isEmpty();
    }
}
