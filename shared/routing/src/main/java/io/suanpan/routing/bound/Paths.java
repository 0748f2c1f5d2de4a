package io.suanpan.routing.bound;

import java.util.Arrays;

/**
 * Cheapest paths from a depot to each client with each weight on the way, clients perhaps visited
 * more than once (q-paths; Christofides, Mingozzi &amp; Toth 1981). O(limit · clients²).
 */
final class Paths {
    private final int clients;
    private final int limit;
    private final double[] start;
    private final double[] legs;
    private final Weights weights;
    private final double[] cost;

    /**
     * @param start cost to the first client
     * @param legs row: to, column: from
     */
    Paths(double[] start, double[] legs, Weights weights, int limit) {
        this.clients = start.length;
        this.limit = limit;
        this.start = start;
        this.legs = legs;
        this.weights = weights;
        cost = new double[(limit + 1) * clients];
    }

    /** Finds all paths, with each client's price taken off the cost. */
    void fill(double[] prices) {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        for (int weight = 1; weight <= limit; weight++) {
            int row = weight * clients;
            for (int to = 0; to < clients; to++) {
                int rest = weight - weights.weight(to);
                if (rest == 0) {
                    cost[row + to] = start[to] - prices[to];
                } else if (rest > 0) {
                    cost[row + to] = extended(rest * clients, to * clients) - prices[to];
                }
            }
        }
    }

    /** The kernel: the C2 compiler makes vectors of a minimum without its place. */
    private double extended(int row, int leg) {
        double best = Double.POSITIVE_INFINITY;
        for (int from = 0; from < clients; from++) {
            best = Math.min(best, cost[row + from] + legs[leg + from]);
        }
        return best;
    }

    /** Of the cheapest path to the client with this weight, the client's own included. */
    double cost(int weight, int client) {
        return cost[weight * clients + client];
    }

    /** Adds the share to each client on the path, that at its end excepted. */
    void visit(int weight, int client, double share, double[] visits) {
        int at = client;
        int left = weight;
        while (left > weights.weight(at)) {
            left -= weights.weight(at);
            at = before(left * clients, at * clients);
            visits[at] += share;
        }
    }

    private int before(int row, int leg) {
        double best = extended(row, leg);
        for (int from = 0; from < clients; from++) {
            if (cost[row + from] + legs[leg + from] == best) {
                return from;
            }
        }
        throw new IllegalStateException("No leg is the shortest one.");
    }
}
