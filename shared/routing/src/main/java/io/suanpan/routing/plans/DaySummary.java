package io.suanpan.routing.plans;

import java.time.LocalDate;

/**
 * A plan in figures.
 *
 * @param key where it is kept
 * @param vans that drive
 * @param late stops after their promised window
 * @param leftOut deliveries that no van brings
 * @param driveSeconds from departure to return, over all vans
 * @param times whether the fleet states them or they are learned, and from how many deliveries
 */
public record DaySummary(
        LocalDate day,
        String key,
        int vans,
        int stops,
        int late,
        int leftOut,
        long metres,
        long driveSeconds,
        String currency,
        long costMinor,
        UsualTours usual,
        String times) {
    public static DaySummary of(DayPlan plan) {
        PlanCheck check = new PlanCheck(plan);
        return new DaySummary(
                plan.day(),
                DayPlans.key(plan.id()),
                plan.routes().size(),
                check.stops(),
                check.late(),
                check.leftOut().size(),
                check.metres(),
                check.driveSeconds(),
                plan.fleet().currency(),
                check.costMinor(),
                plan.usual(),
                plan.times().words());
    }
}
