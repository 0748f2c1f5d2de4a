package io.suanpan.routing.plans;

import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.deliveries.DayProblem;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;

/** Says a broken rule in times of day and by the names of vans, where the checker has numbers. */
final class ViolationWords {
    private final DayProblem day;

    ViolationWords(DayProblem day) {
        this.day = day;
    }

    /**
     * @param route that it is about, reckoned
     * @param van its name
     */
    String say(Violation violation, CheckedRoute route, String van) {
        return switch (violation.kind()) {
            case TIME_WINDOW -> late(route.stops().get(violation.stop()));
            case REST_WINDOW ->
                    "the break begins at %s, too late"
                            .formatted(DayClock.text(route.stops().get(violation.stop()).begin()));
            case SHIFT, DEPOT_OPENING ->
                    "%s is back at %s, after its day".formatted(van, DayClock.text(route.back()));
            case CAPACITY -> van + " is overloaded: " + capacity(route);
            case LONGEST_DURATION -> van + " is on the road for longer than its driver may be";
            case MOST_STOPS -> van + " has more stops than one van makes";
            default -> violation.what();
        };
    }

    private String late(CheckedStop stop) {
        Client client = day.problem().clients().get(((Stop.Visit) stop.stop()).client());
        int latest = client.windows().getFirst().to();
        return "%s at %s, %d min late"
                .formatted(
                        client.id(),
                        DayClock.text(stop.begin()),
                        Math.max(1, Math.round((stop.begin() - latest) / 60.0)));
    }

    private String capacity(CheckedRoute route) {
        VehicleType type = day.problem().vehicleTypes().get(route.vehicleType());
        long load = 0;
        for (CheckedStop stop : route.stops()) {
            if (stop.stop() instanceof Stop.Visit visit) {
                load += day.problem().clients().get(visit.client()).delivery().get(0);
            }
        }
        return "%d kg, it holds %d".formatted(load / 1_000, type.capacity().get(0) / 1_000);
    }
}
