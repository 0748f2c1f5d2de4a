package io.suanpan.routing.service.day;

import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.request.Place;
import java.util.List;

/**
 * A van of which there is something to say, as it stands now.
 *
 * @param route its route in the plan, from 0
 * @param stops of the route as driven: those done in the order of {@code done}, then the others
 * @param place where it is next free
 * @param carried indices of clients whose goods are on board for nobody on its route
 * @param atHome whether it has not left, but is to leave later than planned, or not at all
 */
record VanState(
        int route,
        List<Stop> stops,
        List<PlannedStop> done,
        int departure,
        Place place,
        int freeAt,
        boolean brokenDown,
        List<Integer> carried,
        boolean atHome) {
    VanState {
        stops = List.copyOf(stops);
        done = List.copyOf(done);
        carried = List.copyOf(carried);
    }
}
