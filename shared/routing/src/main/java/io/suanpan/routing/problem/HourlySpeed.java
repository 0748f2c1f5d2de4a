package io.suanpan.routing.problem;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;

/**
 * How fast traffic flows in each hour of the day, in per cent of the speed that the durations of
 * the matrix assume. A vehicle covers {@code percent / 100} of the matrix's seconds in each second,
 * so that whoever leaves later never arrives earlier (Ichoua, Gendreau &amp; Potvin 2003). Time is
 * in seconds; the day repeats. Exact in whole numbers.
 */
public final class HourlySpeed {
    public static final HourlySpeed CONSTANT = new HourlySpeed(List.of());

    private static final int HOUR = 3_600;
    private static final int HOURS = 24;
    private static final int PERCENT = 100;

    private final List<Integer> percents;

    private HourlySpeed(List<Integer> percents) {
        this.percents = percents;
    }

    /**
     * @param percents 24 values of 1 to 1,000, from midnight on
     */
    public static HourlySpeed of(List<Integer> percents) {
        if (percents.size() != HOURS || percents.stream().anyMatch(p -> p < 1 || p > 1_000)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The speeds by hour are " + percents + ".",
                    "Give 24 whole numbers of 1 to 1000, in per cent, from midnight on.");
        }
        return new HourlySpeed(List.copyOf(percents));
    }

    public boolean constant() {
        return percents.isEmpty();
    }

    public List<Integer> percents() {
        return percents;
    }

    /** When a journey of this length in the matrix ends. */
    public int arrival(int departure, int duration) {
        if (constant() || duration == 0) {
            return departure + duration;
        }
        long left = (long) duration * PERCENT;
        int time = departure;
        while (true) {
            int percent = percents.get(time / HOUR % HOURS);
            int untilChange = HOUR - time % HOUR;
            if (left <= (long) untilChange * percent) {
                return time + (int) ((left + percent - 1) / percent);
            }
            left -= (long) untilChange * percent;
            time += untilChange;
        }
    }

    /** The latest departure that arrives by then; below 0 if that was before midnight. */
    public int latestDeparture(int arrival, int duration) {
        if (constant() || duration == 0) {
            return arrival - duration;
        }
        long left = (long) duration * PERCENT;
        int time = arrival;
        while (time > 0) {
            int before = time - 1;
            int percent = percents.get(before / HOUR % HOURS);
            int sinceChange = before % HOUR + 1;
            if (left <= (long) sinceChange * percent) {
                return time - (int) ((left + percent - 1) / percent);
            }
            left -= (long) sinceChange * percent;
            time -= sinceChange;
        }
        return -1;
    }
}
