package io.suanpan.routing.problem;

/** What is best. */
public enum RoutingObjective {
    /** The lowest sum of the routes' costs and of the prizes left. */
    COST,
    /** The fewest routes, and among those the lowest cost. */
    VEHICLES_FIRST
}
