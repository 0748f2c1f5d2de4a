package io.suanpan.routing.check;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Stop;
import java.util.Set;
import java.util.TreeSet;

/** A vehicle has what its clients need. */
final class SkillRule implements RouteRule {
    @Override
    public void check(DrivenRoute route, Violations into) {
        Set<String> has = route.type().skills();
        for (int stop = 0; stop < route.stops().size(); stop++) {
            if (route.stops().get(stop) instanceof Stop.Visit(int index, _)
                    && !has.containsAll(route.client(index).skills())) {
                missing(route, stop, route.client(index), into);
            }
        }
    }

    private static void missing(DrivenRoute route, int stop, Client client, Violations into) {
        Set<String> lacks = new TreeSet<>(client.skills());
        lacks.removeAll(route.type().skills());
        into.ofStop(
                ViolationKind.SKILLS,
                route,
                stop,
                "serves client " + client.id() + " without " + lacks + ".",
                "Serve it with a vehicle that has them.");
    }
}
