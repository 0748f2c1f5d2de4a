package io.suanpan.local.verbs;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.routing.plans.DayPlans;
import java.util.Map;
import java.util.Optional;

/** Plans the routes of the next day that anything is to be delivered on. */
final class Delivering {
    /**
     * More find nothing better for the sample shop; without a limit of time, the plan is the same.
     */
    private static final int ITERATIONS = 4_000;

    private final Workspace workspace;

    Delivering(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Empty where the shop has no vans or nothing to deliver. */
    Optional<DayPlan> run() {
        if (workspace.store().head(FleetStore.KEY).isEmpty()) {
            return Optional.empty();
        }
        workspace.calls().invoke("train", Map.of("action", "deliveries"));
        try {
            Map<String, Object> wish = Map.of("action", "plan-day", "iterations", ITERATIONS);
            String day = workspace.calls().invoke("route-jobs", wish).path("day").asString();
            return Optional.of(new DayPlans(workspace.store()).get(day).plan());
        } catch (SuanpanException e) {
            return switch (e.code()) {
                case NOT_FOUND, IMPOSSIBLE -> Optional.empty();
                default -> throw e;
            };
        }
    }
}
