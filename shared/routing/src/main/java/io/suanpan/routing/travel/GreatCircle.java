package io.suanpan.routing.travel;

/**
 * The shortest way over a sphere of the earth's mean radius (IUGG: {@code (2a + b) / 3} of WGS 84).
 * The real earth is flatter: distances are off by up to 0.56 %.
 */
public final class GreatCircle {
    public static final double EARTH_RADIUS_METRES = 6_371_008.7714;

    private GreatCircle() {}

    /**
     * Metres between two places, by the haversine formula: {@code 2 R asin √(sin²(Δφ/2) + cos φ₁
     * cos φ₂ sin²(Δλ/2))}. Exact to a micrometre but for near-antipodes, where it is exact to a
     * metre.
     */
    public static double metres(Coordinate from, Coordinate to) {
        double north = StrictMath.toRadians(to.latitude() - from.latitude());
        double east = StrictMath.toRadians(to.longitude() - from.longitude());
        double narrowing =
                StrictMath.cos(StrictMath.toRadians(from.latitude()))
                        * StrictMath.cos(StrictMath.toRadians(to.latitude()));
        double haversine =
                square(StrictMath.sin(north / 2)) + narrowing * square(StrictMath.sin(east / 2));
        return 2 * EARTH_RADIUS_METRES * StrictMath.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double square(double value) {
        return value * value;
    }
}
