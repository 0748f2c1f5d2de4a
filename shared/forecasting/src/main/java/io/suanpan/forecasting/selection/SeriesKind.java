package io.suanpan.forecasting.selection;

import io.suanpan.forecasting.Series;

/** The kinds of series that are forecast in different ways. */
public enum SeriesKind {
    /** Whole numbers, none below 0, a period without any among them: what a product sells. */
    COUNTS("counts with empty periods"),
    /** A season as long as a day's hours, seen often enough to hold longer ones. */
    LONG_SEASON("values with a long season"),
    /** Anything else. */
    LEVELS("values about a moving level");

    /** From here on single states for each phase of the season fit noise. */
    private static final int LONG = 24;

    /** Seasons to see: fewer show no season of seasons, as weeks of days. */
    private static final int SEASONS = 4;

    private final String label;

    SeriesKind(String label) {
        this.label = label;
    }

    /** As in a sentence. */
    public String label() {
        return label;
    }

    public static SeriesKind of(Series history) {
        if (history.period() >= LONG && history.length() >= SEASONS * history.period()) {
            return LONG_SEASON;
        }
        return countsWithEmptyPeriods(history) ? COUNTS : LEVELS;
    }

    private static boolean countsWithEmptyPeriods(Series history) {
        boolean empty = false;
        for (int t = 0; t < history.length(); t++) {
            double value = history.value(t);
            if (value < 0 || value != Math.rint(value)) {
                return false;
            }
            empty |= value == 0;
        }
        return empty;
    }
}
