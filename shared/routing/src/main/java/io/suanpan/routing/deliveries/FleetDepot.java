package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.travel.Coordinate;
import java.time.LocalTime;

/**
 * Where vans start and end.
 *
 * @param opens first time that a van may leave
 * @param closes last time that a van may come back
 */
public record FleetDepot(
        String id, double latitude, double longitude, LocalTime opens, LocalTime closes) {
    public FleetDepot {
        FleetFault.requireWithin("depots: latitude of " + id, latitude, -90, 90);
        FleetFault.requireWithin("depots: longitude of " + id, longitude, -180, 180);
        FleetTimes.requireOrder("depots: opens to closes of " + id, opens, closes);
    }

    public Coordinate place() {
        return new Coordinate(latitude, longitude);
    }

    TimeWindow opening() {
        return FleetTimes.window(opens, closes);
    }

    static FleetDepot read(JsonFields fields) {
        String id = fields.text("id");
        return new FleetDepot(
                id,
                fields.number("latitude"),
                fields.number("longitude"),
                FleetTimes.read("depots: opens of " + id, fields.text("opens")),
                FleetTimes.read("depots: closes of " + id, fields.text("closes")));
    }
}
