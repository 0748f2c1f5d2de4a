package io.suanpan.routing.service;

import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.model.RouteModel;

/**
 * A version of a kept plan with its distances and its routes, ready for questions. Immutable.
 *
 * @param model of the plan's request
 * @param routes of the plan
 */
record PreparedPlan(PlanStore.Version version, RouteModel model, Solution routes) {
    /** Values of its matrices, which are all that takes room. */
    long size() {
        long places = model.problem().travels().getFirst().distances().size();
        return 2 * places * places * model.problem().travels().size();
    }
}
