package io.suanpan.routing.learning;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.travel.TravelOptions;

/**
 * How long legs take: {@code secondsPerLeg + secondsPerMetre · metres · 100 / per cent of the
 * hour}.
 *
 * @param secondsPerLeg for parking and starting, whatever the way
 * @param secondsPerMetre of the great circle, at 100 per cent
 * @param speed by hour of the departure
 * @param legs that it was learned from
 */
public record TravelModel(
        double secondsPerLeg, double secondsPerMetre, HourlySpeed speed, int legs) {
    private static final int PERCENT = 100;

    /** Expected seconds of a leg. */
    public double seconds(double metres, int hour) {
        int percent = speed.constant() ? PERCENT : speed.percents().get(hour);
        return secondsPerLeg + secondsPerMetre * metres * PERCENT / percent;
    }

    double seconds(Leg leg) {
        return seconds(leg.metres(), leg.hour());
    }

    /**
     * The same for travel matrices; seconds a leg are for the caller to add to the service times.
     *
     * @param detourFactor length of roads over great circles, which times alone do not show
     */
    public TravelOptions options(double detourFactor) {
        return new TravelOptions(detourFactor, detourFactor / secondsPerMetre, speed);
    }
}
