package io.suanpan.routing.learning;

import io.suanpan.routing.travel.GreatCircle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From one stop of a vehicle's day to its next one.
 *
 * @param departure second of the day
 * @param metres over the great circle
 * @param seconds of driving
 */
record Leg(int day, int departure, double metres, int seconds) {
    private static final int HOUR = 3_600;
    private static final int HOURS = 24;
    private static final double NEAR = 100;

    /** Next doors, and legs at whose end the vehicle may have waited, say nothing of speed. */
    static List<Leg> of(List<PastStop> stops) {
        List<PastStop> sorted = new ArrayList<>(stops);
        sorted.sort(
                Comparator.comparingInt(PastStop::day)
                        .thenComparing(PastStop::vehicle)
                        .thenComparingInt(PastStop::begin));
        List<Leg> legs = new ArrayList<>();
        for (int at = 1; at < sorted.size(); at++) {
            PastStop from = sorted.get(at - 1);
            PastStop to = sorted.get(at);
            boolean sameTour = from.day() == to.day() && from.vehicle().equals(to.vehicle());
            if (sameTour && to.begin() != to.promisedFrom() && to.begin() > from.end()) {
                double metres = GreatCircle.metres(from.place(), to.place());
                if (metres >= NEAR) {
                    legs.add(new Leg(from.day(), from.end(), metres, to.begin() - from.end()));
                }
            }
        }
        return legs;
    }

    int hour() {
        return departure / HOUR % HOURS;
    }
}
