package io.suanpan.local.verbs;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.routing.plans.DayPlanner;
import io.suanpan.routing.solver.SolverLimits;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Plans the routes of the next day that anything is to be delivered on. */
final class Delivering {
    /**
     * More find nothing better for the sample shop; without a limit of time, the plan is the same.
     */
    private static final SolverLimits LIMITS = SolverLimits.iterations(4_000);

    private static final long SEED = 1;

    private final Workspace workspace;
    private final Clock clock;

    Delivering(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Empty where the shop has no vans or nothing to deliver. */
    Optional<DayPlan> run() {
        if (workspace.store().head(FleetStore.KEY).isEmpty()) {
            return Optional.empty();
        }
        workspace.calls().invoke("train", Map.of("action", "deliveries"));
        DayPlanner planner = new DayPlanner(workspace.store(), clock);
        try {
            return Optional.of(planner.plan(Optional.empty(), LIMITS, SEED).plan());
        } catch (SuanpanException e) {
            return switch (e.code()) {
                case NOT_FOUND, IMPOSSIBLE -> Optional.empty();
                default -> throw e;
            };
        }
    }
}
