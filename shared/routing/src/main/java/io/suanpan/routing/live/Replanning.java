package io.suanpan.routing.live;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What to do now that the day went otherwise: the problem of all that is not done yet, with every
 * van where it is, a first answer to it, and the way back to a plan of the whole day. Customers who
 * were told a window keep it where someone can be there in time; the others' windows are widened by
 * as little as the first answer needs.
 *
 * <p>What is on board stays with its van, and of a van that broke down is fetched by others. What a
 * van has collected rides with it to its next reload. Goods on board that a later trip delivers
 * after all do not count against the room until then.
 */
public final class Replanning {
    private final RestOfDay rest;
    private final RoutingProblem problem;
    private final Solution initial;

    private Replanning(RestOfDay rest, RoutingProblem problem, Solution initial) {
        this.rest = rest;
        this.problem = problem;
        this.initial = initial;
    }

    /**
     * Takes a plan and how the day stands. O(clients²) where all is late, O(clients) where nothing
     * is.
     *
     * @param problem of the plan, with matrices that have the places of new orders and of vans
     * @throws SuanpanException {@code IMPOSSIBLE} if a van is on no route of the plan
     */
    public static Replanning of(RoutingProblem problem, Solution plan, DayNow now) {
        RestOfDay rest = new RestOfDay(problem, plan, now);
        CarryOn carryOn = new CarryOn(rest.rest(), asPlanned(problem, plan, rest));
        pairs(rest, carryOn);
        List<Integer> waiting = notServed(carryOn);
        Comparator<Integer> firstPromised =
                Comparator.comparingInt(index ->
                        promise(rest, index).map(TimeWindow::to).orElse(TimeWindow.LATEST));
        waiting.sort(firstPromised);
        waiting.removeIf(carryOn::place);
        for (int index : waiting) {
            if (promise(rest, index).isPresent()) {
                carryOn.placeLate(index);
            }
        }
        return new Replanning(rest, carryOn.problem(), carryOn.plan());
    }

    /**
     * The rest of a day whose plan is to stay as it is, for reckoning, quotes and insertions. The
     * windows of those that are served too late are widened to when that is.
     *
     * @param problem of the plan, with matrices that have the places of vans
     * @throws SuanpanException {@code IMPOSSIBLE} if a van is on no route of the plan
     */
    public static Replanning standing(RoutingProblem problem, Solution plan, DayNow now) {
        RestOfDay rest = new RestOfDay(problem, plan, now);
        Solution asPlanned = asPlanned(problem, plan, rest);
        Replanning exact = new Replanning(rest, rest.rest(), asPlanned);
        List<Client> clients = new ArrayList<>(exact.problem.clients());
        for (LatePromise late : exact.late(asPlanned)) {
            if (late.begin().isPresent()) {
                int index = rest.restOf(late.client()).orElseThrow();
                TimeWindow promised = late.promised();
                clients.set(
                        index,
                        clients.get(index)
                                .withWindows(
                                        new TimeWindow(promised.from(), late.begin().getAsInt())));
            }
        }
        return new Replanning(rest, exact.problem.withClients(clients), asPlanned);
    }

    private static Optional<TimeWindow> promise(RestOfDay rest, int index) {
        int day = rest.dayOf(index);
        return day == RestOfDay.NOBODY ? Optional.empty() : rest.promise(day);
    }

    /** Shipments of which nothing is done, those first that were promised first. */
    private static void pairs(RestOfDay rest, CarryOn carryOn) {
        Set<Integer> waiting = new HashSet<>(notServed(carryOn));
        List<Shipment> shipments = new ArrayList<>(carryOn.problem().shipments());
        shipments.removeIf(
                it -> !waiting.contains(it.pickup()) || !waiting.contains(it.delivery()));
        Set<Integer> once = new HashSet<>();
        Set<Integer> more = new HashSet<>();
        for (Shipment shipment : carryOn.problem().shipments()) {
            for (int client : List.of(shipment.pickup(), shipment.delivery())) {
                if (!once.add(client)) {
                    more.add(client);
                }
            }
        }
        // One whose stop is part of another shipment is for the solver.
        shipments.removeIf(it -> more.contains(it.pickup()) || more.contains(it.delivery()));
        shipments.sort(
                Comparator.comparingInt(it ->
                        promise(rest, it.delivery())
                                .map(TimeWindow::to)
                                .orElse(TimeWindow.LATEST)));
        for (Shipment shipment : shipments) {
            carryOn.placePair(
                    shipment,
                    promise(rest, shipment.pickup()).isPresent(),
                    promise(rest, shipment.delivery()).isPresent());
        }
    }

    private static List<Integer> notServed(CarryOn carryOn) {
        List<Integer> all =
                new ArrayList<>(
                        IntStream.range(0, carryOn.problem().clients().size()).boxed().toList());
        carryOn.plan().routes().forEach(route -> all.removeAll(route.clients()));
        return all;
    }

    private static Solution asPlanned(RoutingProblem problem, Solution plan, RestOfDay rest) {
        Map<Integer, RestOfRoute> vans = new HashMap<>();
        rest.vans().forEach(van -> vans.put(van.van().route(), van));
        List<Route> routes = new ArrayList<>();
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            RestOfRoute van = vans.get(index);
            if (van == null) {
                List<Integer> rests =
                        VanType.allRests(problem.vehicleTypes().get(route.vehicleType()));
                routes.add(new Route(route.vehicleType(), ahead(route.stops(), rests, rest)));
            } else if (rest.typeOf(van).isPresent()) {
                Route left = underWay(problem, van, rest);
                if (!left.stops().isEmpty()) {
                    routes.add(left);
                }
            }
        }
        return new Solution(routes);
    }

    private static Route underWay(RoutingProblem problem, RestOfRoute van, RestOfDay rest) {
        List<Integer> rests = VanType.restsLeft(problem.vehicleTypes().get(van.vehicleType()), van);
        List<Stop> stops = new ArrayList<>();
        rest.busyOf(van).ifPresent(busy -> stops.add(new Stop.Visit(busy, 0)));
        stops.addAll(ahead(van.left(), rests, rest));
        return new Route(rest.typeOf(van).orElseThrow(), stops);
    }

    /** Stops still to be made, in indices of the rest of the day. */
    private static List<Stop> ahead(List<Stop> stops, List<Integer> rests, RestOfDay rest) {
        List<Stop> ahead = new ArrayList<>();
        for (Stop stop : stops) {
            switch (stop) {
                case Stop.Visit(int client, _) ->
                        rest.restOf(client).ifPresent(index -> ahead.add(new Stop.Visit(index, 0)));
                case Stop.Reload reload -> ahead.add(reload);
                case Stop.Pause(int index) -> ahead.add(new Stop.Pause(rests.indexOf(index)));
            }
        }
        return ahead;
    }

    /** What is left of the day, for the solver. */
    public RoutingProblem problem() {
        return problem;
    }

    /** A first answer to it, for the solver to start from. */
    public Solution initial() {
        return initial;
    }

    /**
     * The problem of the whole day: the plan's, then the new orders, then a stop for each order
     * that has to be fetched from a van that broke down.
     */
    public RoutingProblem wholeProblem() {
        return rest.day();
    }

    /**
     * The whole day's plan: routes that have left, with what they have done, in their old order;
     * then those that leave later.
     *
     * @param answer to {@link #problem()}
     */
    public Solution wholePlan(Solution answer) {
        List<Route> routes = new ArrayList<>();
        List<Route> others = new ArrayList<>(answer.routes());
        rest.vans().stream()
                .sorted(Comparator.comparingInt(van -> van.van().route()))
                .forEach(van -> routes.add(whole(van, others)));
        for (Route route : others) {
            List<Integer> rests = VanType.allRests(problem.vehicleTypes().get(route.vehicleType()));
            routes.add(new Route(route.vehicleType(), inDay(route.stops(), rests)));
        }
        return new Solution(routes);
    }

    private Route whole(RestOfRoute van, List<Route> others) {
        List<Stop> stops = new ArrayList<>(van.done());
        Optional<Integer> type = rest.typeOf(van);
        for (Route route : List.copyOf(others)) {
            if (type.isPresent() && route.vehicleType() == type.get()) {
                List<Integer> rests =
                        VanType.restsLeft(rest.day().vehicleTypes().get(van.vehicleType()), van);
                stops.addAll(inDay(route.stops(), rests));
                others.remove(route);
            }
        }
        return new Route(van.vehicleType(), stops);
    }

    private List<Stop> inDay(List<Stop> stops, List<Integer> rests) {
        return stops.stream().flatMap(stop -> inDay(stop, rests).stream()).toList();
    }

    /** Empty for where a van is busy. */
    private Optional<Stop> inDay(Stop stop, List<Integer> rests) {
        return switch (stop) {
            case Stop.Visit(int client, int window) -> {
                int index = rest.dayOf(client);
                yield index == RestOfDay.NOBODY
                        ? Optional.empty()
                        : Optional.of(new Stop.Visit(index, rest.dayWindow(client, window)));
            }
            case Stop.Reload reload -> Optional.of(reload);
            case Stop.Pause(int index) -> Optional.of(new Stop.Pause(rests.get(index)));
        };
    }

    /** Index in {@link #problem()} of a client of the whole day; empty if it is done or gone. */
    public OptionalInt restOf(int dayIndex) {
        return rest.restOf(dayIndex).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** What has to be fetched from vans that broke down. */
    public List<Transfer> transfers() {
        return rest.transfers();
    }

    /**
     * The windows that were told to clients who are left out, by client: they stay promised.
     *
     * @param whole the new plan of the whole day
     */
    public Map<Integer, Integer> promised(Solution whole) {
        Map<Integer, Integer> promised = new TreeMap<>(rest.told());
        whole.routes().forEach(route -> promised.keySet().removeAll(route.clients()));
        return promised;
    }

    /**
     * Clients whose goods a van has on board without coming to them: cancelled or left out. A van
     * that broke down carries nothing on.
     *
     * @param route of the van in the plan that was replanned
     * @param whole the new plan of the whole day
     */
    public Set<Integer> carried(int route, Solution whole) {
        Set<Integer> carried = new TreeSet<>();
        for (RestOfRoute van : rest.vans()) {
            if (van.van().route() == route && !van.van().brokenDown()) {
                carried.addAll(van.aboard());
            }
        }
        carried.removeIf(client -> rest.day().clients().get(client).delivery().isZero());
        whole.routes().forEach(other -> carried.removeAll(other.clients()));
        return carried;
    }

    /** Who was told a window that the answer does not keep, in the order of the clients. */
    public List<LatePromise> late(Solution answer) {
        Map<Integer, Integer> begins = new HashMap<>();
        for (CheckedRoute route : SolutionChecker.check(problem, answer).routes()) {
            for (CheckedStop stop : route.stops()) {
                if (stop.stop() instanceof Stop.Visit(int client, _)) {
                    begins.put(client, stop.begin());
                }
            }
        }
        List<LatePromise> late = new ArrayList<>();
        for (int index = 0; index < problem.clients().size(); index++) {
            Optional<TimeWindow> promise = promise(rest, index);
            Integer begin = begins.get(index);
            if (promise.isPresent() && (begin == null || begin > promise.get().to())) {
                OptionalInt when = begin == null ? OptionalInt.empty() : OptionalInt.of(begin);
                late.add(new LatePromise(rest.dayOf(index), promise.get(), when));
            }
        }
        return late;
    }
}
