package io.suanpan.routing.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A small shop: two depots 0.1° apart on the equator, a van at each, and deliveries between. */
public final class Fleets {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private Fleets() {}

    public static Fleet fleet() {
        return new Fleet(
                "UTC",
                "EUR",
                5_000,
                new FleetRoad(1, 36, List.of()),
                new FleetDoor(60, 6),
                List.of(depot("west", 0), depot("east", 0.1)),
                List.of(van("W", "west"), van("E", "east")));
    }

    static FleetDepot depot(String id, double longitude) {
        return new FleetDepot(id, 0, longitude, LocalTime.of(6, 0), LocalTime.of(22, 0));
    }

    static FleetVan van(String id, String depot) {
        return new FleetVan(
                id,
                depot,
                2,
                100,
                30,
                LocalTime.of(7, 0),
                LocalTime.of(20, 0),
                480,
                600,
                2_000,
                30,
                3_600,
                1_800,
                List.of());
    }

    /** Promised for 08:00 to 12:00 of the day. */
    public static Delivery delivery(String id, double longitude) {
        return delivery(id, longitude, DAY, 8, 12);
    }

    public static Delivery delivery(
            String id, double longitude, LocalDate day, int fromHour, int toHour) {
        return new Delivery(id, "O-" + id, 0, longitude, 2_000, at(day, fromHour), at(day, toHour));
    }

    private static Instant at(LocalDate day, int hour) {
        return Instant.parse(day + "T%02d:00:00Z".formatted(hour));
    }
}
