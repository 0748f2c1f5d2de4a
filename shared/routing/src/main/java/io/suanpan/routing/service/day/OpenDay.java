package io.suanpan.routing.service.day;

import io.suanpan.routing.live.Replanning;
import io.suanpan.routing.service.model.RouteModel;
import java.util.List;

/**
 * A day that is ready to be planned anew.
 *
 * @param known the plan as it was
 * @param amended the request with new stops
 * @param model of it, with the places of the vans
 * @param cancelled ids of all stops that are not to be made
 * @param replanning what is left to do
 * @param digest of what was asked
 */
record OpenDay(
        KnownDay known,
        Amended amended,
        RouteModel model,
        VansNow vans,
        List<String> cancelled,
        int now,
        Replanning replanning,
        String digest) {
    OpenDay {
        cancelled = List.copyOf(cancelled);
    }
}
