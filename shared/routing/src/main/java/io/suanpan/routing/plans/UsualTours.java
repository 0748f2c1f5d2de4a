package io.suanpan.routing.plans;

import io.suanpan.core.JsonFields;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.ViolationKind;
import io.suanpan.routing.deliveries.DayProblem;

/**
 * What the same deliveries would have cost by the tours that a shop drives without a plan.
 *
 * @param vans that drive
 * @param stops served, in time or late
 * @param late of those
 * @param driveSeconds from departure to return, over all vans
 * @param costMinor minor units, what is left out included
 */
public record UsualTours(
        int vans, int stops, int late, long metres, long driveSeconds, long costMinor) {
    /**
     * @param checked tours of the day
     */
    static UsualTours of(DayProblem day, CheckedSolution checked) {
        int late =
                (int)
                        checked.violations().stream()
                                .filter(it -> it.kind() == ViolationKind.TIME_WINDOW)
                                .count();
        return new UsualTours(
                checked.routes().size(),
                day.deliveries().size() - checked.leftOut().size(),
                late,
                checked.routes().stream().mapToLong(CheckedRoute::distance).sum(),
                checked.routes().stream().mapToLong(CheckedRoute::duration).sum(),
                PlanCheck.minor(checked.cost().total()));
    }

    static UsualTours read(JsonFields fields) {
        return new UsualTours(
                (int) fields.whole("vans"),
                (int) fields.whole("stops"),
                (int) fields.whole("late"),
                fields.whole("metres"),
                fields.whole("driveSeconds"),
                fields.whole("costMinor"));
    }
}
