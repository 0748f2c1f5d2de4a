package io.suanpan.routing.service.answer;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.format.FeatureCollection;
import io.suanpan.routing.format.Point;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.travel.Coordinate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan for maps, as GeoJSON (RFC 7946): a line from stop to stop for each route, a point for each
 * stop, depot and stop left out. The properties are those of the plan, and {@code kind}.
 */
public final class PlanGeoJson {
    private final RouteModel model;
    private final Map<String, Point> depots = new LinkedHashMap<>();
    private final Map<String, Point> stops = new LinkedHashMap<>();
    private final FeatureCollection features = new FeatureCollection();

    private PlanGeoJson(RouteModel model) {
        this.model = model;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where a place has no coordinates
     */
    public static String text(RouteModel model, RoutePlan plan) {
        PlanGeoJson json = new PlanGeoJson(model);
        json.places();
        plan.routes().forEach(json::route);
        plan.leftOut().forEach(json::leftOut);
        return json.features.text();
    }

    private void places() {
        for (int at = 0; at < model.problem().depots().size(); at++) {
            String id = model.problem().depots().get(at).id();
            Point place = required(model.depotAt(at), "depot", id);
            depots.put(id, place);
            features.point(place, about("depot", id));
        }
        for (int at = 0; at < model.problem().clients().size(); at++) {
            String id = model.problem().clients().get(at).id();
            stops.put(id, required(model.stopAt(at), "stop", id));
        }
    }

    private void route(PlannedRoute route) {
        List<Point> way = way(route);
        Map<String, Object> about = about("route", null);
        about.put("vehicle", route.vehicle());
        about.put("number", route.number());
        about.put("departure", route.departure());
        about.put("back", route.back());
        about.put("metres", route.metres());
        about.put("seconds", route.seconds());
        about.put("costMinor", route.costs().totalMinor());
        features.line(way, about);
        for (int at = 0; at < route.stops().size(); at++) {
            features.point(way.get(at + 1), about(route, at));
        }
    }

    private List<Point> way(PlannedRoute route) {
        List<Point> way = new ArrayList<>();
        way.add(Objects.requireNonNull(depots.get(route.start())));
        for (PlannedStop stop : route.stops()) {
            way.add(place(stop, way.getLast()));
        }
        way.add(Objects.requireNonNull(depots.get(route.end())));
        return way;
    }

    /** A rest is where the vehicle stands. */
    private Point place(PlannedStop stop, Point before) {
        return switch (stop.kind()) {
            case "stop" -> Objects.requireNonNull(stops.get(String.valueOf(stop.id())));
            case "reload" -> Objects.requireNonNull(depots.get(String.valueOf(stop.id())));
            default -> before;
        };
    }

    private void leftOut(LeftOutStop stop) {
        Map<String, Object> about = about("left-out", stop.id());
        about.put("reason", stop.reason());
        about.put("remedy", stop.remedy());
        features.point(Objects.requireNonNull(stops.get(stop.id())), about);
    }

    private static Map<String, Object> about(PlannedRoute route, int at) {
        PlannedStop stop = route.stops().get(at);
        Map<String, Object> about = about(stop.kind(), stop.id());
        about.put("vehicle", route.vehicle());
        about.put("number", route.number());
        about.put("position", at + 1);
        about.put("arrival", stop.arrival());
        about.put("begin", stop.begin());
        about.put("departure", stop.departure());
        about.put("load", stop.load());
        return about;
    }

    private static Map<String, Object> about(String kind, @Nullable String id) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("kind", kind);
        if (id != null) {
            about.put("id", id);
        }
        return about;
    }

    private static Point required(Optional<Coordinate> place, String kind, String id) {
        return place.map(it -> new Point(it.longitude(), it.latitude()))
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.IMPOSSIBLE,
                                "The %s \"%s\" has no coordinates, so that there is no map."
                                        .formatted(kind, id),
                                "Send latitude and longitude with each place, also beside a matrix."));
    }
}
