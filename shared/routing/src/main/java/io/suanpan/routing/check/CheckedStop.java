package io.suanpan.routing.check;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Stop;

/**
 * One stop in time. Times beyond an {@code int} stand as its largest value.
 *
 * @param location row of the travel matrices; of a pause, where the vehicle stands
 * @param waiting from arrival to begin
 * @param slack how much later it could begin with all that follows still in time
 * @param load on board after the stop
 * @param distance from the stop before
 * @param detourCost what the route would save without this stop; all it costs if no other client is
 *     on it
 */
public record CheckedStop(
        Stop stop,
        int location,
        int arrival,
        int begin,
        int departure,
        int waiting,
        int slack,
        Amounts load,
        long distance,
        long detourCost) {}
