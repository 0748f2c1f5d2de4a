package io.suanpan.routing.learning;

import java.util.List;

/**
 * How long a stop takes: {@code base + perKilogram · kg + firstVisit + hour's own}, never below 0.
 *
 * @param hourSeconds what each of the 24 hours adds or saves
 */
public record ServiceModel(
        double baseSeconds,
        double secondsPerKilogram,
        double firstVisitSeconds,
        List<Double> hourSeconds) {
    public ServiceModel {
        hourSeconds = List.copyOf(hourSeconds);
    }

    /**
     * Expected seconds at the door.
     *
     * @param hour of the day, 0 to 23
     */
    public double seconds(double kilograms, boolean firstVisit, int hour) {
        double own = firstVisit ? firstVisitSeconds : 0;
        return Math.max(
                0, baseSeconds + secondsPerKilogram * kilograms + own + hourSeconds.get(hour));
    }

    double seconds(PastStop stop) {
        return seconds(stop.kilograms(), stop.firstVisit(), stop.hour());
    }
}
