package io.suanpan.forecasting.stock.policy;

import io.suanpan.forecasting.stock.DemandDistribution;
import io.suanpan.forecasting.stock.DemandForecast;
import io.suanpan.forecasting.stock.LeadTime;
import io.suanpan.forecasting.stock.SampleDemand;

/** The policies of one product from its forecast, its lead time and a target. */
public final class PolicyDesign {
    private PolicyDesign() {}

    /** (s,Q) under continuous review. */
    public static FixedQuantity fixedQuantity(
            DemandForecast forecast, LeadTime leadTime, long quantityUnits, ServiceTarget target) {
        SampleDemand demand = SampleDemand.until(forecast, leadTime, 0);
        long point =
                switch (target.measure()) {
                    case CYCLE -> ReorderPoint.forCycle(demand, target.level());
                    case FILL_RATE ->
                            ReorderPoint.forFillRate(demand, quantityUnits, target.level());
                };
        return new FixedQuantity(point, quantityUnits);
    }

    /**
     * (s,S) looked at every {@code reviewDays}: s bridges lead time and review, S − s is the
     * quantity that an order should have.
     */
    public static OrderUpTo upTo(
            DemandForecast forecast,
            LeadTime leadTime,
            int reviewDays,
            long quantityUnits,
            ServiceTarget target) {
        long point = point(forecast, leadTime, reviewDays, quantityUnits, target);
        return new OrderUpTo(point, point + quantityUnits);
    }

    /** (R,S) with one step of the forecast as the period. */
    public static PeriodicReview periodic(
            DemandForecast forecast, LeadTime leadTime, long reviewPeriods, ServiceTarget target) {
        int days = Math.toIntExact(reviewPeriods * forecast.daysPerStep());
        return new PeriodicReview(reviewPeriods, point(forecast, leadTime, days, 0, target));
    }

    private static long point(
            DemandForecast forecast,
            LeadTime leadTime,
            int reviewDays,
            long quantityUnits,
            ServiceTarget target) {
        DemandDistribution protection = SampleDemand.until(forecast, leadTime, reviewDays);
        return switch (target.measure()) {
            case CYCLE -> ReorderPoint.forCycle(protection, target.level());
            case FILL_RATE -> {
                DemandDistribution lead = SampleDemand.until(forecast, leadTime, 0);
                double cycle = Math.max(quantityUnits, protection.mean() - lead.mean());
                yield ReorderPoint.forFillRate(protection, lead, cycle, target.level());
            }
        };
    }
}
