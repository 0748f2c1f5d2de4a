package io.suanpan.routing.deliveries;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** What is wrong with the fleet's settings, in the words of whoever has to mend them. */
final class FleetFault {
    private FleetFault() {}

    static SuanpanException of(String where, Object value, String remedy) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The fleet's settings say " + where + " = " + value + ".",
                remedy + " They stand in " + FleetStore.KEY + ".");
    }

    /** NaN is in no range. */
    static void requireWithin(String where, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw of(where, plain(value), "Give " + plain(least) + " to " + plain(most) + ".");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
