package io.suanpan.routing.problem;

import java.util.List;

/**
 * Places of which at most one is visited: exactly one if it is required. Prizes of the members do
 * not count when another of them is served.
 *
 * @param clients indices of its members
 */
public record ClientGroup(String id, List<Integer> clients, boolean required) {
    public ClientGroup {
        clients = List.copyOf(clients);
    }
}
