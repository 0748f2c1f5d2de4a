package io.suanpan.routing.problem;

/** How far it is and how long it takes, for one kind of vehicle. */
public record Travel(TravelMatrix distances, TravelMatrix durations, HourlySpeed speed) {
    public static Travel of(TravelMatrix both) {
        return new Travel(both, both, HourlySpeed.CONSTANT);
    }
}
