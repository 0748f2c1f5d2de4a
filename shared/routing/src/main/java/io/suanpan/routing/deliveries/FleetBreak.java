package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import io.suanpan.routing.problem.Rest;
import java.time.LocalTime;

/**
 * A break of the driver.
 *
 * @param from first time that it may begin
 * @param to last time that it may begin
 * @param minutes 1 to 240
 */
public record FleetBreak(LocalTime from, LocalTime to, int minutes) {
    private static final int SECONDS = 60;

    public FleetBreak {
        FleetTimes.requireOrder("vans: from to to of a break", from, to);
        FleetFault.requireWithin("vans: minutes of a break", minutes, 1, 240);
    }

    Rest rest() {
        return new Rest(FleetTimes.window(from, to), minutes * SECONDS);
    }

    static FleetBreak read(JsonFields fields) {
        return new FleetBreak(
                FleetTimes.read("vans: from of a break", fields.text("from")),
                FleetTimes.read("vans: to of a break", fields.text("to")),
                (int) fields.whole("minutes"));
    }
}
