package io.suanpan.forecasting.calendar;

import java.time.Year;
import java.util.stream.Stream;

/** An event and the rule of its days. */
record EventRule(String name, EventKind kind, DateRule rule) {
    static EventRule holiday(String name, DateRule rule) {
        return new EventRule(name, EventKind.HOLIDAY, rule);
    }

    static EventRule shopping(String name, DateRule rule) {
        return new EventRule(name, EventKind.SHOPPING, rule);
    }

    Stream<CalendarEvent> in(Year year) {
        return rule.in(year.getValue()).stream().map(it -> new CalendarEvent(it, name, kind));
    }
}
