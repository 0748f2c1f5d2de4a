package io.suanpan.routing.service.model;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.travel.Coordinate;
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
                        "Send distances as a matrix or by greatCircle.");
            };

    Travel travel(List<Coordinate> places, String profile, HourlySpeed speed);
}
