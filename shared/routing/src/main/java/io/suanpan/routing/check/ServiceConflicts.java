package io.suanpan.routing.check;

import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingProblem;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Of a sound problem: who must be served and cannot. */
final class ServiceConflicts {
    private ServiceConflicts() {}

    static void check(RoutingProblem problem, Conflicts into) {
        AloneService alone = new AloneService(problem);
        Map<Integer, Conflict> unservable = alone.unservable();
        Set<Integer> grouped = new HashSet<>();
        for (ClientGroup group : problem.groups()) {
            grouped.addAll(group.clients());
            into.unless(
                    !group.required() || !unservable.keySet().containsAll(group.clients()),
                    "No vehicle can serve any client of the required group " + group.id() + ".",
                    "Make one of them reachable, or the group optional.");
        }
        unservable.forEach((client, why) -> {
            if (problem.clients().get(client).required() && !grouped.contains(client)) {
                into.add(why.what(), why.remedy());
            }
        });
        for (int index = 0; index < problem.locks().size(); index++) {
            locked(problem, index, alone, into);
        }
    }

    private static void locked(
            RoutingProblem problem, int index, AloneService alone, Conflicts into) {
        LockedPart lock = problem.locks().get(index);
        for (int client : lock.clients()) {
            alone.hindrance(client, lock.vehicleType())
                    .ifPresent(why ->
                            into.add(
                                    "Locked part " + index + " cannot be driven: " + why.what(),
                                    "Unlock client "
                                            + problem.clients().get(client).id()
                                            + ", or lock it to another vehicle type."));
        }
    }
}
