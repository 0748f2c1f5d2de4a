package io.suanpan.routing.live;

import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Days that went otherwise than planned. */
final class RandomDay {
    private RandomDay() {}

    /** Eleven o'clock: vans are late or have broken down, orders are cancelled or new. */
    static DayNow of(RoutingProblem problem, Solution plan, long seed) {
        Random random = new Random(seed);
        int now = 11 * RandomProblem.HOUR;
        List<VanNow> vans = new ArrayList<>();
        List<CheckedRoute> routes = SolutionChecker.check(problem, plan).routes();
        for (int route = 0; route < routes.size(); route++) {
            CheckedRoute driven = routes.get(route);
            List<CheckedStop> done =
                    driven.stops().stream().filter(stop -> stop.begin() <= now).toList();
            if (driven.departure() > now || done.isEmpty()) {
                continue;
            }
            int free =
                    Math.max(now, done.getLast().departure())
                            + random.nextInt(2 * RandomProblem.HOUR);
            vans.add(
                    new VanNow(
                            route,
                            done.size(),
                            done.getLast().location(),
                            driven.departure(),
                            free,
                            random.nextInt(6) == 0));
        }
        Client order = new RandomProblem(seed).client("order", problem.clients().size() + 2);
        return new DayNow(now, vans, List.of(order), Set.of(firstLeft(plan, vans)));
    }

    private static int firstLeft(Solution plan, List<VanNow> vans) {
        List<Integer> done = new ArrayList<>();
        for (VanNow van : vans) {
            Route route = plan.routes().get(van.route());
            done.addAll(new Route(0, route.stops().subList(0, van.done())).clients());
        }
        int client = 0;
        while (done.contains(client)) {
            client++;
        }
        return client;
    }
}
