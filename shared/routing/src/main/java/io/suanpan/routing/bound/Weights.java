package io.suanpan.routing.bound;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.VehicleType;
import java.util.Arrays;

/**
 * A weight of 1 or more for each client and a limit for each type, such that the weights of the
 * clients of any trip that the type may make are within its limit. It is the load in the tightest
 * dimension in coarse units, rounded down; clients lighter than a unit weigh 1 all the same, and
 * the limit grows by as many of them as fit into one trip.
 */
final class Weights {
    private final int[] weights;
    private final int[] limits;

    private Weights(int[] weights, int[] limits) {
        this.weights = weights;
        this.limits = limits;
    }

    static Weights of(RoutingProblem problem, long steps) {
        int dimension = 0;
        boolean pickup = false;
        double tightest = -1;
        for (int d = 0; d < problem.dimensions(); d++) {
            for (boolean up : new boolean[] {false, true}) {
                double tightness = tightness(problem, d, up);
                if (tightness > tightest) {
                    tightest = tightness;
                    dimension = d;
                    pickup = up;
                }
            }
        }
        return fine(problem, dimension, pickup, steps);
    }

    /** The finest unit of which a round takes no more steps. */
    private static Weights fine(RoutingProblem problem, int dimension, boolean pickup, long steps) {
        int[] loads = new int[problem.clients().size()];
        for (int client = 0; client < loads.length; client++) {
            loads[client] = load(problem.clients().get(client), pickup).get(dimension);
        }
        long unit = Math.max(1, divisor(loads));
        while (true) {
            Weights weights = of(problem, loads, dimension, (int) unit);
            if (weights.steps() <= steps || unit > 1_000_000_000) {
                return weights;
            }
            unit = Math.max(unit + 1, unit * 5 / 4);
        }
    }

    private static Amounts load(Client client, boolean pickup) {
        return pickup ? client.pickup() : client.delivery();
    }

    private static int divisor(int[] loads) {
        int divisor = 0;
        for (int load : loads) {
            int rest = load;
            while (rest != 0) {
                int next = divisor % rest;
                divisor = rest;
                rest = next;
            }
        }
        return divisor;
    }

    /** Loads over the room of the largest vehicle. */
    private static double tightness(RoutingProblem problem, int dimension, boolean pickup) {
        double sum = 0;
        for (Client client : problem.clients()) {
            sum += load(client, pickup).get(dimension);
        }
        int largest = 0;
        for (VehicleType type : problem.vehicleTypes()) {
            largest = Math.max(largest, type.capacity().get(dimension));
        }
        return largest == 0 ? 0 : sum / largest;
    }

    private static Weights of(RoutingProblem problem, int[] loads, int dimension, int unit) {
        int[] weights = new int[loads.length];
        int[] light = Arrays.stream(loads).filter(load -> load < unit).sorted().toArray();
        for (int client = 0; client < loads.length; client++) {
            weights[client] = Math.max(1, loads[client] / unit);
        }
        int[] limits = new int[problem.vehicleTypes().size()];
        for (int type = 0; type < limits.length; type++) {
            VehicleType vehicle = problem.vehicleTypes().get(type);
            int capacity = vehicle.count() == 0 ? 0 : vehicle.capacity().get(dimension);
            int fits =
                    vehicle.count() == 0
                            ? 0
                            : Math.min(fitting(light, capacity), vehicle.mostStops());
            long all = Arrays.stream(weights).asLongStream().sum();
            limits[type] = (int) Math.min(all, (long) capacity / unit + fits);
        }
        return new Weights(weights, limits);
    }

    private static int fitting(int[] sorted, int capacity) {
        long load = 0;
        int fits = 0;
        while (fits < sorted.length && load + sorted[fits] <= capacity) {
            load += sorted[fits++];
        }
        return fits;
    }

    private long steps() {
        long steps = 0;
        for (int limit : limits) {
            steps += 2L * limit * weights.length * (weights.length + limit / 4);
        }
        return steps;
    }

    int weight(int client) {
        return weights[client];
    }

    int limit(int type) {
        return limits[type];
    }

    int clients() {
        return weights.length;
    }
}
