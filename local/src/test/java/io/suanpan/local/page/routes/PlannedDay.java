package io.suanpan.local.page.routes;

import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetBreak;
import io.suanpan.routing.deliveries.FleetDepot;
import io.suanpan.routing.deliveries.FleetDoor;
import io.suanpan.routing.deliveries.FleetRoad;
import io.suanpan.routing.deliveries.FleetVan;
import io.suanpan.routing.deliveries.PastPromises;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.routing.plans.PlannedRoute;
import io.suanpan.routing.plans.PlannedStop;
import io.suanpan.routing.plans.UsualTours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Two vans of two cities: a stop of one is late, one delivery is left out. */
public final class PlannedDay {
    public static final String ID = "2026-11-02";

    private static final LocalDate DAY = LocalDate.parse(ID);

    private PlannedDay() {}

    public static DayPlan plan() {
        return new DayPlan(
                DAY,
                Instant.parse("2026-11-01T18:00:00Z"),
                11,
                fleet(),
                List.of(
                        delivery("D1", 51.93, 4.48, DAY, 8),
                        delivery("D2", 51.95, 4.50, DAY, 8),
                        delivery("D3", 51.90, 4.45, DAY, 16),
                        delivery("D4", 52.37, 4.90, DAY, 12),
                        delivery("D5", 52.39, 4.88, DAY, 8),
                        delivery("D6", 51.91, 4.49, DAY.minusDays(2), 8)),
                List.of(
                        new PlannedRoute(
                                "R-01", "R", List.of(stop("D1"), stop("D2"), rest(), stop("D3"))),
                        new PlannedRoute("A-01", "A", List.of(stop("D4"), rest(), stop("D5")))),
                new UsualTours(2, 5, 0, 40_000, 40_000, 30_000),
                new PastPromises(28, 780, 26, 21, 34.5, 11),
                List.of());
    }

    private static PlannedStop stop(String id) {
        return new PlannedStop(PlannedStop.DELIVERY, id, 0);
    }

    private static PlannedStop rest() {
        return new PlannedStop(PlannedStop.BREAK, "", 0);
    }

    private static Fleet fleet() {
        return new Fleet(
                "UTC",
                "EUR",
                5_000,
                new FleetRoad(1.35, 32, List.of()),
                new FleetDoor(110, 6),
                List.of(depot("Rotterdam", 51.9225, 4.4792), depot("Amsterdam", 52.3702, 4.8952)),
                List.of(van("R", "Rotterdam"), van("A", "Amsterdam")));
    }

    private static FleetDepot depot(String id, double latitude, double longitude) {
        return new FleetDepot(id, latitude, longitude, LocalTime.of(6, 0), LocalTime.of(22, 0));
    }

    private static FleetVan van(String id, String depot) {
        return new FleetVan(
                id,
                depot,
                2,
                600,
                60,
                LocalTime.of(7, 40),
                LocalTime.of(21, 0),
                480,
                600,
                2_500,
                35,
                2_600,
                900,
                List.of(new FleetBreak(LocalTime.of(11, 30), LocalTime.of(14, 30), 30)));
    }

    /** Promised for four hours from then on. */
    private static Delivery delivery(
            String id, double latitude, double longitude, LocalDate day, int hour) {
        return new Delivery(
                id,
                "O" + id,
                latitude,
                longitude,
                1_500,
                Instant.parse(day + "T%02d:00:00Z".formatted(hour)),
                Instant.parse(day + "T%02d:00:00Z".formatted(hour + 4)));
    }
}
