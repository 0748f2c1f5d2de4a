package io.suanpan.routing.live;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Set;

/**
 * A van that has left its depot, or that will leave it later than planned.
 *
 * @param route its index in the plan
 * @param done how many of the route's stops are done or under way
 * @param location row of the matrices where it is next free: where it stands, or its current stop
 * @param departure when it left its depot
 * @param freeAt when it is free there, however late it is; ignored if it broke down
 * @param brokenDown whether it does not drive any more; what it has on board is there to be fetched
 * @param carried clients whose goods are on board without a visit in the plan, as they were
 *     cancelled or left out after it had loaded
 * @param atHome whether it has not left yet and nothing is loaded, but it leaves no earlier than
 *     when it is free, or not at all
 */
public record VanNow(
        int route,
        int done,
        int location,
        int departure,
        int freeAt,
        boolean brokenDown,
        Set<Integer> carried,
        boolean atHome) {
    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if a number is negative
     */
    public VanNow {
        if (route < 0 || done < 0 || location < 0 || departure < 0 || freeAt < 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The van of route " + route + " has a negative number in its state.",
                    "Give indices and times of 0 or more.");
        }
        carried = Set.copyOf(carried);
    }

    /** A van that has on board what its route still delivers, and nothing else. */
    public VanNow(
            int route, int done, int location, int departure, int freeAt, boolean brokenDown) {
        this(route, done, location, departure, freeAt, brokenDown, Set.of(), false);
    }

    /**
     * A van that has not left.
     *
     * @param location of its start
     * @param readyAt before which it does not leave; ignored if it broke down
     */
    public static VanNow atHome(int route, int location, int readyAt, boolean brokenDown) {
        return new VanNow(route, 0, location, readyAt, readyAt, brokenDown, Set.of(), true);
    }
}
