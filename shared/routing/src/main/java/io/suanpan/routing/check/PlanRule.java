package io.suanpan.routing.check;

import io.suanpan.routing.problem.RoutingProblem;

/** A rule about all routes together. */
@FunctionalInterface
interface PlanRule {
    void check(RoutingProblem problem, Places places, Violations into);
}
