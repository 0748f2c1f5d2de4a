package io.suanpan.routing.live;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says why clients are left out: takes each limit away alone and puts the client where it is then
 * cheapest, the rest of the plan staying as it is. Of limits that are numbers, the least amount
 * that is enough is found by halving, O(log amount) quotes each. Another order of the other stops
 * might do as well; that is for the solver.
 */
public final class Reasons {
    private static final List<Obstacle> NUMBERS =
            List.of(
                    Obstacle.WINDOW_END,
                    Obstacle.WINDOW_BEGIN,
                    Obstacle.SHIFT,
                    Obstacle.RELEASE,
                    Obstacle.CAPACITY,
                    Obstacle.MOST_STOPS,
                    Obstacle.LONGEST_DISTANCE);

    private final RoutingProblem problem;
    private final Solution plan;
    private final Set<Integer> served = new HashSet<>();

    private Reasons(RoutingProblem problem, Solution plan) {
        this.problem = problem;
        this.plan = plan;
        plan.routes().forEach(route -> served.addAll(route.clients()));
    }

    /** For each client that is on no route, in their order. */
    public static List<LeftOut> of(RoutingProblem problem, Solution plan) {
        Reasons reasons = new Reasons(problem, plan);
        List<LeftOut> all = new ArrayList<>();
        for (int client = 0; client < problem.clients().size(); client++) {
            if (!reasons.served.contains(client)) {
                all.add(reasons.reason(client));
            }
        }
        return all;
    }

    private LeftOut reason(int client) {
        Optional<LeftOut> bound = bound(client);
        if (bound.isPresent()) {
            return bound.get();
        }
        Optional<Insertion> asItIs = Quotes.of(problem, plan).cheapest(client);
        if (asItIs.isPresent()) {
            return fits(client, asItIs.get());
        }
        List<Mend> mends = new ArrayList<>();
        NUMBERS.forEach(obstacle -> least(obstacle, client).ifPresent(mends::add));
        skills(client).ifPresent(mends::add);
        oneMoreVan(client).ifPresent(mends::add);
        mends.sort(Comparator.comparingLong(Mend::cost));
        return new LeftOut(client, mends, words(client, mends));
    }

    private Optional<LeftOut> bound(int client) {
        for (ClientGroup group : problem.groups()) {
            if (group.clients().contains(client)
                    && group.clients().stream().anyMatch(served::contains)) {
                return Optional.of(
                        told(
                                client,
                                Obstacle.GROUP,
                                "another client of group " + group.id() + " is served instead"));
            }
        }
        for (Shipment shipment : problem.shipments()) {
            if (shipment.pickup() == client || shipment.delivery() == client) {
                return Optional.of(
                        told(
                                client,
                                Obstacle.SHIPMENT,
                                "both ends of shipment " + shipment.id() + " have to fit"));
            }
        }
        return Optional.empty();
    }

    private LeftOut told(int client, Obstacle obstacle, String what) {
        return new LeftOut(
                client, List.of(new Mend(obstacle, 0, 0, what)), name(client) + ": " + what + ".");
    }

    private LeftOut fits(int client, Insertion place) {
        Client who = problem.clients().get(client);
        boolean tooDear = who.prize().isPresent() && who.prize().getAsLong() <= place.cost();
        String what =
                tooDear
                        ? "a prize above "
                                + place.cost()
                                + " would pay for it, it is "
                                + who.prize().getAsLong()
                        : "it fits on route "
                                + (place.route() + 1)
                                + " at a cost of "
                                + place.cost()
                                + ": search longer";
        return new LeftOut(
                client,
                List.of(new Mend(Obstacle.COST, place.cost(), place.cost(), what)),
                name(client) + ": " + what + ".");
    }

    /** The least widening that is enough, if any is. */
    private Optional<Mend> least(Obstacle obstacle, int client) {
        if (relaxed(obstacle, client, Relaxation.MOST).isEmpty()) {
            return Optional.empty();
        }
        int less = 0;
        int enough = Relaxation.MOST;
        while (enough - less > 1) {
            int middle = less + (enough - less) / 2;
            if (relaxed(obstacle, client, middle).isPresent()) {
                enough = middle;
            } else {
                less = middle;
            }
        }
        int amount = enough;
        return relaxed(obstacle, client, amount)
                .map(place -> new Mend(obstacle, amount, place.cost(), words(obstacle, amount)));
    }

    private Optional<Insertion> relaxed(Obstacle obstacle, int client, int by) {
        return Quotes.of(Relaxation.of(obstacle, problem, client, by), plan).cheapest(client);
    }

    private Optional<Mend> skills(int client) {
        Set<String> needed = problem.clients().get(client).skills();
        return needed.isEmpty()
                ? Optional.empty()
                : relaxed(Obstacle.SKILLS, client, 0)
                        .map(place ->
                                new Mend(
                                        Obstacle.SKILLS,
                                        0,
                                        place.cost(),
                                        "give a "
                                                + type(place).id()
                                                + " the skills "
                                                + needed.stream().sorted().toList()));
    }

    private Optional<Mend> oneMoreVan(int client) {
        Optional<Mend> best = Optional.empty();
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            Optional<Insertion> place =
                    Quotes.of(Relaxation.oneMoreVan(problem, type), plan).cheapest(client);
            if (place.isPresent() && (best.isEmpty() || place.get().cost() < best.get().cost())) {
                String what = "one more " + type(place.get()).id();
                best = Optional.of(new Mend(Obstacle.VANS, 1, place.get().cost(), what));
            }
        }
        return best;
    }

    private VehicleType type(Insertion place) {
        return problem.vehicleTypes().get(place.vehicleType());
    }

    private static String words(Obstacle obstacle, int amount) {
        return switch (obstacle) {
            case WINDOW_END -> "let its window end " + amount + " later";
            case WINDOW_BEGIN -> "let its window begin " + amount + " earlier";
            case SHIFT -> "let shifts and depots end " + amount + " later";
            case RELEASE -> "have its goods ready " + amount + " earlier";
            case CAPACITY -> "vans that hold " + amount + " more";
            case MOST_STOPS -> "allow " + amount + " more stops on a route";
            case LONGEST_DISTANCE -> "allow routes " + amount + " longer";
            case COST, SKILLS, VANS, GROUP, SHIPMENT, SEVERAL -> "";
        };
    }

    private String words(int client, List<Mend> mends) {
        if (!mends.isEmpty()) {
            return name(client) + ": " + mends.getFirst().what() + ".";
        }
        boolean several = relaxed(Obstacle.SEVERAL, client, Relaxation.MOST).isPresent();
        return name(client)
                + (several
                        ? ": more than one limit keeps it out."
                        : ": no van gets there, whatever the limits.");
    }

    private String name(int client) {
        return "Client " + problem.clients().get(client).id();
    }
}
