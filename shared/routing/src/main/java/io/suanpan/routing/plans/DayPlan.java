package io.suanpan.routing.plans;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.JsonFields;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.deliveries.DayTimes;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.PastPromises;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The routes of a day with all that they were made of, so that times and costs can be reckoned
 * again, whatever has become of the settings and the tables since.
 *
 * @param tableCommit of the tables that the deliveries are from
 * @param fleet as it was used, with what has been learned
 * @param deliveries those due, on a route or left out
 * @param usual what the shop's own tours would cost
 * @param moves by hand, the oldest first
 * @param times which of the fleet's times were learned
 */
public record DayPlan(
        LocalDate day,
        Instant madeAt,
        long tableCommit,
        Fleet fleet,
        List<Delivery> deliveries,
        List<PlannedRoute> routes,
        UsualTours usual,
        PastPromises past,
        List<HandMove> moves,
        DayTimes times) {
    public DayPlan {
        deliveries = List.copyOf(deliveries);
        routes = List.copyOf(routes);
        moves = List.copyOf(moves);
    }

    /** With the times that the fleet states. */
    public DayPlan(
            LocalDate day,
            Instant madeAt,
            long tableCommit,
            Fleet fleet,
            List<Delivery> deliveries,
            List<PlannedRoute> routes,
            UsualTours usual,
            PastPromises past,
            List<HandMove> moves) {
        this(
                day,
                madeAt,
                tableCommit,
                fleet,
                deliveries,
                routes,
                usual,
                past,
                moves,
                DayTimes.stated(fleet));
    }

    /** Its name: there is one plan a day. */
    public String id() {
        return day.toString();
    }

    DayPlan withRoutes(List<PlannedRoute> others) {
        return new DayPlan(
                day, madeAt, tableCommit, fleet, deliveries, others, usual, past, moves, times);
    }

    DayPlan withMoves(List<HandMove> others) {
        return new DayPlan(
                day, madeAt, tableCommit, fleet, deliveries, routes, usual, past, others, times);
    }

    static DayPlan read(byte[] json, String what) {
        JsonFields fields = JsonFields.of(json, what);
        Fleet fleet = Fleet.read(fields.object("fleet"));
        return new DayPlan(
                day(fields.text("day"), what),
                fields.instant("madeAt"),
                fields.whole("tableCommit"),
                fleet,
                fields.objects("deliveries", Delivery::read),
                fields.objects("routes", PlannedRoute::read),
                UsualTours.read(fields.object("usual")),
                PastPromises.read(fields.object("past")),
                fields.objects("moves", HandMove::read),
                fields.optionalObject("times")
                        .map(DayTimes::read)
                        .orElseGet(() -> DayTimes.stated(fleet)));
    }

    private static LocalDate day(String text, String what) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    what + " is of day " + text + ".",
                    "Write it as in 2026-11-02.",
                    e);
        }
    }
}
