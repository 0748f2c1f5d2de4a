package io.suanpan.routing.travel;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * A place on the earth.
 *
 * @param latitude in degrees, −90 to 90, north positive
 * @param longitude in degrees, −180 to 180, east positive
 */
public record Coordinate(double latitude, double longitude) {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if one is out of range or NaN
     */
    public Coordinate {
        within("latitude", latitude, POLE);
        within("longitude", longitude, DATE_LINE);
    }

    private static void within(String name, double degrees, double limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The " + name + " " + degrees + " is on no map.",
                    "Give degrees from -" + (int) limit + " to " + (int) limit + ".");
        }
    }
}
