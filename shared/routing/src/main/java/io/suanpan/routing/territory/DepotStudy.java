package io.suanpan.routing.territory;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.travel.Coordinate;
import io.suanpan.routing.travel.GreatCircle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares adding a depot at each of some places: each order goes to its nearest depot, and the way
 * of a day is reckoned from density alone, within about a tenth of a real plan ({@link
 * RouteLength}). O(candidates · places²).
 */
public final class DepotStudy {
    private static final double KILOMETRE = 1_000;

    private final List<Coordinate> orders;
    private final DepotCosts costs;

    private DepotStudy(List<Coordinate> orders, DepotCosts costs) {
        this.orders = orders;
        this.costs = costs;
    }

    /**
     * Things as they are first, then the candidates by what a day costs.
     *
     * @param orders places of past orders
     * @throws SuanpanException {@code IMPOSSIBLE} without orders or without a depot
     */
    public static List<DepotOption> compare(
            List<Coordinate> orders,
            List<Coordinate> depots,
            List<Coordinate> candidates,
            DepotCosts costs) {
        if (orders.isEmpty() || depots.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There are " + orders.size() + " orders and " + depots.size() + " depots.",
                    "Give past orders and at least one depot.");
        }
        DepotStudy study = new DepotStudy(orders, costs);
        DepotOption now = study.option(depots, Optional.empty(), 0);
        List<DepotOption> options = new ArrayList<>();
        for (Coordinate candidate : candidates) {
            List<Coordinate> more = new ArrayList<>(depots);
            more.add(candidate);
            options.add(study.option(more, Optional.of(candidate), now.costPerDay()));
        }
        options.sort(Comparator.comparingDouble(DepotOption::costPerDay));
        options.addFirst(now);
        return options;
    }

    private DepotOption option(
            List<Coordinate> depots, Optional<Coordinate> added, double costNow) {
        List<List<Coordinate>> served = nearest(depots);
        double linehaul = 0;
        double local = 0;
        double ordersOfLast = 0;
        for (int depot = 0; depot < depots.size(); depot++) {
            List<Coordinate> own = served.get(depot);
            ordersOfLast = costs.ordersPerDay() * own.size() / orders.size();
            if (!own.isEmpty()) {
                RouteLength length =
                        RouteLength.of(own, depots.get(depot), ordersOfLast, costs.stopsPerVan());
                linehaul += length.linehaulMetres() * costs.detourFactor() / KILOMETRE;
                local += length.localMetres() * costs.detourFactor() / KILOMETRE;
            }
        }
        double cost =
                (linehaul + local) * costs.costPerKilometre()
                        + depots.size() * costs.costPerDepotDay();
        double saved = added.isPresent() ? costNow - cost : 0;
        return new DepotOption(
                added, linehaul, local, cost, saved, added.isPresent() ? ordersOfLast : 0);
    }

    private List<List<Coordinate>> nearest(List<Coordinate> depots) {
        List<List<Coordinate>> served = new ArrayList<>();
        depots.forEach(_ -> served.add(new ArrayList<>()));
        for (Coordinate order : orders) {
            int best = 0;
            for (int depot = 1; depot < depots.size(); depot++) {
                boolean nearer =
                        GreatCircle.metres(order, depots.get(depot))
                                < GreatCircle.metres(order, depots.get(best));
                best = nearer ? depot : best;
            }
            served.get(best).add(order);
        }
        return served;
    }
}
