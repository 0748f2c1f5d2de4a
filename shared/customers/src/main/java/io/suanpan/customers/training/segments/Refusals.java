package io.suanpan.customers.training.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** The errors of this package. */
final class Refusals {
    private Refusals() {}

    static SuanpanException malformed(String fact, String remedy) {
        return new SuanpanException(ErrorCode.MALFORMED, fact + ".", remedy);
    }

    static SuanpanException impossible(String fact, String remedy) {
        return new SuanpanException(ErrorCode.IMPOSSIBLE, fact + ".", remedy);
    }

    /** An option outside its range. */
    static void require(boolean holds, String option, Object value, String range) {
        if (!holds) {
            throw malformed("The option " + option + " is " + value, "Give " + range + ".");
        }
    }

    /** More groups than different points cannot be told apart. */
    static void requireGroups(Points points, int k) {
        require(k >= 1, "k", k, "1 or more");
        if (!points.hasDistinct(k)) {
            throw impossible(
                    "%d points are fewer than %d different ones".formatted(points.rows(), k),
                    "Ask for fewer segments, or import more customers.");
        }
    }
}
