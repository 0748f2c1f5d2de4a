package io.suanpan.routing.learning;

/**
 * Late stops of an hour or a vehicle.
 *
 * @param name the hour from 0 to 23, or the vehicle
 */
public record LateShare(String name, int stops, int late) {
    public double share() {
        return stops == 0 ? 0 : (double) late / stops;
    }
}
