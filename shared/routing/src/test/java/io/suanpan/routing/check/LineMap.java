package io.suanpan.routing.check;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.List;

/**
 * A road with the depot at 0 and clients 0, 1, 2 … at 10, 20, 30 …; a step of distance takes a step
 * of time.
 *
 * <pre>
 *   depot --10-- client 0 --10-- client 1 --10-- client 2 …
 * </pre>
 */
final class LineMap {
    static final Depot DEPOT = new Depot("depot", 0, TimeWindow.ALWAYS, 0);
    static final VehicleType VAN = VehicleType.of("van", 2, Amounts.of(10));

    private LineMap() {}

    static Travel travel(int locations) {
        int[] values = new int[locations * locations];
        for (int at = 0; at < values.length; at++) {
            values[at] = 10 * Math.abs(at / locations - at % locations);
        }
        return Travel.of(TravelMatrix.of(locations, values));
    }

    /** Client number {@code index}, who gets 3 pieces. */
    static Client client(int index) {
        return Client.of("c" + index, index + 1, Amounts.of(3));
    }

    static List<Client> clients(int number) {
        List<Client> clients = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            clients.add(client(index));
        }
        return clients;
    }

    static RoutingProblem problem(VehicleType type, Client... clients) {
        return problem(DEPOT, type, clients);
    }

    static RoutingProblem problem(Depot depot, VehicleType type, Client... clients) {
        return RoutingProblem.of(
                List.of(depot), List.of(type), List.of(clients), travel(clients.length + 1));
    }

    static RoutingProblem with(
            RoutingProblem problem,
            List<ClientGroup> groups,
            List<Shipment> shipments,
            List<LockedPart> locks) {
        return new RoutingProblem(
                problem.depots(),
                problem.vehicleTypes(),
                problem.clients(),
                groups,
                shipments,
                problem.travels(),
                locks,
                RoutingObjective.COST);
    }

    /** A route of vehicle type 0 that visits the clients in their first windows. */
    static Route route(int... clients) {
        List<Stop> stops = new ArrayList<>();
        for (int client : clients) {
            stops.add(visit(client));
        }
        return new Route(0, stops);
    }

    static Stop visit(int client) {
        return new Stop.Visit(client, 0);
    }

    static CheckedSolution check(RoutingProblem problem, Route... routes) {
        return SolutionChecker.check(problem, new Solution(List.of(routes)));
    }
}
