package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One van's day: window by window, always to the nearest stop that is left. O(stops²). */
final class Tour {
    private static final double EARTH_KILOMETRES = 6_371.0088;
    private static final int DEPARTURE = 7 * 3_600 + 40 * 60;
    private static final double BREAKDOWN = 0.012;

    /**
     * What happened at a stop, in seconds of the day.
     *
     * @param serviceSeconds at the door
     */
    record Visit(Stop stop, int arrival, int travelSeconds, int waitSeconds, int serviceSeconds) {}

    private final Behaviour.Delivering delivering;
    private final Dice dice;
    private final double traffic;
    private double latitude;
    private double longitude;
    private double clock = DEPARTURE;

    Tour(Behaviour.Delivering delivering, Behaviour.City city, Dice dice) {
        this.delivering = delivering;
        this.dice = dice;
        this.latitude = city.depotLatitude();
        this.longitude = city.depotLongitude();
        this.traffic = dice.factor(0.1);
        if (dice.chance(BREAKDOWN)) {
            clock += dice.between(2.5, 5.5) * 3_600;
        }
    }

    List<Visit> drive(List<Stop> stops) {
        var left = new ArrayList<>(stops);
        var visits = new ArrayList<Visit>();
        while (!left.isEmpty()) {
            Stop next = left.stream().min(nearestInFirstWindow()).orElseThrow();
            left.remove(next);
            visits.add(visit(next));
        }
        return visits;
    }

    private Comparator<Stop> nearestInFirstWindow() {
        return Comparator.comparingInt(Stop::window)
                .thenComparingDouble(this::kilometresTo)
                .thenComparing(Stop::deliveryId);
    }

    private Visit visit(Stop stop) {
        double travel = travelSeconds(stop) * dice.factor(delivering.travelDeviation());
        double arrival = clock + travel;
        double start = Math.max(arrival, stop.windowStart());
        double weight = stop.order().weightGrams() / 1_000.0;
        double service =
                (delivering.serviceBaseSeconds() + delivering.servicePerKilogramSeconds() * weight)
                        * dice.factor(delivering.serviceDeviation());
        clock = start + service;
        latitude = stop.latitude();
        longitude = stop.longitude();
        return new Visit(
                stop,
                (int) start,
                (int) travel,
                (int) (start - arrival),
                (int) Math.max(20, service));
    }

    private double travelSeconds(Stop stop) {
        double speed =
                delivering.speedKilometresPerHour() * (rush() ? delivering.rushSpeedFactor() : 1);
        return kilometresTo(stop) * delivering.roadFactor() / speed * 3_600 * traffic;
    }

    private boolean rush() {
        double hour = clock / 3_600;
        return hour < 9.5 || (hour >= 16 && hour < 18.5);
    }

    /** Great-circle distance by the haversine formula. */
    private double kilometresTo(Stop stop) {
        double north = StrictMath.toRadians(stop.latitude() - latitude);
        double east = StrictMath.toRadians(stop.longitude() - longitude);
        double narrowing =
                StrictMath.cos(StrictMath.toRadians(latitude))
                        * StrictMath.cos(StrictMath.toRadians(stop.latitude()));
        double a = square(StrictMath.sin(north / 2)) + narrowing * square(StrictMath.sin(east / 2));
        return 2 * EARTH_KILOMETRES * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
    }

    private static double square(double value) {
        return value * value;
    }
}
