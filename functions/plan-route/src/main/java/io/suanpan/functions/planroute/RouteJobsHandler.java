package io.suanpan.functions.planroute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.gateway.ActionRequest;
import io.suanpan.gateway.Gateway;
import io.suanpan.routing.plans.DayPlanner;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.DaySummary;
import io.suanpan.routing.service.RouteBatch;
import io.suanpan.routing.service.RouteJobs;
import io.suanpan.routing.service.RoutePlans;
import io.suanpan.routing.service.RouteReplans;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RoadNetworks;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.batch.BatchResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the plans that nobody waits for: those asked for over HTTP, batches from object to object,
 * and the day of the shop's own open deliveries. A plan that was made is found and not made again,
 * so that every event may come twice.
 */
public final class RouteJobsHandler implements RequestStreamHandler {
    private static final int LONGEST_KEY = 1_024;

    private static final int MOST_ITERATIONS = 10_000_000;

    /** Some seconds for a hundred stops. */
    private static final int USUAL_ITERATIONS = 20_000;

    private static final long SEED = 1;

    private final RouteBatch batch;
    private final DayPlanner days;
    private final Gateway gateway;

    public RouteJobsHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public RouteJobsHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        RoadNetwork roads = RoadNetworks.fromEnvironment(environment);
        RoutePlans plans = new RoutePlans(store, roads, Solving.BEST);
        RouteReplans replans = new RouteReplans(store, plans, roads, Solving.BEST);
        RouteJobs jobs = new RouteJobs(store, plans, replans);
        batch = new RouteBatch(store, plans);
        days = new DayPlanner(store, clock);
        gateway =
                Gateway.named("route-jobs")
                        .clock(clock)
                        .objectCreated(RouteJobs.PREFIX, created -> jobs.run(created.key()))
                        .action("plan", this::objectToObject)
                        .action("plan-day", this::day)
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    private BatchResult objectToObject(ActionRequest request) {
        record Asked(String input, String output) {}
        Asked asked =
                request.read(
                        arguments -> new Asked(key(arguments, "input"), key(arguments, "output")));
        return batch.plan(asked.input(), asked.output());
    }

    /** The shop's own open deliveries with its own vans; a plan that was made is found again. */
    private DaySummary day(ActionRequest request) {
        record Asked(Optional<LocalDate> day, int iterations) {}
        Asked asked =
                request.read(arguments ->
                        new Asked(
                                arguments
                                        .text("day", 1, LONGEST_KEY)
                                        .require(
                                                DayPlans::isDay,
                                                "is no day",
                                                "Send one as in 2026-11-02.")
                                        .optional()
                                        .map(LocalDate::parse),
                                arguments
                                        .integer("iterations", 1, MOST_ITERATIONS)
                                        .orElse(USUAL_ITERATIONS)));
        SolverLimits limits = SolverLimits.iterations(asked.iterations());
        return DaySummary.of(days.plan(asked.day(), limits, SEED).plan());
    }

    private static String key(Fields arguments, String name) {
        return arguments.text(name, 1, LONGEST_KEY).required();
    }
}
