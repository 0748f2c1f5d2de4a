package io.suanpan.routing.service.answer;

import io.suanpan.routing.check.CostParts;
import io.suanpan.routing.service.model.CostScale;

/**
 * What a route or a plan costs, by cause, in minor units to a hundredth.
 *
 * @param routeMinor of the routes driven, once for each
 * @param prizesMinor of stops that are left out
 */
public record PlanCosts(
        double totalMinor,
        double routeMinor,
        double distanceMinor,
        double timeMinor,
        double overtimeMinor,
        double unfamiliarMinor,
        double prizesMinor) {
    public static PlanCosts of(CostParts parts) {
        return new PlanCosts(
                CostScale.minor(parts.total()),
                CostScale.minor(parts.fixed()),
                CostScale.minor(parts.distance()),
                CostScale.minor(parts.duration()),
                CostScale.minor(parts.overtime()),
                CostScale.minor(parts.unfamiliar()),
                CostScale.minor(parts.prizes()));
    }
}
