package io.suanpan.forecasting.calendar;

import java.time.LocalDate;

/**
 * One day of an event; an event of several days has several.
 *
 * @param name in English, the same each year
 */
public record CalendarEvent(LocalDate date, String name, EventKind kind) {}
