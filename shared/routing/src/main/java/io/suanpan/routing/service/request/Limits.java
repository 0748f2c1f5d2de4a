package io.suanpan.routing.service.request;

/** How much one request may say. */
public final class Limits {
    /** Above it, split the area first: a matrix holds the square of it. */
    public static final int MOST_STOPS = 5_000;

    public static final int MOST_VEHICLE_TYPES = 200;
    public static final int MOST_DEPOTS = 100;
    public static final int MOST_DIMENSIONS = 8;

    /** In minor units; in the solver's own unit, sums of many stay far from the end of longs. */
    public static final long MOST_MINOR = 100_000_000;

    static final int MOST_VEHICLES = 5_000;
    static final int MOST_WINDOWS = 20;
    static final int MOST_RESTS = 5;
    static final int MOST_NAMES = 50;
    static final int LONGEST_NAME = 128;
    static final int MOST_AMOUNT = 1_000_000_000;
    static final int MOST_SECONDS = ClockTime.LATEST;
    static final int HOURS = 24;

    private Limits() {}
}
