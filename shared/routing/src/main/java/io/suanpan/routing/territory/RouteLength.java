package io.suanpan.routing.territory;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.travel.Coordinate;
import java.util.Arrays;
import java.util.List;

/**
 * How far vans drive in a day without planning it: {@code 2 · mean distance to the depot · stops /
 * stops per van + k · Σ √(area per stop)}, the way out and home and the way from stop to stop
 * (Daganzo 1984; for stops that lie unevenly the sum takes the integral of the root of their
 * density, Beardwood, Halton &amp; Hammersley 1959). The area per stop is seen from the nearest
 * demands. O(places²), of at most {@value #SAMPLE} places seen from all.
 */
final class RouteLength {
    /** Daganzo's for straight lines. */
    private static final double BETWEEN_STOPS = 0.57;

    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;
    private static final int SAMPLE = 1_000;
    private static final int LEAST_NEIGHBOURS = 8;

    private final double linehaul;
    private final double local;

    private RouteLength(double linehaul, double local) {
        this.linehaul = linehaul;
        this.local = local;
    }

    /**
     * @param places of a long time, all alike
     * @param stopsPerDay how many of them a day has
     * @param stopsPerVan how many a van serves
     */
    static RouteLength of(
            List<Coordinate> places, Coordinate depot, double stopsPerDay, double stopsPerVan) {
        if (!(stopsPerDay > 0) || !(stopsPerVan >= 1)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A day has " + stopsPerDay + " stops and a van " + stopsPerVan + ".",
                    "Give more than 0 stops a day and at least 1 a van.");
        }
        if (places.isEmpty()) {
            return new RouteLength(0, 0);
        }
        FlatMap map = new FlatMap(places);
        double[] x = places.stream().mapToDouble(map::x).toArray();
        double[] y = places.stream().mapToDouble(map::y).toArray();
        double distance = 0;
        for (int at = 0; at < x.length; at++) {
            distance += Math.hypot(x[at] - map.x(depot), y[at] - map.y(depot));
        }
        double vans = Math.max(1, stopsPerDay / stopsPerVan);
        double out = 2 * distance / x.length * vans;
        double between = BETWEEN_STOPS * Math.sqrt(stopsPerDay) * rootOfArea(x, y);
        return new RouteLength(out, between);
    }

    /** The integral of the root of the density of one stop: √area where stops lie evenly. */
    private static double rootOfArea(double[] x, double[] y) {
        int neighbours =
                Math.min(
                        x.length - 1,
                        Math.max(LEAST_NEIGHBOURS, (int) Math.sqrt((double) x.length)));
        if (neighbours < 1) {
            return 0;
        }
        int sample = Math.min(SAMPLE, x.length);
        double[] squares = new double[x.length];
        double sum = 0;
        for (int seen = 0; seen < sample; seen++) {
            int at = spread(seen, x.length);
            for (int other = 0; other < x.length; other++) {
                double east = x[at] - x[other];
                double north = y[at] - y[other];
                squares[other] = east * east + north * north;
            }
            Arrays.sort(squares);
            // The first is the place itself.
            double area = Math.PI * squares[neighbours] / neighbours * x.length;
            sum += Math.sqrt(area);
        }
        return sum / sample;
    }

    /** Spreads a sample over a list evenly without the rhythm of every tenth. */
    private static int spread(int index, int size) {
        double turns = index * GOLDEN_RATIO;
        return (int) ((turns - Math.floor(turns)) * size);
    }

    /** Metres of all vans to their first stops and from their last ones, as the crow flies. */
    double linehaulMetres() {
        return linehaul;
    }

    /** Metres from stop to stop. */
    double localMetres() {
        return local;
    }

    double metres() {
        return linehaul + local;
    }
}
