package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.travel.Coordinate;
import java.util.Optional;

/**
 * Where something is.
 *
 * @param coordinate needed for great circles, roads and maps
 * @param location row of a given matrix
 */
public record Place(Optional<Coordinate> coordinate, Optional<Integer> location) {
    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    /** Whether nothing is said of it. */
    public boolean isNowhere() {
        return coordinate.isEmpty() && location.isEmpty();
    }

    static Place read(Fields fields) {
        Optional<Double> latitude = fields.decimal("latitude", -POLE, POLE).optional();
        Optional<Double> longitude = fields.decimal("longitude", -DATE_LINE, DATE_LINE).optional();
        if (latitude.isPresent() != longitude.isPresent()) {
            fields.fault(
                    latitude.isPresent() ? "longitude" : "latitude",
                    "is missing",
                    "Send both, or neither with a location.");
        }
        return new Place(
                latitude.flatMap(north -> longitude.map(east -> new Coordinate(north, east))),
                fields.integer("location", 0, 2 * Limits.MOST_STOPS).optional());
    }
}
