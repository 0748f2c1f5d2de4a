package io.suanpan.functions.planroute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.gateway.ActionRequest;
import io.suanpan.gateway.Gateway;
import io.suanpan.routing.service.RouteBatch;
import io.suanpan.routing.service.RouteJobs;
import io.suanpan.routing.service.RoutePlans;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.solver.RouteSolver;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.batch.BatchResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/**
 * Makes the plans that nobody waits for: those asked for over HTTP, and batches from object to
 * object. A plan that was made is found and not made again, so that every event may come twice.
 */
public final class RouteJobsHandler implements RequestStreamHandler {
    private static final int LONGEST_KEY = 1_024;

    private final RouteBatch batch;
    private final Gateway gateway;

    public RouteJobsHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public RouteJobsHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        RoutePlans plans =
                new RoutePlans(
                        store,
                        RoadNetwork.NONE,
                        (problem, options, progress) ->
                                new RouteSolver(problem).solve(options, progress));
        RouteJobs jobs = new RouteJobs(store, plans);
        batch = new RouteBatch(store, plans);
        gateway =
                Gateway.named("route-jobs")
                        .clock(clock)
                        .objectCreated(RouteJobs.PREFIX, created -> jobs.run(created.key()))
                        .action("plan", this::objectToObject)
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

    private static String key(Fields arguments, String name) {
        return arguments.text(name, 1, LONGEST_KEY).required();
    }
}
