package io.suanpan.routing.format;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;

/** Numbers of a file in the units of the problem. What is beyond them has no limit. */
final class Quantities {
    private final Rounding rounding;

    Quantities(Rounding rounding) {
        this.rounding = rounding;
    }

    /** Infinity and what is too large is {@link VehicleType#UNLIMITED}. */
    int limit(double value) {
        return Math.clamp(rounding.apply(value), Integer.MIN_VALUE, VehicleType.UNLIMITED);
    }

    long longLimit(double value) {
        return value == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : rounding.apply(value);
    }

    int time(double value) {
        return Math.clamp(rounding.apply(value), -1, TimeWindow.LATEST);
    }

    TimeWindow window(double from, double to) {
        return new TimeWindow(time(from), time(to));
    }

    long money(double value) {
        return rounding.apply(value);
    }

    Amounts amounts(double[] values) {
        int[] whole = new int[values.length];
        for (int dimension = 0; dimension < whole.length; dimension++) {
            whole[dimension] = limit(values[dimension]);
        }
        return Amounts.of(whole);
    }
}
