package io.suanpan.routing.plans;

import io.suanpan.routing.check.Violation;
import java.util.List;

/**
 * What comes of moving a stop; nothing of it is kept yet.
 *
 * @param costMinor how much dearer the plan becomes; negative where cheaper
 * @param broken rules that were kept before
 * @param mended rules that were broken before
 */
public record MovedPlan(
        PlanCheck after,
        HandMove move,
        long costMinor,
        List<Violation> broken,
        List<Violation> mended) {
    public MovedPlan {
        broken = List.copyOf(broken);
        mended = List.copyOf(mended);
    }
}
