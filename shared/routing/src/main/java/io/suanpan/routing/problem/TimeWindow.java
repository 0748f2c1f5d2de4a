package io.suanpan.routing.problem;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * When something may begin, both ends included, in the time unit of the problem (seconds of the day
 * for a shop). Whoever comes early waits.
 */
public record TimeWindow(int from, int to) {
    /** The end of all time: far enough, and safe to add to. */
    public static final int LATEST = 1_000_000_000;

    public static final TimeWindow ALWAYS = new TimeWindow(0, LATEST);

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} unless 0 ≤ from ≤ to ≤ {@link #LATEST}
     */
    public TimeWindow {
        if (from < 0 || to < from || to > LATEST) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The time window from " + from + " to " + to + " is none.",
                    "Give 0 ≤ from ≤ to ≤ " + LATEST + ".");
        }
    }

    public boolean contains(int time) {
        return from <= time && time <= to;
    }
}
