package io.suanpan.functions.planroute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.Json;
import io.suanpan.gateway.Gateway;
import io.suanpan.gateway.Inputs;
import io.suanpan.gateway.Reply;
import io.suanpan.gateway.Request;
import io.suanpan.gateway.SnapshotHook;
import io.suanpan.routing.service.RouteJobs;
import io.suanpan.routing.service.RouteOrders;
import io.suanpan.routing.service.RoutePlans;
import io.suanpan.routing.service.RouteReplans;
import io.suanpan.routing.service.SampleRequest;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RoadNetworks;
import io.suanpan.routing.service.request.CheckRequest;
import io.suanpan.routing.service.request.GivenDayRequest;
import io.suanpan.routing.service.request.OrderRequest;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Plans routes while the caller waits and as jobs, shows, checks and changes plans. */
public final class PlanRouteHandler implements RequestStreamHandler {
    private static final int ACCEPTED = 202;

    /** Below what Lambda takes as an event, with its quotes escaped. */
    private static final int MOST_BODY_BYTES = 5_000_000;

    private final RoutePlans plans;
    private final RouteReplans replans;
    private final RouteJobs jobs;
    private final RouteOrders orders;
    private final Gateway gateway;

    public PlanRouteHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public PlanRouteHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        RoadNetwork roads = RoadNetworks.fromEnvironment(environment);
        plans = new RoutePlans(store, roads, Solving.BEST);
        replans = new RouteReplans(store, plans, roads, Solving.BEST);
        jobs = new RouteJobs(store, plans, replans);
        orders = new RouteOrders(store, plans, roads);
        gateway =
                Gateway.named("plan-route")
                        .clock(clock)
                        .maxBodyBytes(MOST_BODY_BYTES)
                        .post("/v1/routes", this::plan)
                        .get("/v1/routes/{id}", this::show)
                        .post("/v1/routes/check", this::check)
                        .post("/v1/routes/{id}/quotes", this::quote)
                        .post("/v1/routes/{id}/orders", this::order)
                        .post("/v1/routes/replan", this::replanGiven)
                        .post("/v1/routes/{id}/replan", this::replan)
                        .onSnapshot(SnapshotHook.priming(this::prime))
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    /** Plans a small day, so that reader, solver, checker and writer are loaded and warm. */
    private void prime() {
        Reply.json(plans.plan(SampleRequest.json(), "sample"));
    }

    private Reply plan(Request request) {
        record Asked(RouteRequest routes, PlanFormat format) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                RouteRequest.read(inputs.body()), PlanFormat.read(inputs.query())));
        if (asked.routes().takesAJob()) {
            plans.planner().requireSound(asked.routes(), "body");
            return Reply.json(ACCEPTED, jobs.submit(request.body()));
        }
        return asked.format().reply(plans.plan(asked.routes(), request.body(), "body"));
    }

    private Reply show(Request request) {
        record Asked(String id, PlanFormat format) {}
        Asked asked =
                request.read(inputs -> new Asked(id(inputs), PlanFormat.read(inputs.query())));
        return asked.format().isJson()
                ? Reply.json(jobs.require(asked.id()))
                : asked.format().reply(plans.require(asked.id()));
    }

    private Reply check(Request request) {
        record Asked(CheckRequest wanted, PlanFormat format) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                CheckRequest.read(inputs.body()), PlanFormat.read(inputs.query())));
        CheckRequest wanted = asked.wanted();
        return asked.format()
                .reply(plans.planner().check(wanted.request(), wanted.routes(), "body"));
    }

    private record Ordered(String id, OrderRequest order) {}

    private static Ordered ordered(Request request) {
        return request.read(inputs -> new Ordered(id(inputs), OrderRequest.read(inputs.body())));
    }

    private Reply quote(Request request) {
        Ordered asked = ordered(request);
        return Reply.json(orders.quote(asked.id(), asked.order()));
    }

    private Reply order(Request request) {
        Ordered asked = ordered(request);
        return Reply.json(orders.insert(asked.id(), asked.order()).plan());
    }

    private Reply replan(Request request) {
        record Asked(String id, ReplanRequest day, PlanFormat format) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                id(inputs),
                                ReplanRequest.read(inputs.body()),
                                PlanFormat.read(inputs.query())));
        JsonNode json = Json.tree(request.body(), "body");
        if (asked.day().takesAJob()) {
            replans.requireSound(asked.id(), asked.day(), json, "body");
            return Reply.json(ACCEPTED, jobs.submitReplan(asked.id(), request.body()));
        }
        return asked.format()
                .reply(
                        replans.replan(
                                asked.id(), asked.day(), json, "body", SolverProgress.SILENT));
    }

    private Reply replanGiven(Request request) {
        record Asked(GivenDayRequest day, PlanFormat format) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                GivenDayRequest.read(inputs.body()),
                                PlanFormat.read(inputs.query())));
        JsonNode json = Json.tree(request.body(), "body");
        return asked.format().reply(replans.replan(asked.day(), json, "body"));
    }

    private static String id(Inputs inputs) {
        return inputs.path()
                .text("id", 1, RoutePlans.ID_DIGITS)
                .require(RoutePlans::isId, "is no id of a plan", "Give 16 hex digits.")
                .required();
    }
}
