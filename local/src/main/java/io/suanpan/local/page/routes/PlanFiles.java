package io.suanpan.local.page.routes;

import io.suanpan.local.page.routes.RoutePages.PlanFile;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetDepot;
import io.suanpan.routing.format.FeatureCollection;
import io.suanpan.routing.format.Point;
import io.suanpan.routing.format.SolutionFile;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.PlanCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans as other programs read them. */
final class PlanFiles {
    private PlanFiles() {}

    /**
     * The routes as VRPLIB has them: a line a route, clients counted from 1 in the order of the
     * day's deliveries, and the cost.
     */
    static PlanFile sol(PlanCheck check) {
        String text =
                SolutionFile.text(
                        check.solution().routes(),
                        route -> route.clients().stream().map(it -> it + 1).toList(),
                        String.valueOf(check.checked().cost().total()));
        return new PlanFile(name(check, "sol"), "text/plain; charset=utf-8", text);
    }

    /** A line a route and a point a stop. */
    static PlanFile geoJson(PlanCheck check) {
        FeatureCollection features = new FeatureCollection();
        for (int route = 0; route < check.plan().routes().size(); route++) {
            add(check, route, features);
        }
        return new PlanFile(name(check, "geojson"), "application/geo+json", features.text());
    }

    private static void add(PlanCheck check, int index, FeatureCollection features) {
        CheckedRoute route = check.checked().routes().get(index);
        String van = check.plan().routes().get(index).van();
        Fleet fleet = check.plan().fleet();
        FleetDepot depot = fleet.depots().get(fleet.depot(check.van(index).depot()));
        Point home = new Point(depot.longitude(), depot.latitude());
        List<Point> way = new ArrayList<>();
        List<Map<String, Object>> stops = new ArrayList<>();
        way.add(home);
        for (CheckedStop stop : route.stops()) {
            check.deliveryOf(stop.stop())
                    .ifPresent(delivery -> {
                        way.add(new Point(delivery.longitude(), delivery.latitude()));
                        stops.add(stop(van, stops.size() + 1, delivery, stop));
                    });
        }
        way.add(home);
        features.line(
                way,
                Map.of(
                        "van",
                        van,
                        "metres",
                        route.distance(),
                        "leaves",
                        DayClock.text(route.departure()),
                        "back",
                        DayClock.text(route.back())));
        for (int stop = 0; stop < stops.size(); stop++) {
            features.point(way.get(stop + 1), stops.get(stop));
        }
    }

    private static Map<String, Object> stop(
            String van, int number, Delivery delivery, CheckedStop stop) {
        return Map.of(
                "van",
                van,
                "stop",
                number,
                "delivery",
                delivery.deliveryId(),
                "begins",
                DayClock.text(stop.begin()));
    }

    private static String name(PlanCheck check, String ending) {
        return "routes-" + check.plan().id() + "." + ending;
    }
}
