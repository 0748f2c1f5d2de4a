package io.suanpan.routing.check;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.RoutingProblem;
import java.util.List;
import java.util.SortedMap;

/**
 * Says before any search why a problem cannot be solved, and what would mend it. There are faults,
 * without whose mending nothing can be planned at all, and clients that no vehicle can serve, which
 * a partial plan can leave out. No clients at all are fine: the plan is empty.
 */
public final class ProblemCheck {
    /** What one question may have; larger shops plan by region or depot. */
    public static final int MOST_CLIENTS = 20_000;

    private ProblemCheck() {}

    /** The first 20 faults, then required clients that no vehicle can serve and their like. */
    public static List<Conflict> conflicts(RoutingProblem problem) {
        return all(problem).list();
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} with all conflicts, if there are any
     */
    public static void require(RoutingProblem problem) {
        throwIfAny(all(problem));
    }

    /**
     * The same, but clients that no vehicle can serve are no conflict.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} with all faults, if there are any
     */
    public static void requireSound(RoutingProblem problem) {
        throwIfAny(faults(problem));
    }

    /**
     * Clients that no vehicle can serve even alone, straight there and back in any of their
     * windows, breaks not counted; with a shipment, both of its ends. The problem must be sound.
     *
     * @return index of the client → why, and what would help
     */
    public static SortedMap<Integer, Conflict> unservable(RoutingProblem problem) {
        return new AloneService(problem).unservable();
    }

    private static void throwIfAny(Conflicts conflicts) {
        if (!conflicts.isEmpty()) {
            throw conflicts.exception();
        }
    }

    private static Conflicts all(RoutingProblem problem) {
        Conflicts conflicts = faults(problem);
        if (conflicts.isEmpty()) {
            ServiceConflicts.check(problem, conflicts);
        }
        return conflicts;
    }

    private static Conflicts faults(RoutingProblem problem) {
        Conflicts conflicts = new Conflicts();
        new PlaceFaults(problem, conflicts).check();
        new VehicleFaults(problem, conflicts).check();
        new ClientFaults(problem, conflicts).check();
        new LinkFaults(problem, conflicts).check();
        new LockFaults(problem, conflicts).check();
        return conflicts;
    }
}
