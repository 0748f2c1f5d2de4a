package io.suanpan.forecasting.many;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Frequency;
import java.util.Arrays;

/** The weeks of one product, line by line. Memory grows with the weeks, not with the lines. */
final class SoldWeeks {
    private static final int FIRST_ROOM = 128;

    private final String id;
    private final long lastWeek;
    private long[] weeks = new long[FIRST_ROOM];
    private double[] units = new double[FIRST_ROOM];
    private int size;

    SoldWeeks(String id, long lastWeek) {
        this.id = id;
        this.lastWeek = lastWeek;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} for a week after the last
     */
    void add(SoldWeek sold) {
        if (sold.week() > lastWeek) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The series \"" + id + "\" was sold after the last week.",
                    "Move the last week, or leave such lines out.");
        }
        if (size > 0 && weeks[size - 1] == sold.week()) {
            units[size - 1] += sold.units();
            return;
        }
        if (size == weeks.length) {
            weeks = Arrays.copyOf(weeks, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
        }
        weeks[size] = sold.week();
        units[size] = sold.units();
        size++;
    }

    /** To the last week; of a longer time the newest {@value Series#LONGEST} weeks. */
    Series series() {
        long first = Arrays.stream(weeks, 0, size).min().orElse(lastWeek);
        first = Math.max(first, lastWeek - Series.LONGEST + 1);
        double[] values = new double[(int) (lastWeek - first + 1)];
        for (int i = 0; i < size; i++) {
            if (weeks[i] >= first) {
                values[(int) (weeks[i] - first)] += units[i];
            }
        }
        for (int t = 0; t < values.length; t++) {
            values[t] = Math.max(0, values[t]);
        }
        return Series.of(id, Frequency.WEEKLY.period(), values);
    }
}
