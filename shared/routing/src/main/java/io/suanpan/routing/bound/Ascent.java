package io.suanpan.routing.bound;

import io.suanpan.routing.problem.RoutingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prices for the clients of which no trip can collect more than it costs: their sum is a lower
 * bound. For any first guess the cheapest trip through each client says how much of the guess is
 * too much or too little ({@code weight · min over loads of reduced cost / load}; Baldacci,
 * Christofides &amp; Mingozzi 2008), and how often the cheapest trips visit a client says where to
 * guess higher next. Deterministic; O(types · limit · clients · (clients + limit)) a round.
 */
final class Ascent {
    private static final double FIRST_STEP = 1.0;
    private static final int PATIENCE = 8;

    private final Weights weights;
    private final double[] caps;
    private final List<Paths> out = new ArrayList<>();
    private final List<Paths> home = new ArrayList<>();
    private final double[] guess;
    private final double[] visits;
    private final double[] price;

    Ascent(RoutingProblem problem, Weights weights, double[] caps) {
        this.weights = weights;
        this.caps = caps;
        int clients = weights.clients();
        guess = new double[clients];
        visits = new double[clients];
        price = new double[clients];
        for (int type = 0; type < problem.vehicleTypes().size(); type++) {
            TripCosts costs = new TripCosts(problem, problem.vehicleTypes().get(type));
            int limit = weights.limit(type);
            out.add(new Paths(costs.first(), costs.legs(), weights, limit));
            home.add(new Paths(costs.last(), turned(costs.legs(), clients), weights, limit));
        }
    }

    private static double[] turned(double[] legs, int clients) {
        double[] turned = new double[legs.length];
        for (int row = 0; row < clients; row++) {
            for (int column = 0; column < clients; column++) {
                turned[column * clients + row] = legs[row * clients + column];
            }
        }
        return turned;
    }

    /** The best bound of all rounds; infinite if a client that must be served cannot be. */
    double best(int rounds) {
        double best = 0;
        double step = FIRST_STEP;
        int failures = 0;
        for (int round = 0; round < rounds; round++) {
            double bound = bound();
            if (bound == Double.POSITIVE_INFINITY) {
                return bound;
            }
            if (bound > best * 1.000_1) {
                failures = 0;
            } else if (++failures >= PATIENCE) {
                failures = 0;
                step /= 2;
            }
            best = Math.max(best, bound);
            climb(step * 0.05 * Math.max(1, best));
        }
        return best;
    }

    /** The bound of the present guess; fills prices and visits. */
    private double bound() {
        int clients = weights.clients();
        for (int type = 0; type < out.size(); type++) {
            out.get(type).fill(guess);
            home.get(type).fill(guess);
        }
        Arrays.fill(visits, 0);
        double sum = 0;
        for (int client = 0; client < clients; client++) {
            price[client] = guess[client] + weights.weight(client) * cheapest(client);
            sum += Math.min(price[client], caps[client]);
        }
        return sum;
    }

    /** Reduced cost per weight of the cheapest trip through the client; counts its visits. */
    private double cheapest(int client) {
        int own = weights.weight(client);
        double least = Double.POSITIVE_INFINITY;
        int leastType = 0;
        int leastOut = 0;
        int leastHome = 0;
        for (int type = 0; type < out.size(); type++) {
            int limit = weights.limit(type);
            for (int before = own; before <= limit; before++) {
                double there = out.get(type).cost(before, client);
                if (there == Double.POSITIVE_INFINITY) {
                    continue;
                }
                for (int after = own; after <= limit - before + own; after++) {
                    // Both paths have taken the client's own price off.
                    double cost = there + home.get(type).cost(after, client) + guess[client];
                    double rate = cost / (before + after - own);
                    if (rate < least) {
                        least = rate;
                        leastType = type;
                        leastOut = before;
                        leastHome = after;
                    }
                }
            }
        }
        if (least < Double.POSITIVE_INFINITY) {
            double share = (double) own / (leastOut + leastHome - own);
            visits[client] += share;
            out.get(leastType).visit(leastOut, client, share, visits);
            home.get(leastType).visit(leastHome, client, share, visits);
        }
        return least;
    }

    private void climb(double length) {
        double norm = 0;
        for (int client = 0; client < guess.length; client++) {
            norm += slope(client) * slope(client);
        }
        if (norm == 0) {
            return;
        }
        for (int client = 0; client < guess.length; client++) {
            double reached = Math.min(price[client], caps[client]);
            guess[client] = Math.min(caps[client], reached + length / norm * slope(client));
        }
    }

    /** A client visited too seldom is worth more, unless leaving it out is cheaper still. */
    private double slope(int client) {
        return (price[client] > caps[client] ? 0 : 1) - visits[client];
    }
}
