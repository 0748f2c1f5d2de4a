package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;

/**
 * Mean absolute errors on the last quarter of the days, in seconds.
 *
 * @param learned from the days before those
 * @param stated by the fleet
 */
public record PaceErrors(double learned, double stated) {
    boolean better() {
        return learned < stated;
    }

    /** The part of the stated one's error that is saved. */
    public double saved() {
        return stated == 0 ? 0 : 1 - learned / stated;
    }

    static PaceErrors read(JsonFields fields) {
        return new PaceErrors(fields.number("learned"), fields.number("stated"));
    }
}
