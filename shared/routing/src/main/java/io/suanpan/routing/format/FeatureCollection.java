package io.suanpan.routing.format;

import io.suanpan.core.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Points and lines with properties, as GeoJSON has them (RFC 7946): a position is longitude, then
 * latitude. Features stand in the order in which they come, their keys in the order of the maps.
 */
public final class FeatureCollection {
    private final List<Feature> features = new ArrayList<>();

    private record Feature(String type, Geometry geometry, Map<String, Object> properties) {}

    private record Geometry(String type, Object coordinates) {}

    private record Collection(String type, List<Feature> features) {}

    public void point(Point at, Map<String, Object> properties) {
        add("Point", position(at), properties);
    }

    /** Straight from point to point. */
    public void line(List<Point> way, Map<String, Object> properties) {
        add("LineString", way.stream().map(FeatureCollection::position).toList(), properties);
    }

    private void add(String geometry, Object coordinates, Map<String, Object> properties) {
        features.add(new Feature("Feature", new Geometry(geometry, coordinates), properties));
    }

    private static List<Double> position(Point point) {
        return List.of(point.x(), point.y());
    }

    public String text() {
        return Json.text(new Collection("FeatureCollection", features));
    }
}
