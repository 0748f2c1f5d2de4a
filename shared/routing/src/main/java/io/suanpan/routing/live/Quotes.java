package io.suanpan.routing.live;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which windows can still be offered to a customer in the checkout, and what each costs: the
 * cheapest place for one more client in a plan that otherwise stays as it is, by the full cost of
 * the route (distance, duration, overtime, strange areas), in any route, right before or after a
 * new reload, or with one more van. With {@link RoutingObjective#VEHICLES_FIRST} one more van is
 * taken only if no route has room. Ties go to the first route and position. Not thread-safe.
 */
public final class Quotes {
    private final RoutingProblem problem;
    private final Solution solution;
    private final Loads loads;
    private final List<Base> bases;
    private final List<Optional<Base>> vans;

    private Quotes(RoutingProblem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
        loads = new Loads(problem);
        bases = solution.routes().stream().map(route -> new Base(problem, route, loads)).toList();
        vans =
                IntStream.range(0, problem.vehicleTypes().size())
                        .mapToObj(type -> spare(problem, solution, type))
                        .toList();
    }

    /** Prepares a plan for any number of questions. O(stops · dimensions). */
    public static Quotes of(RoutingProblem problem, Solution solution) {
        return new Quotes(problem, solution);
    }

    private Optional<Base> spare(RoutingProblem problem, Solution solution, int type) {
        long used = solution.routes().stream().filter(route -> route.vehicleType() == type).count();
        return used < problem.vehicleTypes().get(type).count()
                ? Optional.of(new Base(problem, new Route(type, List.of()), loads))
                : Optional.empty();
    }

    /**
     * Asks for a new client in each of some windows; its own windows do not count. O(windows ·
     * stops) and a little more for good positions.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} if its location is on no matrix
     */
    public List<Quote> quote(Client client, List<TimeWindow> windows) {
        List<Quote> quotes = new ArrayList<>();
        List<Optional<Insertion>> best =
                search(
                        client,
                        problem.clients().size(),
                        windows,
                        Collections.nCopies(windows.size(), 0));
        for (int window = 0; window < windows.size(); window++) {
            TimeWindow when = windows.get(window);
            Client asked = client.withWindows(when);
            quotes.add(new Quote(when, best.get(window).map(found -> found.of(asked))));
        }
        return quotes;
    }

    /** The cheapest place for a new client in any of its own windows. */
    public Optional<Insertion> cheapest(Client client) {
        return cheapest(client, problem.clients().size());
    }

    /**
     * The cheapest place for a client of the problem that the plan leaves out. Empty as well if it
     * is on a route already, another of its group is, or a shipment ties it to another client.
     */
    public Optional<Insertion> cheapest(int index) {
        return alone(index) ? cheapest(problem.clients().get(index), index) : Optional.empty();
    }

    private Optional<Insertion> cheapest(Client client, int index) {
        List<Integer> indices = IntStream.range(0, client.windows().size()).boxed().toList();
        return search(client, index, client.windows(), indices).stream()
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Insertion::cost));
    }

    private boolean alone(int index) {
        for (Shipment shipment : problem.shipments()) {
            if (shipment.pickup() == index || shipment.delivery() == index) {
                return false;
            }
        }
        for (ClientGroup group : problem.groups()) {
            if (group.clients().contains(index)
                    && group.clients().stream().anyMatch(this::served)) {
                return false;
            }
        }
        return !served(index);
    }

    private boolean served(int index) {
        return solution.routes().stream()
                .flatMap(route -> route.stops().stream())
                .anyMatch(stop -> stop instanceof Stop.Visit(int client, _) && client == index);
    }

    private List<Optional<Insertion>> search(
            Client client, int index, List<TimeWindow> windows, List<Integer> windowIndices) {
        int places = problem.travels().getFirst().distances().size();
        if (client.location() < 0 || client.location() >= places) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Client " + client.id() + " is at location " + client.location() + ".",
                    "Name one of the " + places + " rows of the matrix; they count from 0.");
        }
        var asked = new Variant.Asked(client, index, windows, windowIndices);
        Search search = new Search(problem, loads, asked);
        if (windows.isEmpty() || loads.beyond(client.delivery()) || loads.beyond(client.pickup())) {
            return search.best();
        }
        for (int route = 0; route < bases.size(); route++) {
            search.route(bases.get(route), route, solution.routes().get(route).vehicleType());
        }
        if (problem.objective() == RoutingObjective.VEHICLES_FIRST) {
            search.settle();
        }
        for (int type = 0; type < vans.size(); type++) {
            int own = type;
            vans.get(type).ifPresent(van -> search.van(van, bases.size(), own));
        }
        return search.best();
    }
}
