package io.suanpan.routing.plans;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.deliveries.DayProblem;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.FleetVan;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan with its times, costs and broken rules, as the checker reckons them. Immutable. */
public final class PlanCheck {
    private final DayPlan plan;
    private final DayProblem day;
    private final Solution solution;
    private final CheckedSolution checked;
    private final Map<String, Integer> clients;

    public PlanCheck(DayPlan plan) {
        this(plan, new DayProblem(plan.fleet(), plan.day(), plan.deliveries()));
    }

    /**
     * @param day of the plan; reckoned once for many plans of it
     */
    PlanCheck(DayPlan plan, DayProblem day) {
        this.plan = plan;
        this.day = day;
        this.clients = clients(day);
        this.solution = new Solution(plan.routes().stream().map(this::route).toList());
        this.checked = SolutionChecker.check(day.problem(), solution);
    }

    private PlanCheck(DayPlan plan, PlanCheck sameRoutes) {
        this.plan = plan;
        this.day = sameRoutes.day;
        this.clients = sameRoutes.clients;
        this.solution = sameRoutes.solution;
        this.checked = sameRoutes.checked;
    }

    /** The same routes with what has been moved on record; nothing is reckoned again. */
    PlanCheck withMoves(List<HandMove> moves) {
        return new PlanCheck(plan.withMoves(moves), this);
    }

    /** Where a delivery is served. */
    public record Place(int route, int stop) {}

    public DayPlan plan() {
        return plan;
    }

    public DayProblem day() {
        return day;
    }

    public Solution solution() {
        return solution;
    }

    public CheckedSolution checked() {
        return checked;
    }

    /** Of the whole plan, what is left out included. */
    public long costMinor() {
        return minor(checked.cost().total());
    }

    /** Thousandths to minor units, rounded half up. */
    public static long minor(long cost) {
        return Math.floorDiv(cost + DayProblem.COST_UNITS / 2, DayProblem.COST_UNITS);
    }

    public Optional<Place> placeOf(String deliveryId) {
        for (int route = 0; route < plan.routes().size(); route++) {
            int stop = plan.routes().get(route).stops().indexOf(PlannedStop.delivery(deliveryId));
            if (stop >= 0) {
                return Optional.of(new Place(route, stop));
            }
        }
        return Optional.empty();
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where it is no delivery of the day
     */
    public Delivery delivery(String id) {
        return day.deliveries().get(client(id));
    }

    /** Those that no van brings. */
    public List<Delivery> leftOut() {
        return checked.leftOut().stream().map(day.deliveries()::get).toList();
    }

    public CheckedStop stop(Place place) {
        return checked.routes().get(place.route()).stops().get(place.stop());
    }

    /** Seconds that service begins after the end of the promised window; 0 in time. */
    public int lateness(CheckedStop stop) {
        return stop.stop() instanceof Stop.Visit visit
                ? Math.max(0, stop.begin() - window(visit).to())
                : 0;
    }

    public TimeWindow window(Stop.Visit visit) {
        return day.problem().clients().get(visit.client()).windows().get(visit.window());
    }

    /** The delivery that a stop is for; empty for a break. */
    public Optional<Delivery> deliveryOf(Stop stop) {
        return stop instanceof Stop.Visit visit
                ? Optional.of(day.deliveries().get(visit.client()))
                : Optional.empty();
    }

    public FleetVan van(int route) {
        return plan.fleet().vans().get(kind(plan.routes().get(route)));
    }

    public int stops() {
        return day.deliveries().size() - checked.leftOut().size();
    }

    public int late() {
        int late = 0;
        for (CheckedRoute route : checked.routes()) {
            for (CheckedStop stop : route.stops()) {
                late += lateness(stop) > 0 ? 1 : 0;
            }
        }
        return late;
    }

    public long metres() {
        return checked.routes().stream().mapToLong(CheckedRoute::distance).sum();
    }

    /** From departure to return, over all vans. */
    public long driveSeconds() {
        return checked.routes().stream().mapToLong(CheckedRoute::duration).sum();
    }

    /** A broken rule by names and times of day. */
    public String words(Violation violation) {
        if (violation.route() == Violation.ALL) {
            return violation.what();
        }
        return new ViolationWords(day)
                .say(
                        violation,
                        checked.routes().get(violation.route()),
                        plan.routes().get(violation.route()).van());
    }

    /** As the solver and the checker know it. */
    Route route(PlannedRoute planned) {
        List<Stop> stops = new ArrayList<>();
        for (PlannedStop stop : planned.stops()) {
            stops.add(
                    stop.isDelivery()
                            ? new Stop.Visit(client(stop.deliveryId()), 0)
                            : new Stop.Pause(stop.rest()));
        }
        return new Route(kind(planned), stops);
    }

    private int kind(PlannedRoute route) {
        int kind = plan.fleet().vans().stream().map(FleetVan::id).toList().indexOf(route.kind());
        if (kind < 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The plan of %s has a van of kind %s, which its fleet has not."
                            .formatted(plan.id(), route.kind()),
                    "Plan the day again.");
        }
        return kind;
    }

    private int client(String deliveryId) {
        Integer client = clients.get(deliveryId);
        if (client == null) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "The plan of %s has no delivery %s.".formatted(plan.id(), deliveryId),
                    "Choose one of its stops.");
        }
        return client;
    }

    private static Map<String, Integer> clients(DayProblem day) {
        Map<String, Integer> clients = new HashMap<>();
        for (int client = 0; client < day.deliveries().size(); client++) {
            clients.put(day.deliveries().get(client).deliveryId(), client);
        }
        return clients;
    }
}
