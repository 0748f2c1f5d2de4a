package io.suanpan.routing.check;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;

/** Not too many clients, each with its own id, on the map, with windows in order. */
final class ClientFaults {
    private final RoutingProblem problem;
    private final Conflicts into;

    ClientFaults(RoutingProblem problem, Conflicts into) {
        this.problem = problem;
        this.into = into;
    }

    void check() {
        into.unless(
                problem.clients().size() <= ProblemCheck.MOST_CLIENTS,
                "There are " + problem.clients().size() + " clients.",
                "Plan at most " + ProblemCheck.MOST_CLIENTS + " at once, by region or by depot.");
        DistinctIds.check(problem.clients(), Client::id, "clients", into);
        int locations = PlaceFaults.locations(problem);
        for (Client client : problem.clients()) {
            String name = "Client " + client.id();
            into.known(client.location(), locations, name, "location");
            numbers(name, client);
            windows(name, client);
        }
    }

    private void numbers(String name, Client client) {
        into.unless(
                client.serviceDuration() >= 0 && client.releaseTime() >= 0,
                name
                        + " has a service duration of "
                        + client.serviceDuration()
                        + " and a release time of "
                        + client.releaseTime()
                        + ".",
                "Give times of 0 or more.");
        into.unless(
                client.prize().orElse(0) >= 0,
                name + " has a prize of " + client.prize().orElse(0) + ".",
                "Give a prize of 0 or more.");
    }

    private void windows(String name, Client client) {
        for (int next = 1; next < client.windows().size(); next++) {
            into.unless(
                    client.windows().get(next - 1).to() < client.windows().get(next).from(),
                    name
                            + " has a window to "
                            + client.windows().get(next - 1).to()
                            + " and then one from "
                            + client.windows().get(next).from()
                            + ".",
                    "Give windows in order of time that do not overlap.");
        }
    }
}
