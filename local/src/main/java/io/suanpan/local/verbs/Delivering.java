package io.suanpan.local.verbs;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.routing.plans.DayPlanner;
import io.suanpan.routing.solver.SolverLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Plans the routes of the next day that anything is to be delivered on. */
final class Delivering {
    /**
     * More iterations find nothing better for the sample shop. The time is for larger shops and
     * slow machines, which may then get another plan each time.
     */
    private static final SolverLimits LIMITS =
            new SolverLimits(Duration.ofSeconds(6), 5_000, Long.MAX_VALUE);

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
