package io.suanpan.routing.plans;

import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.Fleets;
import io.suanpan.routing.deliveries.PastPromises;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The small shop's day: {@code a} and {@code b} by van W-01, {@code c} and {@code d} by E-01. */
public final class Plans {
    public static final Instant NOW = Instant.parse("2026-11-01T18:00:00Z");

    private Plans() {}

    /** {@code late} stands on no route, {@code d} is promised for 16:00 to 20:00. */
    public static DayPlan plan() {
        List<Delivery> deliveries =
                List.of(
                        Fleets.delivery("a", 0.02),
                        Fleets.delivery("b", 0.05),
                        Fleets.delivery("c", 0.08),
                        Fleets.delivery("d", 0.06, Fleets.DAY, 16, 20),
                        Fleets.delivery("late", 0.03, Fleets.DAY.minusDays(1), 8, 12));
        return plan(
                deliveries, List.of(route("W-01", "W", "a", "b"), route("E-01", "E", "c", "d")));
    }

    static DayPlan plan(List<Delivery> deliveries, List<PlannedRoute> routes) {
        return new DayPlan(
                Fleets.DAY,
                NOW,
                11,
                Fleets.fleet(),
                deliveries,
                routes,
                new UsualTours(2, 5, 1, 30_000, 40_000, 20_000),
                new PastPromises(28, 50, 5, 2, 12.5, 1),
                List.of());
    }

    static PlannedRoute route(String van, String kind, String... ids) {
        return new PlannedRoute(
                van, kind, new ArrayList<>(Stream.of(ids).map(PlannedStop::delivery).toList()));
    }
}
