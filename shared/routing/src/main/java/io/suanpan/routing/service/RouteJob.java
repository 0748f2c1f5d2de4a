package io.suanpan.routing.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.routing.service.answer.RoutePlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is made while nobody waits.
 *
 * @param id of the job and of its plan
 * @param follow where to look for the outcome
 * @param progress null unless it runs
 * @param problem null unless it failed
 * @param plan null unless it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RouteJob(
        String id,
        State state,
        String follow,
        @Nullable JobProgress progress,
        @Nullable JobProblem problem,
        @Nullable RoutePlan plan) {
    /** What has become of it. */
    public enum State {
        queued,
        running,
        done,
        failed
    }

    static RouteJob queued(String id) {
        return new RouteJob(id, State.queued, follow(id), null, null, null);
    }

    static RouteJob running(String id, JobProgress progress) {
        return new RouteJob(id, State.running, follow(id), progress, null, null);
    }

    static RouteJob failed(String id, JobProblem problem) {
        return new RouteJob(id, State.failed, follow(id), null, problem, null);
    }

    static RouteJob done(String id, @Nullable RoutePlan plan) {
        return new RouteJob(id, State.done, follow(id), null, null, plan);
    }

    /** The plan is that of another id. */
    static RouteJob replanned(String id, String plan) {
        return new RouteJob(id, State.done, follow(plan), null, null, null);
    }

    RouteJob withPlan(Optional<RoutePlan> found) {
        return new RouteJob(id, state, follow, progress, problem, found.orElse(null));
    }

    /** The id that is to be followed. */
    String followed() {
        return follow.substring(follow("").length());
    }

    private static String follow(String id) {
        return "/v1/routes/" + id;
    }
}
