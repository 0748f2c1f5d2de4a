package io.suanpan.routing.territory;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.travel.Coordinate;
import java.util.ArrayList;
import java.util.List;

/**
 * An area in compact parts of equal demand.
 *
 * @param territoryOf for each demand the index of its territory
 */
public record Territories(List<Territory> territories, List<Integer> territoryOf) {
    public Territories {
        territories = List.copyOf(territories);
        territoryOf = List.copyOf(territoryOf);
    }

    /**
     * Divides demand. O(rounds · places · parts); same seed, same parts.
     *
     * @param parts from 1 to the number of demands
     * @param tolerance how far a part may be above the mean amount, such as 0.05; kept unless a
     *     single demand is too large to fit
     * @throws SuanpanException {@code IMPOSSIBLE} for more parts than demands, or none
     */
    public static Territories of(List<Demand> demands, int parts, double tolerance, long seed) {
        if (parts < 1 || parts > demands.size() || !(tolerance >= 0)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    demands.size()
                            + " demands cannot be divided into "
                            + parts
                            + " territories with a tolerance of "
                            + tolerance
                            + ".",
                    "Give 1 to as many territories as demands, and a tolerance of 0 or more.");
        }
        FlatMap map = new FlatMap(demands.stream().map(Demand::place).toList());
        BalancedClusters clusters = new BalancedClusters(demands, map, parts, tolerance);
        int[] assigned = clusters.assign(seed);
        List<Integer> territoryOf = new ArrayList<>();
        for (int part : assigned) {
            territoryOf.add(part);
        }
        List<Territory> territories = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            territories.add(territory(demands, assigned, part, map));
        }
        return new Territories(territories, territoryOf);
    }

    private static Territory territory(
            List<Demand> demands, int[] assigned, int part, FlatMap map) {
        double amount = 0;
        double x = 0;
        double y = 0;
        int places = 0;
        for (int at = 0; at < assigned.length; at++) {
            if (assigned[at] == part) {
                Demand demand = demands.get(at);
                places++;
                amount += demand.amount();
                x += demand.amount() * map.x(demand.place());
                y += demand.amount() * map.y(demand.place());
            }
        }
        Coordinate centre = amount > 0 ? map.place(x / amount, y / amount) : map.place(0, 0);
        double metres = 0;
        for (int at = 0; at < assigned.length; at++) {
            if (assigned[at] == part) {
                Demand demand = demands.get(at);
                metres +=
                        demand.amount()
                                * Math.hypot(
                                        map.x(demand.place()) - map.x(centre),
                                        map.y(demand.place()) - map.y(centre));
            }
        }
        return new Territory(centre, places, amount, amount > 0 ? metres / amount : 0);
    }

    /** The largest amount of a territory over the mean amount. */
    public double imbalance() {
        double most = territories.stream().mapToDouble(Territory::amount).max().orElse(0);
        double mean = territories.stream().mapToDouble(Territory::amount).average().orElse(1);
        return most / mean;
    }
}
