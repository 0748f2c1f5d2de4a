package io.suanpan.routing.travel;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.HourlySpeed;

/**
 * How the road differs from the great circle, before anything is learned.
 *
 * @param detourFactor length of the road over that of the great circle
 * @param metresPerSecond on the road, at 100 per cent
 * @param speed by hour of the day
 */
public record TravelOptions(double detourFactor, double metresPerSecond, HourlySpeed speed) {
    public TravelOptions {
        above0("detour factor", detourFactor);
        above0("speed in metres in a second", metresPerSecond);
    }

    /**
     * A factor of 1.35, between the 1.3 and 1.4 that are found for towns, and 30 km/h, an ordinary
     * pace of vans in them, at all hours.
     */
    public static TravelOptions defaults() {
        return new TravelOptions(1.35, 30_000.0 / 3_600, HourlySpeed.CONSTANT);
    }

    public TravelOptions withDetourFactor(double factor) {
        return new TravelOptions(factor, metresPerSecond, speed);
    }

    public TravelOptions withMetresPerSecond(double metres) {
        return new TravelOptions(detourFactor, metres, speed);
    }

    public TravelOptions withSpeed(HourlySpeed byHour) {
        return new TravelOptions(detourFactor, metresPerSecond, byHour);
    }

    private static void above0(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The " + name + " is " + value + ".",
                    "Give a number above 0.");
        }
    }
}
