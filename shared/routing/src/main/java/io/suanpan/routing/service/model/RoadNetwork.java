package io.suanpan.routing.service.model;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import java.util.List;

/** Roads between places, where a map is at hand. Thread-safe. */
@FunctionalInterface
public interface RoadNetwork {
    /** Without a map. */
    RoadNetwork NONE =
            (_, _, _) -> {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "There is no map of roads here.",
                        "Name an OpenStreetMap file in SUANPAN_ROADS, or send distances as a matrix"
                                + " or by greatCircle.");
            };

    /**
     * Metres and seconds between all pairs, there and back apart.
     *
     * @param profile which roads a vehicle may take and how fast: {@code car}
     * @param speed taken over as it is
     * @throws SuanpanException {@code IMPOSSIBLE} for an unknown profile, places far from all roads
     *     and places that no road connects
     */
    Travel travel(List<RoadPlace> places, String profile, HourlySpeed speed);
}
