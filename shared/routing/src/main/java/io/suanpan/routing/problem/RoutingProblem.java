package io.suanpan.routing.problem;

import java.util.List;

/**
 * One question for the solver. Everything refers to everything by index in these lists; times,
 * distances and costs are whole numbers in units of the caller's choice.
 *
 * @param travels what the vehicle types refer to; all of one size
 */
public record RoutingProblem(
        List<Depot> depots,
        List<VehicleType> vehicleTypes,
        List<Client> clients,
        List<ClientGroup> groups,
        List<Shipment> shipments,
        List<Travel> travels,
        List<LockedPart> locks,
        RoutingObjective objective) {
    public RoutingProblem {
        depots = List.copyOf(depots);
        vehicleTypes = List.copyOf(vehicleTypes);
        clients = List.copyOf(clients);
        groups = List.copyOf(groups);
        shipments = List.copyOf(shipments);
        travels = List.copyOf(travels);
        locks = List.copyOf(locks);
    }

    /** Depots, vehicles and clients with one matrix and nothing else, at the lowest cost. */
    public static RoutingProblem of(
            List<Depot> depots, List<VehicleType> vehicleTypes, List<Client> clients, Travel way) {
        return new RoutingProblem(
                depots,
                vehicleTypes,
                clients,
                List.of(),
                List.of(),
                List.of(way),
                List.of(),
                RoutingObjective.COST);
    }

    public RoutingProblem withDepots(List<Depot> others) {
        return new RoutingProblem(
                others, vehicleTypes, clients, groups, shipments, travels, locks, objective);
    }

    public RoutingProblem withVehicleTypes(List<VehicleType> others) {
        return new RoutingProblem(
                depots, others, clients, groups, shipments, travels, locks, objective);
    }

    /** Groups, shipments and locks go on meaning the clients at their indices. */
    public RoutingProblem withClients(List<Client> others) {
        return new RoutingProblem(
                depots, vehicleTypes, others, groups, shipments, travels, locks, objective);
    }

    public RoutingProblem withTravels(List<Travel> others) {
        return new RoutingProblem(
                depots, vehicleTypes, clients, groups, shipments, others, locks, objective);
    }

    public RoutingProblem withObjective(RoutingObjective other) {
        return new RoutingProblem(
                depots, vehicleTypes, clients, groups, shipments, travels, locks, other);
    }

    /** Most dimensions of load that anything names; at least 1. */
    public int dimensions() {
        int most = 1;
        for (VehicleType type : vehicleTypes) {
            most = Math.max(most, type.capacity().dimensions());
        }
        for (Client client : clients) {
            most = Math.max(most, client.delivery().dimensions());
            most = Math.max(most, client.pickup().dimensions());
        }
        for (Shipment shipment : shipments) {
            most = Math.max(most, shipment.amounts().dimensions());
        }
        return most;
    }
}
