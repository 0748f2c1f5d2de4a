package io.suanpan.forecasting.stock;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** Refuses numbers that stock, orders and money cannot have. */
public final class Require {
    /** Most units and most minor units of money of one thing: their product is still exact. */
    public static final long MOST = 1_000_000_000L;

    private Require() {}

    /**
     * @param where whose number it is, as {@code product "mug"}
     * @return the value
     * @throws SuanpanException {@code IMPOSSIBLE} below {@code least}
     */
    public static long atLeast(String where, String name, long value, long least) {
        if (value < least) {
            throw refused(where, name, value, "Use " + least + " or more.");
        }
        return value;
    }

    /** The same, but up to {@link #MOST}. */
    public static long amount(String where, String name, long value, long least) {
        if (value > MOST) {
            throw refused(where, name, value, "Use " + MOST + " at the most.");
        }
        return atLeast(where, name, value, least);
    }

    /** The same of a number that may have a fraction; NaN and infinity are refused too. */
    public static double atLeast(String where, String name, double value, double least) {
        if (!(value >= least && Double.isFinite(value))) {
            throw refused(where, name, value, "Use a finite number of " + least + " or more.");
        }
        return value;
    }

    /** A share strictly between 0 and 1. */
    public static double share(String where, String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw refused(where, name, value, "Use a share above 0 and below 1, as 0.95.");
        }
        return value;
    }

    public static String text(String where, String name, String value) {
        if (value.isBlank()) {
            throw refused(where, name, "\"" + value + "\"", "Give a name.");
        }
        return value;
    }

    /** The exception for a value that makes no sense. */
    public static SuanpanException refused(String where, String name, Object value, String remedy) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE, where + " has " + name + " " + value + ".", remedy);
    }
}
