package io.suanpan.routing.check;

/** A rule that each route keeps or breaks by itself. */
@FunctionalInterface
interface RouteRule {
    void check(DrivenRoute route, Violations into);
}
