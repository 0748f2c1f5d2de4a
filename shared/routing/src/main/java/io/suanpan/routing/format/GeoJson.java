package io.suanpan.routing.format;

import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as GeoJSON (RFC 7946): a line for each route, a point for each stop, depot and client left
 * out; what is known of each is in its properties, the kind in {@code kind}. Lines go straight from
 * stop to stop.
 */
public final class GeoJson {
    private final RoutingProblem problem;
    private final List<Point> points;
    private final FeatureCollection features = new FeatureCollection();

    private GeoJson(RoutingProblem problem, List<Point> points) {
        this.problem = problem;
        this.points = points;
    }

    /**
     * @param points longitude and latitude of each location
     */
    public static String text(
            RoutingProblem problem, CheckedSolution solution, List<Point> points) {
        GeoJson json = new GeoJson(problem, points);
        problem.depots().forEach(json::depot);
        for (int route = 0; route < solution.routes().size(); route++) {
            json.route(route, solution.routes().get(route));
        }
        solution.leftOut().forEach(json::leftOut);
        return json.features.text();
    }

    private void depot(Depot depot) {
        point(depot.location(), properties("depot", "id", depot.id()));
    }

    private void leftOut(int client) {
        point(
                problem.clients().get(client).location(),
                properties("left-out", "id", problem.clients().get(client).id()));
    }

    private void route(int index, CheckedRoute route) {
        VehicleType type = problem.vehicleTypes().get(route.vehicleType());
        List<Point> line = new ArrayList<>();
        line.add(points.get(problem.depots().get(type.start()).location()));
        for (CheckedStop stop : route.stops()) {
            if (!(stop.stop() instanceof Stop.Pause)) {
                line.add(points.get(stop.location()));
            }
        }
        line.add(points.get(problem.depots().get(type.end()).location()));
        Map<String, Object> about = properties("route", "vehicleType", type.id());
        about.put("route", index);
        about.put("departure", route.departure());
        about.put("back", route.back());
        about.put("distance", route.distance());
        about.put("duration", route.duration());
        about.put("cost", route.cost().total());
        features.line(line, about);
        for (int stop = 0; stop < route.stops().size(); stop++) {
            stop(index, stop, route.stops().get(stop));
        }
    }

    private void stop(int route, int index, CheckedStop stop) {
        Map<String, Object> about =
                switch (stop.stop()) {
                    case Stop.Visit(int client, _) ->
                            properties("stop", "id", problem.clients().get(client).id());
                    case Stop.Reload(int depot) ->
                            properties("reload", "id", problem.depots().get(depot).id());
                    case Stop.Pause(int rest) -> properties("break", "id", "" + rest);
                };
        about.put("route", route);
        about.put("position", index);
        about.put("arrival", stop.arrival());
        about.put("begin", stop.begin());
        about.put("departure", stop.departure());
        about.put("waiting", stop.waiting());
        about.put("slack", stop.slack());
        about.put("load", stop.load().toArray());
        about.put("detourCost", stop.detourCost());
        point(stop.location(), about);
    }

    private static Map<String, Object> properties(String kind, String key, String value) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("kind", kind);
        about.put(key, value);
        return about;
    }

    private void point(int location, Map<String, Object> about) {
        features.point(points.get(location), about);
    }
}
