package io.suanpan.routing.deliveries;

import io.suanpan.core.JsonFields;
import java.time.Instant;

/**
 * One parcel that is still to be brought. It does not say who receives it: routes need no more than
 * the place.
 *
 * @param promisedFrom start of the promised window
 * @param promisedTo end of the promised window, included
 * @param firstVisit whether nothing was delivered at this place before
 */
public record Delivery(
        String deliveryId,
        String orderId,
        double latitude,
        double longitude,
        int weightGrams,
        Instant promisedFrom,
        Instant promisedTo,
        boolean firstVisit) {
    /** To a place that is known. */
    public Delivery(
            String deliveryId,
            String orderId,
            double latitude,
            double longitude,
            int weightGrams,
            Instant promisedFrom,
            Instant promisedTo) {
        this(
                deliveryId,
                orderId,
                latitude,
                longitude,
                weightGrams,
                promisedFrom,
                promisedTo,
                false);
    }

    public static Delivery read(JsonFields fields) {
        return new Delivery(
                fields.text("deliveryId"),
                fields.text("orderId"),
                fields.number("latitude"),
                fields.number("longitude"),
                (int) fields.whole("weightGrams"),
                fields.instant("promisedFrom"),
                fields.instant("promisedTo"),
                fields.flag("firstVisit"));
    }
}
