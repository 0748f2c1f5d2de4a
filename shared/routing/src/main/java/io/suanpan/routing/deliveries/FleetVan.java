package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.VehicleType;
import java.time.LocalTime;
import java.util.List;

/**
 * Vans that are alike. A route costs {@code costMinor} plus what its kilometres and hours cost;
 * hours beyond {@code usualMinutes} cost {@code costPerOvertimeHourMinor} on top.
 *
 * @param depot id of the depot where they start and end
 * @param count how many there are, 1 to 1,000
 * @param capacityKilograms on board, 1 to 100,000
 * @param mostStops of one van in a day, 1 to 1,000
 * @param from when one may leave
 * @param to when all must be back
 * @param usualMinutes of a day's work, 0 to 1,440
 * @param longestMinutes of a day's work, overtime included, 1 to 1,440
 * @param costMinor of a van that drives at all
 */
public record FleetVan(
        String id,
        String depot,
        int count,
        int capacityKilograms,
        int mostStops,
        LocalTime from,
        LocalTime to,
        int usualMinutes,
        int longestMinutes,
        long costMinor,
        long costPerKilometreMinor,
        long costPerHourMinor,
        long costPerOvertimeHourMinor,
        List<FleetBreak> breaks) {
    static final long HIGHEST_COST_MINOR = 1_000_000_000;

    private static final int GRAMS = 1_000;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3_600;

    public FleetVan {
        breaks = List.copyOf(breaks);
        requireWithin(id, "count", count, 1, 1_000);
        requireWithin(id, "capacityKilograms", capacityKilograms, 1, 100_000);
        requireWithin(id, "mostStops", mostStops, 1, 1_000);
        requireWithin(id, "usualMinutes", usualMinutes, 0, 1_440);
        requireWithin(id, "longestMinutes", longestMinutes, 1, 1_440);
        requireWithin(id, "costMinor", costMinor, 0, HIGHEST_COST_MINOR);
        requireWithin(id, "costPerKilometreMinor", costPerKilometreMinor, 0, HIGHEST_COST_MINOR);
        requireWithin(id, "costPerHourMinor", costPerHourMinor, 0, HIGHEST_COST_MINOR);
        requireWithin(
                id, "costPerOvertimeHourMinor", costPerOvertimeHourMinor, 0, HIGHEST_COST_MINOR);
        FleetTimes.requireOrder("vans: from to to of " + id, from, to);
    }

    private static void requireWithin(String id, String name, long value, long least, long most) {
        FleetFault.requireWithin("vans: " + name + " of " + id, value, least, most);
    }

    /** Costs in thousandths of a minor unit, which makes a metre's cost a whole number. */
    VehicleType type(int depotIndex) {
        return VehicleType.builder(id, count, Amounts.of(capacityKilograms * GRAMS))
                .start(depotIndex)
                .end(depotIndex)
                .shift(FleetTimes.window(from, to))
                .fixedCost(costMinor * DayProblem.COST_UNITS)
                .costPerDistance(costPerKilometreMinor)
                .costPerDuration(perSecond(costPerHourMinor))
                .costPerOvertime(perSecond(costPerOvertimeHourMinor))
                .usualDuration(usualMinutes * SECONDS_PER_MINUTE)
                .longestDuration(longestMinutes * SECONDS_PER_MINUTE)
                .mostStops(mostStops)
                .rests(breaks.stream().map(FleetBreak::rest).toList())
                .build();
    }

    private static long perSecond(long perHourMinor) {
        return Math.round((double) perHourMinor * DayProblem.COST_UNITS / SECONDS_PER_HOUR);
    }

    static FleetVan read(JsonFields fields) {
        String id = fields.text("id");
        return new FleetVan(
                id,
                fields.text("depot"),
                whole(fields, "count"),
                whole(fields, "capacityKilograms"),
                whole(fields, "mostStops"),
                FleetTimes.read("vans: from of " + id, fields.text("from")),
                FleetTimes.read("vans: to of " + id, fields.text("to")),
                whole(fields, "usualMinutes"),
                whole(fields, "longestMinutes"),
                fields.whole("costMinor"),
                fields.whole("costPerKilometreMinor"),
                fields.whole("costPerHourMinor"),
                fields.whole("costPerOvertimeHourMinor"),
                fields.objects("breaks", FleetBreak::read));
    }

    /** Beyond an {@code int} as its largest value, which no range holds. */
    private static int whole(JsonFields fields, String name) {
        return Math.clamp(fields.whole(name), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
