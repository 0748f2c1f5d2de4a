package io.suanpan.routing.check;

import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Locked parts that do not contradict each other, nor groups and shipments. */
final class LockFaults {
    private final RoutingProblem problem;
    private final Conflicts into;
    private final Map<Integer, Integer> lockOf = new HashMap<>();

    LockFaults(RoutingProblem problem, Conflicts into) {
        this.problem = problem;
        this.into = into;
    }

    void check() {
        for (int index = 0; index < problem.locks().size(); index++) {
            LockedPart lock = problem.locks().get(index);
            into.known(lock.vehicleType(), problem.vehicleTypes().size(), name(index), "type");
            for (int client : lock.clients()) {
                take(index, client);
            }
        }
        if (into.isEmpty()) {
            vehicles();
            problem.groups().forEach(group -> oneOf(group.id(), group.clients()));
            problem.shipments().forEach(this::order);
        }
    }

    private static String name(int lock) {
        return "Locked part " + lock;
    }

    private void take(int lock, int client) {
        if (!into.known(client, problem.clients().size(), name(lock), "client")) {
            return;
        }
        Integer before = lockOf.putIfAbsent(client, lock);
        into.unless(
                before == null,
                "Client "
                        + problem.clients().get(client).id()
                        + " is locked in parts "
                        + before
                        + " and "
                        + lock
                        + ".",
                "Lock each client once.");
    }

    /** Each part that begins a route needs a vehicle of its own. */
    private void vehicles() {
        for (int index = 0; index < problem.vehicleTypes().size(); index++) {
            int type = index;
            long needed =
                    problem.locks().stream()
                            .filter(lock -> lock.vehicleType() == type && lock.first())
                            .count();
            int count = problem.vehicleTypes().get(type).count();
            into.unless(
                    needed <= count,
                    needed
                            + " locked parts begin a route of "
                            + problem.vehicleTypes().get(type).id()
                            + ", of which there are "
                            + count
                            + ".",
                    "Unlock one, or give more vehicles of the type.");
        }
    }

    private void oneOf(String group, List<Integer> clients) {
        long locked = clients.stream().filter(lockOf::containsKey).count();
        into.unless(
                locked <= 1,
                locked + " clients of group " + group + " are locked.",
                "Lock one client of a group at most.");
    }

    /** Where both ends are locked, they are in one part's order or on parts of one type. */
    private void order(Shipment shipment) {
        Integer pickup = lockOf.get(shipment.pickup());
        Integer delivery = lockOf.get(shipment.delivery());
        if (pickup == null || delivery == null) {
            return;
        }
        LockedPart first = problem.locks().get(pickup);
        LockedPart second = problem.locks().get(delivery);
        boolean inOrder =
                pickup.equals(delivery)
                        ? first.clients().indexOf(shipment.pickup())
                                < first.clients().indexOf(shipment.delivery())
                        : first.vehicleType() == second.vehicleType() && !second.first();
        into.unless(
                inOrder,
                "The locked parts keep shipment " + shipment.id() + " from its order.",
                "Lock its pickup before its delivery on the same vehicle.");
    }
}
