package io.suanpan.local.page.routes;

import io.suanpan.core.Json;
import io.suanpan.local.page.routes.RoutePages.PlanFile;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.FleetDepot;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.problem.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        StringBuilder text = new StringBuilder();
        List<Route> routes = check.solution().routes();
        for (int route = 0; route < routes.size(); route++) {
            text.append("Route #").append(route + 1).append(':');
            routes.get(route).clients().forEach(it -> text.append(' ').append(it + 1));
            text.append('\n');
        }
        text.append("Cost ").append(check.checked().cost().total()).append('\n');
        return new PlanFile(name(check, "sol"), "text/plain; charset=utf-8", text.toString());
    }

    /** A line a route and a point a stop, by RFC 7946: longitude first. */
    static PlanFile geoJson(PlanCheck check) {
        List<Object> features = new ArrayList<>();
        for (int route = 0; route < check.plan().routes().size(); route++) {
            add(check, route, features);
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return new PlanFile(name(check, "geojson"), "application/geo+json", Json.text(collection));
    }

    private static void add(PlanCheck check, int index, List<Object> features) {
        CheckedRoute route = check.checked().routes().get(index);
        String van = check.plan().routes().get(index).van();
        FleetDepot depot =
                check.plan()
                        .fleet()
                        .depots()
                        .get(check.plan().fleet().depot(check.van(index).depot()));
        List<List<Double>> line = new ArrayList<>();
        List<Object> points = new ArrayList<>();
        line.add(List.of(depot.longitude(), depot.latitude()));
        for (CheckedStop stop : route.stops()) {
            check.deliveryOf(stop.stop())
                    .ifPresent(delivery -> {
                        List<Double> at = List.of(delivery.longitude(), delivery.latitude());
                        line.add(at);
                        points.add(
                                feature("Point", at, stop(van, points.size() + 1, delivery, stop)));
                    });
        }
        line.add(List.of(depot.longitude(), depot.latitude()));
        features.add(
                feature(
                        "LineString",
                        line,
                        Map.of(
                                "van",
                                van,
                                "metres",
                                route.distance(),
                                "leaves",
                                DayClock.text(route.departure()),
                                "back",
                                DayClock.text(route.back()))));
        features.addAll(points);
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

    private static Map<String, Object> feature(
            String kind, Object coordinates, Map<String, Object> properties) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", kind);
        geometry.put("coordinates", coordinates);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private static String name(PlanCheck check, String ending) {
        return "routes-" + check.plan().id() + "." + ending;
    }
}
