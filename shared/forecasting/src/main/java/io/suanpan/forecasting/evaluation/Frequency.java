package io.suanpan.forecasting.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a series of a benchmark file was observed, and the season that follows from it. */
public enum Frequency {
    YEARLY(1),
    QUARTERLY(4),
    MONTHLY(12),
    WEEKLY(1),
    HOURLY(24),
    OTHER(1);

    private final int period;

    Frequency(int period) {
        this.period = period;
    }

    /** Values in a season; 1 for none. */
    public int period() {
        return period;
    }

    /** As in the file. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Frequency> labelled(String label) {
        return Stream.of(values()).filter(it -> it.label().equals(label)).findFirst();
    }
}
