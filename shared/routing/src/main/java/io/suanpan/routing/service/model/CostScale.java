package io.suanpan.routing.service.model;

/**
 * The solver's unit of cost, in which both a metre and a second have a whole price: {@value
 * #UNITS_PER_MINOR} of them are one minor unit.
 */
public final class CostScale {
    /** The least common multiple of the metres in a kilometre and the seconds in an hour. */
    public static final long UNITS_PER_MINOR = 18_000;

    private static final int METRES_PER_KILOMETRE = 1_000;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final double CENTS = 100;

    private CostScale() {}

    static long units(long minor) {
        return minor * UNITS_PER_MINOR;
    }

    static long perMetre(long kilometreMinor) {
        return kilometreMinor * (UNITS_PER_MINOR / METRES_PER_KILOMETRE);
    }

    static long perSecond(long hourMinor) {
        return hourMinor * (UNITS_PER_MINOR / SECONDS_PER_HOUR);
    }

    /** Minor units, to a hundredth. */
    public static double minor(long units) {
        return Math.round(units * (CENTS / UNITS_PER_MINOR)) / CENTS;
    }
}
