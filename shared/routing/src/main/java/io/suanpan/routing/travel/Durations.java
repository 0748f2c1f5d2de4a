package io.suanpan.routing.travel;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.TravelMatrix;

/** Time from distance at one speed. */
public final class Durations {
    private Durations() {}

    /**
     * Each distance over the speed, rounded half up. At speed 1 they are the same numbers, and the
     * same matrix is returned.
     *
     * @param speed distance in a unit of time, above 0
     */
    public static TravelMatrix at(double speed, TravelMatrix distances) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The speed is " + speed + ".",
                    "Give a speed above 0, such as 8 metres in a second.");
        }
        if (speed == 1) {
            return distances;
        }
        double slowness = 1 / speed;
        return distances.mapped(distance -> rounded(distance * slowness));
    }

    /** Half up; too much for an int becomes the largest one, which no matrix takes. */
    static int rounded(double value) {
        return (int) (value + 0.5);
    }
}
