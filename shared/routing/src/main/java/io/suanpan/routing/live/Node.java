package io.suanpan.routing.live;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.TimeWindow;

/**
 * One thing a route does, ready for arithmetic.
 *
 * @param location row of the matrices; of a pause none
 * @param from the earliest begin
 * @param to the latest begin
 * @param takes time from begin to departure
 * @param release when the client's goods are at the depot
 * @param off deliveries that go off, by dimension
 * @param on pickups that come on
 * @param swing what shipments add (negative: what they take off)
 */
record Node(
        Kind kind,
        int location,
        int from,
        int to,
        int takes,
        int release,
        int[] off,
        int[] on,
        int[] swing) {
    enum Kind {
        START,
        VISIT,
        RELOAD,
        PAUSE,
        END
    }

    private static final int NOWHERE = -1;

    static Node visit(Client client, TimeWindow window, Loads loads, int[] swing) {
        return new Node(
                Kind.VISIT,
                client.location(),
                window.from(),
                window.to(),
                client.serviceDuration(),
                client.releaseTime(),
                loads.array(client.delivery()),
                loads.array(client.pickup()),
                swing);
    }

    static Node reload(Depot depot, Loads loads) {
        return new Node(
                Kind.RELOAD,
                depot.location(),
                depot.opening().from(),
                depot.opening().to() - depot.loadingDuration(),
                depot.loadingDuration(),
                0,
                loads.none(),
                loads.none(),
                loads.none());
    }

    static Node pause(Rest rest, Loads loads) {
        return new Node(
                Kind.PAUSE,
                NOWHERE,
                rest.window().from(),
                rest.window().to(),
                rest.duration(),
                0,
                loads.none(),
                loads.none(),
                loads.none());
    }

    static Node start(Depot depot, TimeWindow shift, Loads loads) {
        int from = Math.max(depot.opening().from(), shift.from());
        return home(Kind.START, depot, from, shift, loads);
    }

    static Node end(Depot depot, TimeWindow shift, Loads loads) {
        return home(Kind.END, depot, depot.opening().from(), shift, loads);
    }

    private static Node home(Kind kind, Depot depot, int from, TimeWindow shift, Loads loads) {
        int to = Math.min(depot.opening().to(), shift.to());
        return new Node(
                kind, depot.location(), from, to, 0, 0, loads.none(), loads.none(), loads.none());
    }
}
