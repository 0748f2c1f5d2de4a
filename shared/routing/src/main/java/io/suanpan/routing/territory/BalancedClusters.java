package io.suanpan.routing.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * k-means with a price on each centre that rises while it has too much, so that the parts are cells
 * of a power diagram (compact and convex) and nearly equal; what is left over the tolerance then
 * moves where it costs least. Starts by k-means++ (Arthur &amp; Vassilvitskii 2007).
 */
final class BalancedClusters {
    private static final int ROUNDS = 120;
    private static final double FIRST_STEP = 0.5;

    private final int parts;
    private final double tolerance;
    private final double[] x;
    private final double[] y;
    private final double[] amount;
    private final double[] centreX;
    private final double[] centreY;
    private final double[] price;
    private final double[] load;
    private final int[] part;
    private final double mean;

    BalancedClusters(List<Demand> demands, FlatMap map, int parts, double tolerance) {
        this.parts = parts;
        this.tolerance = tolerance;
        x = demands.stream().mapToDouble(demand -> map.x(demand.place())).toArray();
        y = demands.stream().mapToDouble(demand -> map.y(demand.place())).toArray();
        amount = demands.stream().mapToDouble(Demand::amount).toArray();
        mean = Arrays.stream(amount).sum() / parts;
        centreX = new double[parts];
        centreY = new double[parts];
        price = new double[parts];
        load = new double[parts];
        part = new int[x.length];
    }

    int[] assign(long seed) {
        seedCentres(new Random(seed));
        for (int round = 0; round < ROUNDS; round++) {
            double spread = assignToCheapest();
            moveCentres();
            double step = FIRST_STEP * (1 - (double) round / ROUNDS) * spread;
            for (int centre = 0; centre < parts; centre++) {
                price[centre] += step * (load[centre] / mean - 1);
            }
        }
        assignToCheapest();
        even();
        return part;
    }

    private void seedCentres(Random random) {
        double[] far = new double[x.length];
        Arrays.fill(far, 1);
        for (int centre = 0; centre < parts; centre++) {
            int chosen = draw(far, random);
            centreX[centre] = x[chosen];
            centreY[centre] = y[chosen];
            for (int at = 0; at < x.length; at++) {
                double square = square(at, centre);
                far[at] = centre == 0 ? square : Math.min(far[at], square);
            }
        }
    }

    /** One by its chance, amount times square of the distance to the centres so far. */
    private int draw(double[] far, Random random) {
        double sum = 0;
        for (int at = 0; at < far.length; at++) {
            sum += far[at] * amount[at];
        }
        double left = random.nextDouble() * sum;
        for (int at = 0; at < far.length; at++) {
            left -= far[at] * amount[at];
            if (left < 0) {
                return at;
            }
        }
        return random.nextInt(far.length);
    }

    private double square(int at, int centre) {
        double east = x[at] - centreX[centre];
        double north = y[at] - centreY[centre];
        return east * east + north * north;
    }

    /** Mean square of the distance to the own centre. */
    private double assignToCheapest() {
        Arrays.fill(load, 0);
        double squares = 0;
        for (int at = 0; at < x.length; at++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int centre = 0; centre < parts; centre++) {
                double cost = square(at, centre) + price[centre];
                if (cost < least) {
                    least = cost;
                    best = centre;
                }
            }
            part[at] = best;
            load[best] += amount[at];
            squares += square(at, best);
        }
        return squares / x.length;
    }

    private void moveCentres() {
        double[] sumX = new double[parts];
        double[] sumY = new double[parts];
        for (int at = 0; at < x.length; at++) {
            sumX[part[at]] += amount[at] * x[at];
            sumY[part[at]] += amount[at] * y[at];
        }
        for (int centre = 0; centre < parts; centre++) {
            if (load[centre] > 0) {
                centreX[centre] = sumX[centre] / load[centre];
                centreY[centre] = sumY[centre] / load[centre];
            }
        }
    }

    /** Moves the cheapest demand out of a part that has too much, as long as that is possible. */
    private void even() {
        double most = mean * (1 + tolerance);
        for (int moves = 0; moves < x.length * parts; moves++) {
            int from = fullest();
            if (load[from] <= most) {
                return;
            }
            int mover = -1;
            int target = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int at = 0; at < x.length; at++) {
                for (int to = 0; part[at] == from && to < parts; to++) {
                    double extra = square(at, to) - square(at, from);
                    boolean better = load[to] + amount[at] < load[from];
                    if (to != from && better && extra / amount[at] < least) {
                        least = extra / amount[at];
                        mover = at;
                        target = to;
                    }
                }
            }
            if (mover < 0) {
                return;
            }
            load[from] -= amount[mover];
            load[target] += amount[mover];
            part[mover] = target;
        }
    }

    private int fullest() {
        int fullest = 0;
        for (int centre = 1; centre < parts; centre++) {
            fullest = load[centre] > load[fullest] ? centre : fullest;
        }
        return fullest;
    }
}
