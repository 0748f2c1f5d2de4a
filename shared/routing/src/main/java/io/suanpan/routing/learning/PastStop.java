package io.suanpan.routing.learning;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.travel.Coordinate;

/**
 * A delivery that was made. Times are seconds of the local day.
 *
 * @param day counted from any day
 * @param begin of service
 * @param promisedDay the day that the customer was told
 * @param serviceSeconds at the door
 * @param firstVisit whether nobody had delivered there before
 */
public record PastStop(
        String vehicle,
        int day,
        int begin,
        int promisedDay,
        int promisedFrom,
        int promisedTo,
        Coordinate place,
        double kilograms,
        int serviceSeconds,
        boolean firstVisit) {
    private static final int HOUR = 3_600;
    private static final int HOURS = 24;

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if a time or the weight is negative or NaN
     */
    public PastStop {
        if (begin < 0 || serviceSeconds < 0 || !(kilograms >= 0) || promisedTo < promisedFrom) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A stop of "
                            + vehicle
                            + " on day "
                            + day
                            + " begins at "
                            + begin
                            + ", takes "
                            + serviceSeconds
                            + " s, weighs "
                            + kilograms
                            + " kg and was promised from "
                            + promisedFrom
                            + " to "
                            + promisedTo
                            + ".",
                    "Give times and weights of 0 or more and windows that end after they begin.");
        }
    }

    int hour() {
        return begin / HOUR % HOURS;
    }

    int end() {
        return begin + serviceSeconds;
    }

    /** By how many seconds service began after the promised window, whole days included. */
    long lateSeconds() {
        return Math.max(0, (day - promisedDay) * 86_400L + begin - promisedTo);
    }
}
