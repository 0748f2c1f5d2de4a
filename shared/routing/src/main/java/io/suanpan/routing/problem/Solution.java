package io.suanpan.routing.problem;

import java.util.List;

/**
 * Who drives what; clients on no route are left out. It says nothing of cost or feasibility: that
 * is for the checker.
 */
public record Solution(List<Route> routes) {
    public Solution {
        routes = List.copyOf(routes);
    }
}
