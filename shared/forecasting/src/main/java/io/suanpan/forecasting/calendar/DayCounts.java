package io.suanpan.forecasting.calendar;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many days of each kind the steps of a grid have, past and future alike: what a regression
 * explains sales by. The kinds are those below, and each shopping day under its own name.
 * Immutable; made in O(days + events · log events).
 */
public final class DayCounts {
    /** From Monday to Friday, no public holiday, and the shop open. */
    public static final String WORKING = "working days";

    /** Saturdays and Sundays, whatever else they are. */
    public static final String WEEKEND = "weekend days";

    /** Days with a public holiday, at weekends too. */
    public static final String HOLIDAYS = "holidays";

    /** On which the shop does not sell. */
    public static final String CLOSED = "closed days";

    private final int steps;
    private final Map<String, double[]> counts = new TreeMap<>();

    private DayCounts(EventCalendar calendar, TimeGrid grid, int steps) {
        this.steps = steps;
        List.of(WORKING, WEEKEND, HOLIDAYS, CLOSED).forEach(this::counted);
        Map<LocalDate, List<CalendarEvent>> events =
                calendar.byDay(grid.start(0), grid.start(steps));
        for (int t = 0; t < steps; t++) {
            LocalDate end = grid.end(t);
            for (LocalDate day = grid.start(t); day.isBefore(end); day = day.plusDays(1)) {
                add(calendar, day, events.getOrDefault(day, List.of()), t);
            }
        }
    }

    /**
     * @param steps from the first of the grid on
     * @throws SuanpanException {@code IMPOSSIBLE} below 1
     */
    public static DayCounts of(EventCalendar calendar, TimeGrid grid, int steps) {
        if (steps < 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Days cannot be counted over " + steps + " steps.",
                    "Ask for at least one.");
        }
        return new DayCounts(calendar, grid, steps);
    }

    private void add(EventCalendar calendar, LocalDate day, List<CalendarEvent> events, int t) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean holiday = events.stream().anyMatch(it -> it.kind() == EventKind.HOLIDAY);
        boolean open = calendar.isOpen(day, events);
        counted(WEEKEND)[t] += weekend ? 1 : 0;
        counted(HOLIDAYS)[t] += holiday ? 1 : 0;
        counted(CLOSED)[t] += open ? 0 : 1;
        counted(WORKING)[t] += open && !weekend && !holiday ? 1 : 0;
        for (CalendarEvent event : events) {
            if (event.kind() == EventKind.SHOPPING) {
                counted(event.name())[t]++;
            }
        }
    }

    private double[] counted(String name) {
        return counts.computeIfAbsent(name, _ -> new double[steps]);
    }

    /** What was counted, alphabetically; of shopping days those that fall within the steps. */
    public List<String> names() {
        return List.copyOf(counts.keySet());
    }

    public int steps() {
        return steps;
    }

    /** Days of each step, oldest first; all 0 for a name that does not occur. */
    public double[] of(String name) {
        double[] found = counts.get(name);
        return found == null ? new double[steps] : found.clone();
    }
}
