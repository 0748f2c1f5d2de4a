package io.suanpan.routing.territory;

import io.suanpan.routing.travel.Coordinate;
import io.suanpan.routing.travel.GreatCircle;
import java.util.List;

/**
 * Places on a plane in metres, by the equirectangular projection around their middle: off by less
 * than 1 % within 200 km.
 */
final class FlatMap {
    private static final double METRES_PER_DEGREE = Math.PI * GreatCircle.EARTH_RADIUS_METRES / 180;

    private final double middleLatitude;
    private final double middleLongitude;
    private final double narrowing;

    FlatMap(List<Coordinate> places) {
        middleLatitude = places.stream().mapToDouble(Coordinate::latitude).average().orElse(0);
        middleLongitude = places.stream().mapToDouble(Coordinate::longitude).average().orElse(0);
        narrowing = StrictMath.cos(StrictMath.toRadians(middleLatitude));
    }

    double x(Coordinate place) {
        return (place.longitude() - middleLongitude) * narrowing * METRES_PER_DEGREE;
    }

    double y(Coordinate place) {
        return (place.latitude() - middleLatitude) * METRES_PER_DEGREE;
    }

    Coordinate place(double x, double y) {
        return new Coordinate(
                middleLatitude + y / METRES_PER_DEGREE,
                middleLongitude + x / (narrowing * METRES_PER_DEGREE));
    }
}
