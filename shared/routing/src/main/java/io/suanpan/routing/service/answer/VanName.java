package io.suanpan.routing.service.answer;

/**
 * Which van it is.
 *
 * @param vehicle id of the vehicle type
 * @param number among those of its type, from 1
 */
public record VanName(String vehicle, int number) {
    static VanName of(PlannedRoute route) {
        return new VanName(route.vehicle(), route.number());
    }

    @Override
    public String toString() {
        return vehicle + " " + number;
    }
}
