package io.suanpan.forecasting.calendar;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days that are not like others: public holidays of a country and shopping days by rule, closed
 * days and promotions as the shop states them. Immutable and thread-safe.
 */
public final class EventCalendar {
    private static final Comparator<CalendarEvent> ORDER =
            Comparator.comparing(CalendarEvent::date).thenComparing(CalendarEvent::name);

    private final List<EventRule> rules;
    private final List<CalendarEvent> stated;
    private final Set<DayOfWeek> closedWeekdays;
    private final boolean closedOnHolidays;

    private EventCalendar(
            List<EventRule> rules,
            List<CalendarEvent> stated,
            Set<DayOfWeek> closedWeekdays,
            boolean closedOnHolidays) {
        this.rules = List.copyOf(rules);
        this.stated = List.copyOf(stated);
        this.closedWeekdays = Set.copyOf(closedWeekdays);
        this.closedOnHolidays = closedOnHolidays;
    }

    /** Countries in ISO 3166 that {@link #of} knows, alphabetically. */
    public static List<String> countries() {
        return List.copyOf(Holidays.byCountry().keySet());
    }

    /**
     * Holidays and shopping days of a country, whose shop is open every day: one on the web.
     *
     * @param country ISO 3166 code of two letters; GB stands for England and Wales
     * @throws SuanpanException {@code NOT_FOUND} for others than {@link #countries}
     */
    public static EventCalendar of(String country) {
        String code = country.toUpperCase(Locale.ROOT);
        List<EventRule> holidays = Holidays.byCountry().get(code);
        if (holidays == null) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "There is no calendar of \"" + country + "\".",
                    "Use one of " + String.join(", ", countries()) + ", or state the days.");
        }
        return new EventCalendar(
                Stream.concat(holidays.stream(), ShoppingDays.of(code).stream()).toList(),
                List.of(),
                Set.of(),
                false);
    }

    /** No event but those that are stated. */
    public static EventCalendar empty() {
        return new EventCalendar(List.of(), List.of(), Set.of(), false);
    }

    /** These too: promotions, regional holidays. */
    public EventCalendar with(Collection<CalendarEvent> events) {
        List<CalendarEvent> all = new ArrayList<>(stated);
        all.addAll(events);
        return new EventCalendar(rules, all, closedWeekdays, closedOnHolidays);
    }

    /** Closed on these days too. */
    public EventCalendar closed(Collection<LocalDate> days) {
        return with(
                days.stream()
                        .map(it -> new CalendarEvent(it, "Closed", EventKind.CLOSED))
                        .toList());
    }

    /** Closed on this day of each week too. */
    public EventCalendar closedEach(DayOfWeek day) {
        Set<DayOfWeek> days = new TreeSet<>(closedWeekdays);
        days.add(day);
        return new EventCalendar(rules, stated, days, closedOnHolidays);
    }

    /** Closed on all holidays too. */
    public EventCalendar closedOnHolidays() {
        return new EventCalendar(rules, stated, closedWeekdays, true);
    }

    /** Events of a day, by name. */
    public List<CalendarEvent> on(LocalDate day) {
        return between(day, day.plusDays(1));
    }

    /** Events in order of their days, the last day not included. */
    public List<CalendarEvent> between(LocalDate from, LocalDate to) {
        // A substitute may lie in the year before or after the day it stands for.
        Stream<CalendarEvent> ruled =
                IntStream.rangeClosed(from.getYear() - 1, to.getYear() + 1)
                        .mapToObj(Year::of)
                        .flatMap(year -> rules.stream().flatMap(it -> it.in(year)));
        return Stream.concat(ruled, stated.stream())
                .filter(it -> !it.date().isBefore(from) && it.date().isBefore(to))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** The same, of those days alone that have any. */
    Map<LocalDate, List<CalendarEvent>> byDay(LocalDate from, LocalDate to) {
        return between(from, to).stream().collect(Collectors.groupingBy(CalendarEvent::date));
    }

    /** Whether the shop sells on a day. */
    public boolean isOpen(LocalDate day) {
        return isOpen(day, on(day));
    }

    boolean isOpen(LocalDate day, List<CalendarEvent> events) {
        return !closedWeekdays.contains(day.getDayOfWeek())
                && events.stream().noneMatch(this::closes);
    }

    /** Days on which the shop sells, the last day not included. */
    public int openDays(LocalDate from, LocalDate to) {
        Map<LocalDate, List<CalendarEvent>> events = byDay(from, to);
        return (int)
                from.datesUntil(to)
                        .filter(it -> isOpen(it, events.getOrDefault(it, List.of())))
                        .count();
    }

    private boolean closes(CalendarEvent event) {
        return switch (event.kind()) {
            case CLOSED -> true;
            case HOLIDAY -> closedOnHolidays;
            case SHOPPING -> false;
        };
    }
}
