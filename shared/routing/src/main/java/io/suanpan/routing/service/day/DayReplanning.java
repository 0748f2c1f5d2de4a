package io.suanpan.routing.service.day;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.live.Replanning;
import io.suanpan.routing.live.Transfer;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.answer.MovedStop;
import io.suanpan.routing.service.answer.PlannedRoute;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.service.request.RouteTerms;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;
import io.suanpan.routing.solver.Solving;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plans a day under way anew: what is done stays as it is, the rest is searched for from where the
 * vans are. Thread-safe.
 */
public final class DayReplanning {
    private final RoadNetwork roads;
    private final Solving solver;

    public DayReplanning(RoadNetwork roads, Solving solver) {
        this.roads = roads;
        this.solver = solver;
    }

    /**
     * A day planned anew.
     *
     * @param plan the request with all that came in, the routes of the whole day, and how it stands
     * @param found how the rest was found
     */
    public record Outcome(PlanParts plan, StandingDay standing, SolverResult found) {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where the day does not fit the plan, {@code
     *     CONFLICT} where it was planned anew later already, or has a new stop already
     */
    public void requireSound(PlanParts plan, ReplanRequest asked, String document) {
        new DayReading(plan, asked, document, roads).open("");
    }

    /**
     * @param digest of what is asked, to be kept
     * @param options for how long to search
     * @throws SuanpanException as {@link #requireSound}
     */
    public Outcome plan(
            PlanParts plan,
            ReplanRequest asked,
            String digest,
            String document,
            SolverOptions options,
            SolverProgress progress) {
        OpenDay open = new DayReading(plan, asked, document, roads).open(digest);
        Replanning rest = open.replanning();
        SolverResult found =
                solver.solve(rest.problem(), options.withInitial(rest.initial()), progress);
        return outcome(open, rest.wholePlan(found.solution()), found);
    }

    private Outcome outcome(OpenDay open, Solution whole, SolverResult found) {
        List<Transfer> transfers = open.replanning().transfers();
        RoutingProblem day = open.replanning().wholeProblem();
        Amended amended =
                open.amended()
                        .withTransfers(transfers, open.model(), day, places(transfers, open))
                        .withoutLocksOf(ofBrokenVans(open));
        KeptDay kept = day(open, whole, cancelled(open, transfers));
        RouteModel model = RouteModel.of(amended.read(), "request", roads, kept.places());
        List<RouteTerms> routes = model.terms(whole);
        StandingDay before = StandingDay.of(model, model.solution(routes, "routes"), kept);
        StandingDay standing =
                before.withMoved(MovedStop.between(open.known().plan(), before.plan()));
        return new Outcome(
                new PlanParts(amended.json(), routes, Optional.of(standing.day())),
                standing,
                found);
    }

    private static KeptDay day(OpenDay open, Solution whole, List<String> cancelled) {
        List<KeptVan> vans = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (VanState van : open.vans().vans()) {
            List<String> carried =
                    open.replanning().carried(van.route(), whole).stream()
                            .map(client -> open.model().problem().clients().get(client).id())
                            .toList();
            vans.add(KeptVan.of(van, carried));
            left.add(van.route());
        }
        List<Integer> numbers =
                open.known().plan().routes().stream().map(PlannedRoute::number).toList();
        return new KeptDay(
                open.now(),
                open.digest(),
                vans,
                Numbers.of(open.vans().driven(), numbers, left, whole),
                cancelled,
                promised(open, whole),
                List.of());
    }

    private static Map<String, Integer> promised(OpenDay open, Solution whole) {
        Map<String, Integer> promised = new TreeMap<>();
        open.replanning()
                .promised(whole)
                .forEach((client, window) ->
                        promised.put(open.model().problem().clients().get(client).id(), window));
        return promised;
    }

    /** Where the goods are that have to be fetched. */
    private static List<Place> places(List<Transfer> transfers, OpenDay open) {
        return transfers.stream().map(transfer -> place(transfer, open)).toList();
    }

    private static Place place(Transfer transfer, OpenDay open) {
        return open.vans().vans().stream()
                .filter(VanState::brokenDown)
                .filter(van ->
                        clients(van).contains(transfer.client())
                                || van.carried().contains(transfer.client()))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private static List<Integer> clients(VanState van) {
        List<Integer> clients = new ArrayList<>();
        for (Stop stop : van.stops()) {
            if (stop instanceof Stop.Visit(int client, _)) {
                clients.add(client);
            }
        }
        return clients;
    }

    private static Set<String> ofBrokenVans(OpenDay open) {
        Set<String> ids = new TreeSet<>();
        open.vans().vans().stream()
                .filter(VanState::brokenDown)
                .flatMap(van -> clients(van).stream())
                .forEach(client -> ids.add(open.model().problem().clients().get(client).id()));
        return ids;
    }

    /** With those in whose stead another of their group is fetched. */
    private static List<String> cancelled(OpenDay open, List<Transfer> transfers) {
        Set<String> cancelled = new TreeSet<>(open.cancelled());
        for (Transfer transfer : transfers) {
            for (ClientGroup group : open.model().problem().groups()) {
                if (group.clients().contains(transfer.client())) {
                    group.clients().stream()
                            .filter(other -> other != transfer.client())
                            .map(other -> open.model().problem().clients().get(other).id())
                            .forEach(cancelled::add);
                }
            }
        }
        return List.copyOf(cancelled);
    }
}
