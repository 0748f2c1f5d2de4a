package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;

/**
 * How promises were kept over the last days that anything was delivered.
 *
 * @param days looked back
 * @param delivered at the door, in time or late
 * @param late of those, after the promised window had ended
 * @param daysLate of those, on a later day (UTC)
 * @param medianMinutesLate of those late on the very day; 0 where there are none
 * @param failed at the door, without being delivered
 */
public record PastPromises(
        int days, long delivered, long late, long daysLate, double medianMinutesLate, long failed) {
    /** Before the first delivery. */
    public static final PastPromises NONE = new PastPromises(0, 0, 0, 0, 0, 0);

    /** 0 to 1; NaN where nothing was delivered. */
    public double lateShare() {
        return delivered == 0 ? Double.NaN : (double) late / delivered;
    }

    public static PastPromises read(JsonFields fields) {
        return new PastPromises(
                (int) fields.whole("days"),
                fields.whole("delivered"),
                fields.whole("late"),
                fields.whole("daysLate"),
                fields.number("medianMinutesLate"),
                fields.whole("failed"));
    }
}
