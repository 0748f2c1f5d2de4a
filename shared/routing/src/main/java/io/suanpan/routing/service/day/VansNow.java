package io.suanpan.routing.service.day;

import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.answer.VanName;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.service.request.VanTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How all vans of a plan stand.
 *
 * @param vans those that have left, or of which there is something to say
 * @param driven the plan with the stops of each van in the order driven
 */
record VansNow(List<VanState> vans, Solution driven) {
    VansNow {
        vans = List.copyOf(vans);
    }

    /**
     * @param document as faults name the request, as in {@code body.}
     */
    static VansNow read(KnownDay known, ReplanRequest asked, String document, Faults faults) {
        Map<VanName, Integer> named = named(known, asked, document, faults);
        List<VanState> vans = new ArrayList<>();
        List<Route> routes = new ArrayList<>(known.whole().routes());
        for (int route = 0; route < routes.size(); route++) {
            VanName name = known.name(route);
            Integer at = named.get(name);
            VanTerms terms =
                    at == null
                            ? VanTerms.asPlanned(name.vehicle(), name.number())
                            : asked.vans().get(at);
            String field = at == null ? document + "now " : "%svans[%d].".formatted(document, at);
            Optional<VanState> state =
                    new VanReading(known, route, terms, asked.now(), field, faults).state();
            if (state.isPresent()) {
                vans.add(state.get());
                routes.set(route, new Route(routes.get(route).vehicleType(), state.get().stops()));
            }
        }
        return new VansNow(vans, new Solution(routes));
    }

    private static Map<VanName, Integer> named(
            KnownDay known, ReplanRequest asked, String document, Faults faults) {
        List<VanName> planned = new ArrayList<>();
        for (int route = 0; route < known.whole().routes().size(); route++) {
            planned.add(known.name(route));
        }
        Map<VanName, Integer> named = new HashMap<>();
        for (int at = 0; at < asked.vans().size(); at++) {
            VanTerms terms = asked.vans().get(at);
            VanName name = new VanName(terms.vehicle(), terms.number());
            String field = "%svans[%d]".formatted(document, at);
            if (!planned.contains(name)) {
                faults.add(
                        field,
                        "is \"" + name + "\", which has no route in the plan",
                        "Name vehicle and number of one of the plan's routes.");
            } else if (named.putIfAbsent(name, at) != null) {
                faults.add(field, "is \"" + name + "\" for the second time", "Name each van once.");
            }
        }
        return named;
    }

    /** Whether the client is done or under way. */
    boolean isDone(int client) {
        return vans.stream()
                .flatMap(van -> van.stops().subList(0, van.done().size()).stream())
                .anyMatch(stop -> stop instanceof Stop.Visit(int index, _) && index == client);
    }
}
