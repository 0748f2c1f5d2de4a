package io.suanpan.forecasting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25",
        "2049-04-18"
    })
    void easterIsWhereTheChurchHasIt(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    /** Dates as published by the countries and in shops' calendars. */
    @ParameterizedTest
    @CsvSource({
        "US, Thanksgiving, 2024-11-28",
        "US, Thanksgiving, 2025-11-27",
        "US, Black Friday, 2019-11-29",
        "US, Cyber Monday, 2019-12-02",
        "US, Memorial Day, 2026-05-25",
        "US, Independence Day observed, 2026-07-03",
        "US, New Year's Day observed, 2021-12-31",
        "CA, Thanksgiving, 2025-10-13",
        "CA, Victoria Day, 2024-05-20",
        "CN, Chinese New Year, 2026-02-17",
        "CN, Chinese New Year, 2020-01-27",
        "CN, Mid-Autumn Festival, 2025-10-06",
        "CN, Dragon Boat Festival, 2023-06-22",
        "CN, Tomb-Sweeping Day, 2024-04-04",
        "CN, Tomb-Sweeping Day, 2023-04-05",
        "CN, Singles' Day, 2025-11-11",
        "GB, Boxing Day observed, 2021-12-28",
        "GB, Christmas Day observed, 2022-12-27",
        "GB, Early May Bank Holiday, 2020-05-08",
        "GB, Royal occasion, 2011-04-29",
        "GB, Mother's Day, 2026-03-15",
        "DE, Mother's Day, 2026-05-10",
        "FR, Mother's Day, 2023-06-04",
        "FR, Mother's Day, 2025-05-25",
        "DE, Whit Monday, 2025-06-09",
        "DE, Reformation Day, 2017-10-31",
        "AT, Corpus Christi, 2026-06-04",
        "NL, King's Day, 2025-04-26",
        "NL, Liberation Day, 2025-05-05",
        "IE, Saint Brigid's Day, 2024-02-05",
        "IT, Republic Day, 2026-06-02",
        "ES, Constitution Day, 2024-12-06",
        "PL, Christmas Eve, 2025-12-24",
        "BE, National Day, 2024-07-21",
        "CH, National Day, 2024-08-01",
        "DE, Christmas season, 2025-12-24"
    })
    void eventsFallOnTheirDays(String country, String name, LocalDate day) {
        assertThat(EventCalendar.of(country).on(day))
                .extracting(CalendarEvent::name)
                .contains(name);
    }

    @Test
    void whatDoesNotExistInAYearIsNotThere() {
        assertThat(names("DE", "2018-10-31")).doesNotContain("Reformation Day");
        assertThat(names("GB", "2020-05-04")).isEmpty();
        assertThat(names("NL", "2026-05-05")).isEmpty();
        assertThat(names("US", "2020-06-19")).isEmpty();
        assertThat(names("CN", "2036-01-28")).isEmpty();
    }

    private static List<String> names(String country, String day) {
        return EventCalendar.of(country).on(LocalDate.parse(day)).stream()
                .map(CalendarEvent::name)
                .toList();
    }

    /** As the published lists of 2026 have them: 9 in Germany, 13 in Austria, 11 and 1 moved. */
    @ParameterizedTest
    @CsvSource({"DE, 9", "AT, 13", "FR, 11", "US, 12", "GB, 9"})
    void aYearHasAsManyHolidays(String country, int count) {
        assertThat(
                        EventCalendar.of(country)
                                .between(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .filteredOn(it -> it.kind() == EventKind.HOLIDAY)
                .hasSize(count);
    }

    @Test
    void eventsOfAWeekComeInOrder() {
        LocalDate monday = LocalDate.of(2025, 12, 22);
        assertThat(EventCalendar.of("de").between(monday, monday.plusWeeks(1)))
                .filteredOn(it -> it.kind() == EventKind.HOLIDAY)
                .extracting(CalendarEvent::name)
                .containsExactly("Christmas Day", "Second Christmas Day");
    }

    @Test
    void theShopStatesWhenItIsClosed() {
        EventCalendar web = EventCalendar.of("DE");
        LocalDate unity = LocalDate.of(2025, 10, 3);
        assertThat(web.isOpen(unity)).isTrue();
        EventCalendar store =
                web.closedOnHolidays()
                        .closedEach(DayOfWeek.SUNDAY)
                        .closed(List.of(LocalDate.of(2025, 10, 6)));
        assertThat(store.isOpen(unity)).isFalse();
        assertThat(store.isOpen(LocalDate.of(2025, 10, 5))).isFalse();
        assertThat(store.isOpen(LocalDate.of(2025, 10, 6))).isFalse();
        assertThat(store.isOpen(LocalDate.of(2025, 10, 7))).isTrue();
        // October has 31 days, 4 of them Sundays.
        assertThat(store.openDays(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1)))
                .isEqualTo(31 - 4 - 1 - 1);
    }

    @Test
    void aCountryThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> EventCalendar.of("XX"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContainingAll("no calendar of \"XX\"", "AT, BE, CA");
        assertThat(EventCalendar.countries()).hasSize(14);
        assertThat(EventCalendar.empty().on(LocalDate.of(2025, 12, 25))).isEmpty();
    }
}
