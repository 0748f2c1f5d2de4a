package io.suanpan.customers.training.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeasonTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);

    /** Rounding of sums over a few hundred days. */
    private static final double ROUNDING = 1e-9;

    private interface Buyers {
        int in(int weeksBefore);
    }

    private static PurchaseBook book(int weeks, Buyers buyers) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (int day = 1; day <= 7 * weeks; day++) {
            days.put(AS_OF.minusDays(day), buyers.in((day - 1) / 7 + 1));
        }
        return new PurchaseBook(AS_OF, "EUR", List.of(), days);
    }

    @Test
    void aShopThatIsAlwaysAsBusyHasNone() {
        Season season = Season.of(book(60, _ -> 12), 27);
        assertThat(season.weeks(AS_OF.minusDays(21), AS_OF)).isCloseTo(3, within(ROUNDING));
        assertThat(season.lift(27)).isCloseTo(1, within(ROUNDING));
        assertThat(season.seenShare()).isEqualTo(1);
    }

    /**
     * Twelve weeks around the same ones of the year before were e times as busy as the other 48.
     */
    @Test
    void aWeekToComeIsAsBusyAsTheSameWeekOfTheYearBefore() {
        Season season = Season.of(book(60, week -> week > 44 && week <= 56 ? 2718 : 1000), 27);
        double mean = 12 * StrictMath.log(2.718) / 60;
        double quiet = StrictMath.exp(-mean);
        double busy = StrictMath.exp(StrictMath.log(2.718) - mean);
        // Smoothing and the straight lines between the weeks move a quarter of a week's level.
        double average = (12 * busy + 48 * quiet) / 60;
        assertThat(season.lift(27)).isCloseTo(busy / average, within(0.02));
    }

    /**
     * Half a year seen, e times as busy in its second half: the weeks to come lie on the straight
     * line round the year from the busy end to the quiet start, and are believed by half.
     */
    @Test
    void weeksNeverSeenLieBetweenTheirNeighboursOnTheCalendar() {
        Season season = Season.of(book(26, week -> week <= 13 ? 2718 : 1000), 181);
        assertThat(season.seenShare()).isEqualTo(0.5);
        double first = season.weeks(AS_OF, AS_OF.plusDays(7));
        double last = season.weeks(AS_OF.plusDays(175), AS_OF.plusDays(182));
        // Half a unit of the logarithm, but for the half steps at either end of 26.
        assertThat(StrictMath.log(first / last)).isCloseTo(0.5 * 25 / 26, within(0.03));
    }

    @Test
    void theUnitOfBuyersDoesNotMatter() {
        Season some = Season.of(book(40, week -> 10 + week), 90);
        Season many = Season.of(book(40, week -> 100 * (10 + week)), 90);
        assertThat(some.lift(90)).isCloseTo(many.lift(90), within(ROUNDING));
    }

    @Test
    void sevenWeeksTellNone() {
        Season season = Season.of(book(7, week -> week), 27);
        assertThat(season.seenShare()).isZero();
        assertThat(season.lift(27)).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void weeksTheShopWasClosedTellNothing() {
        PurchaseBook open = book(40, _ -> 20);
        TreeMap<LocalDate, Integer> days = new TreeMap<>(open.buyers());
        for (int day = 50; day < 64; day++) {
            days.remove(AS_OF.minusDays(day));
        }
        Season season = Season.of(new PurchaseBook(AS_OF, "EUR", List.of(), days), 27);
        assertThat(season.lift(27)).isCloseTo(1, within(ROUNDING));
    }

    /** Beyond what was seen the calendar is a circle: so a year of the clock tells all of it. */
    @Test
    void theClockAheadTellsItsWholeFuture() {
        for (int weeks : new int[] {5, 26, 60, 120}) {
            Season season = Season.of(book(weeks, week -> 1_000 + 300 * (week % 7)), 1_100);
            List<Double> ahead = season.ahead(364);
            for (int days : new int[] {1, 8, 90, 364, 365, 500, 728, 1_096}) {
                double told =
                        days / 364 * ahead.getLast()
                                + (days % 364 == 0 ? 0 : ahead.get(days % 364 - 1));
                // It is kept to a millionth.
                assertThat(told)
                        .as(weeks + " weeks, " + days + " days")
                        .isCloseTo(season.weeks(AS_OF, AS_OF.plusDays(days)), within(4e-6));
            }
        }
    }
}
