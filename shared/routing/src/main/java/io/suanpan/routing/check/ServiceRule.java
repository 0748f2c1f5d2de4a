package io.suanpan.routing.check;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.RoutingProblem;
import java.util.HashSet;
import java.util.Set;

/**
 * No client is served twice, and each required one is served. Members of a group are not required
 * by themselves: the group says whether one of them is.
 */
final class ServiceRule implements PlanRule {
    @Override
    public void check(RoutingProblem problem, Places places, Violations into) {
        Set<Integer> grouped = new HashSet<>();
        for (ClientGroup group : problem.groups()) {
            grouped.addAll(group.clients());
            group(problem, group, places, into);
        }
        for (int index = 0; index < problem.clients().size(); index++) {
            Client client = problem.clients().get(index);
            if (places.of(index).size() > 1) {
                into.ofPlan(
                        ViolationKind.CLIENT_TWICE,
                        "Client "
                                + client.id()
                                + " is served "
                                + places.of(index).size()
                                + " times.",
                        "Serve it once.");
            }
            if (client.required() && !places.served(index) && !grouped.contains(index)) {
                into.ofPlan(
                        ViolationKind.CLIENT_MISSING,
                        "Client " + client.id() + " is required and on no route.",
                        "Serve it, or name a prize at which it may be left out.");
            }
        }
    }

    private static void group(
            RoutingProblem problem, ClientGroup group, Places places, Violations into) {
        var served = group.clients().stream().filter(places::served).toList();
        if (served.size() > 1) {
            into.ofPlan(
                    ViolationKind.GROUP,
                    "Of group "
                            + group.id()
                            + " these are served: "
                            + served.stream().map(i -> problem.clients().get(i).id()).toList()
                            + ".",
                    "Serve one of them.");
        }
        if (group.required() && served.isEmpty()) {
            into.ofPlan(
                    ViolationKind.GROUP,
                    "No client of the required group " + group.id() + " is served.",
                    "Serve one of them.");
        }
    }
}
