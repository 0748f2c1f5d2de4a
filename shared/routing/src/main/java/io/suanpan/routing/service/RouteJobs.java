package io.suanpan.routing.service;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans that take longer than a caller can wait. A request becomes an object, whose creation starts
 * the job; the job tells how far it is, and keeps the plan. A job that is started twice finds its
 * plan and changes nothing. Thread-safe.
 */
public final class RouteJobs {
    /** The prefix whose new objects start a job. */
    public static final String PREFIX = "requests/plan-route/";

    private static final String SUFFIX = ".json";
    private static final double SECONDS_BETWEEN_REPORTS = 2;

    private static final String REPLAN = "replan";
    private static final String DAY = "day";

    private final ObjectStore store;
    private final RoutePlans plans;
    private final RouteReplans replans;

    public RouteJobs(ObjectStore store, RoutePlans plans, RouteReplans replans) {
        this.store = store;
        this.plans = plans;
        this.replans = replans;
    }

    /**
     * Asks for a plan. The same request again is the same job; one that failed is tried again.
     *
     * @param json the request as it was sent
     */
    public RouteJob submit(byte[] json) {
        return submit(Json.tree(json, "body"));
    }

    /**
     * Asks for the rest of a day to be planned anew, likewise.
     *
     * @param id of the plan
     * @param json the request as it was sent
     */
    public RouteJob submitReplan(String id, byte[] json) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put(REPLAN, id);
        request.set(DAY, Json.tree(json, "body"));
        return submit(request);
    }

    private RouteJob submit(JsonNode request) {
        String id = PlanStore.id(request);
        Optional<RouteJob> known = find(id);
        if (known.isPresent() && known.get().state() != RouteJob.State.failed) {
            return known.get();
        }
        report(RouteJob.queued(id));
        store.put(PREFIX + id + SUFFIX, Content.of(Json.bytes(request)));
        return RouteJob.queued(id);
    }

    /** The job or the plan of this id, whichever way it was made; empty where there is neither. */
    public Optional<RouteJob> find(String id) {
        return plans.find(id)
                .map(made -> RouteJob.done(id, made.plan()))
                .or(() -> state(id).map(this::withPlan));
    }

    private Optional<RouteJob> state(String id) {
        String key = stateKey(id);
        return store.get(key).map(it -> Json.read(it.bytes(), RouteJob.class, key));
    }

    /** A day that was planned anew is found under the id of its plan. */
    private RouteJob withPlan(RouteJob job) {
        return job.state() == RouteJob.State.done
                ? job.withPlan(plans.find(job.followed()).map(MadePlan::plan))
                : job;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where there is neither job nor plan
     */
    public RouteJob require(String id) {
        return find(id).orElseThrow(() ->
                new SuanpanException(
                        ErrorCode.NOT_FOUND,
                        "There is no job and no plan \"" + id + "\".",
                        "POST /v1/routes with async or keep true says an id."));
    }

    /**
     * Does the job whose request is the object. What is wrong with the request is the job's
     * outcome; what may pass by itself fails the run, so that it is tried again.
     *
     * @throws SuanpanException {@code NOT_FOUND} where there is no such object
     */
    public RouteJob run(String key) {
        byte[] json = read(key);
        String id = key.substring(PREFIX.length(), key.length() - SUFFIX.length());
        try {
            JsonNode tree = Json.tree(json, "request");
            if (tree.path(REPLAN).isString()) {
                return replan(id, tree);
            }
            RouteRequest request = JsonInput.read(json, "request", RouteRequest::read);
            plans.plan(id, request, tree, "request", progress(id));
            return RouteJob.done(id, null);
        } catch (SuanpanException e) {
            return failed(id, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            report(RouteJob.failed(id, unforeseen()));
            throw e;
        }
    }

    /** A job that is done stays so, whatever became of its plan since. */
    private RouteJob replan(String id, JsonNode tree) {
        Optional<RouteJob> known = state(id).filter(job -> job.state() == RouteJob.State.done);
        if (known.isPresent()) {
            return known.get();
        }
        String plan = tree.path(REPLAN).stringValue();
        JsonNode day = tree.path(DAY);
        ReplanRequest asked = JsonInput.read(Json.bytes(day), "request", ReplanRequest::read);
        replans.replan(plan, asked, day, "request", progress(id));
        RouteJob done = RouteJob.replanned(id, plan);
        report(done);
        return done;
    }

    private RouteJob failed(String id, SuanpanException e) {
        boolean mayPass = e.code() == ErrorCode.INTERNAL;
        RouteJob failed = RouteJob.failed(id, mayPass ? unforeseen() : JobProblem.of(e));
        report(failed);
        if (mayPass) {
            throw e;
        }
        return failed;
    }

    private static JobProblem unforeseen() {
        return new JobProblem(
                ErrorCode.INTERNAL.code(),
                "The job could not be completed because of a fault on our side.",
                "It is tried again by itself; if it stays so, the log of the function has why.");
    }

    private SolverProgress progress(String id) {
        double[] next = {0};
        return report -> {
            if (report.seconds() >= next[0]) {
                next[0] = report.seconds() + SECONDS_BETWEEN_REPORTS;
                report(RouteJob.running(id, JobProgress.of(report)));
            }
            return true;
        };
    }

    private void report(RouteJob job) {
        store.put(stateKey(job.id()), Content.of(Json.bytes(job)), PutCondition.always());
    }

    private static String stateKey(String id) {
        return PlanStore.key(id, "job.json");
    }

    private byte[] read(String key) {
        boolean named = key.startsWith(PREFIX) && key.endsWith(SUFFIX);
        return (named ? store.get(key) : Optional.<StoredObject>empty())
                .map(StoredObject::bytes)
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_FOUND,
                                "There is no request for routes " + key + ".",
                                "POST /v1/routes with async true writes one."));
    }
}
