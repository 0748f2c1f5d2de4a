package io.suanpan.routing.live;

import io.suanpan.routing.check.RouteCost;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries a client at every position of every route, for all windows at once. A position is dismissed
 * in O(1) where its time or a lower bound of its cost says so, and otherwise reckoned out in
 * O(stops of the route).
 */
final class Search {
    private final RoutingProblem problem;
    private final Loads loads;
    private final Variant.Asked asked;
    private final Variant plain;
    private final long[] bestCost;
    private final @Nullable Insertion[] best;

    Search(RoutingProblem problem, Loads loads, Variant.Asked asked) {
        this.problem = problem;
        this.loads = loads;
        this.asked = asked;
        plain = Variant.plain(asked, loads);
        bestCost = new long[asked.windows().size()];
        Arrays.fill(bestCost, Line.IMPOSSIBLE);
        best = new Insertion[bestCost.length];
    }

    List<Optional<Insertion>> best() {
        List<Optional<Insertion>> answers = new ArrayList<>();
        for (Insertion insertion : best) {
            answers.add(Optional.ofNullable(insertion));
        }
        return answers;
    }

    /** A route of the plan. One that breaks a rule already takes nobody. */
    void route(Base base, int route, int typeIndex) {
        if (!base.feasible || !suits(base)) {
            return;
        }
        List<Variant> reloading =
                base.reloads < base.type.mostReloads()
                        ? Variant.reloading(problem, asked, loads, base.type.reloadDepots())
                        : List.of();
        Node visit = plain.nodes().getFirst().getFirst();
        for (int position = 1; position < base.nodes.length; position++) {
            if (base.closed[position]) {
                continue;
            }
            if (base.room.fits(visit, position)) {
                attempt(base, base.cost, route, typeIndex, position, plain);
            }
            for (Variant variant : reloading) {
                attempt(base, base.cost, route, typeIndex, position, variant);
            }
        }
    }

    /** One more van of a type of which one is left. */
    void van(Base empty, int route, int typeIndex) {
        if (!suits(empty)) {
            return;
        }
        for (Variant variant : Variant.withRests(asked, loads, empty.type.rests())) {
            attempt(empty, 0, route, typeIndex, 1, variant);
        }
    }

    /** What is found so far stays, however cheap what follows may be. */
    void settle() {
        for (int window = 0; window < bestCost.length; window++) {
            if (best[window] != null) {
                bestCost[window] = Long.MIN_VALUE;
            }
        }
    }

    private boolean suits(Base base) {
        VehicleType type = base.type;
        return base.visits < type.mostStops() && type.skills().containsAll(asked.client().skills());
    }

    private void attempt(
            Base base, long costNow, int route, int typeIndex, int position, Variant variant) {
        int strange = RouteCost.unfamiliar(base.type, asked.client()) ? 1 : 0;
        int unfamiliarStops = base.unfamiliarStops + strange;
        long bound = bound(base, position, variant, unfamiliarStops) - costNow;
        Line line = base.scratch;
        for (int window = 0; window < bestCost.length; window++) {
            List<Node> nodes = variant.nodes().get(window);
            if (bound >= bestCost[window]
                    || nodes.size() == 1
                            && base.feasible
                            && !base.inTime(nodes.getFirst(), position)) {
                continue;
            }
            line.fill(base.nodes, position, nodes);
            long cost = line.cost(unfamiliarStops);
            if (cost == Line.IMPOSSIBLE
                    || cost - costNow >= bestCost[window]
                    || variant != plain && !line.fits()) {
                continue;
            }
            bestCost[window] = cost - costNow;
            best[window] =
                    new Insertion(
                            asked.client(),
                            asked.index(),
                            route,
                            typeIndex,
                            position - 1,
                            variant.stops().get(window),
                            bestCost[window],
                            line.beginAfterLateDeparture(position + variant.visitAt()),
                            line.back());
        }
    }

    /** No schedule of the route with the variant costs less; {@code IMPOSSIBLE} if too long. */
    private static long bound(Base base, int position, Variant variant, int unfamiliarStops) {
        Line line = base.scratch;
        int next = base.place[base.next(position)];
        int at = base.place[position - 1];
        long distance = base.distance - line.distance(at, next);
        long work = base.work - line.duration(at, next);
        List<Node> nodes = variant.nodes().getFirst();
        for (int node = 0; node < nodes.size(); node++) {
            Node stop = nodes.get(node);
            work += stop.takes();
            if (stop.kind() != Node.Kind.PAUSE) {
                distance += line.distance(at, stop.location());
                work += line.duration(at, stop.location());
                at = stop.location();
            }
        }
        distance += line.distance(at, next);
        work += line.duration(at, next);
        if (distance > base.type.longestDistance()) {
            return Line.IMPOSSIBLE;
        }
        return line.cost(distance, base.work == 0 ? 0 : work, unfamiliarStops);
    }
}
