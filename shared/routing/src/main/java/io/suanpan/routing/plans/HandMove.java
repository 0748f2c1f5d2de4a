package io.suanpan.routing.plans;

import io.suanpan.core.JsonFields;
import java.time.Instant;

/**
 * A stop that somebody has moved.
 *
 * @param fromVan empty where it was left out before
 * @param position 1 for the first delivery of the van
 * @param costMinor how much dearer the plan became; negative where cheaper
 */
public record HandMove(
        Instant at, String deliveryId, String fromVan, String toVan, int position, long costMinor) {
    static HandMove read(JsonFields fields) {
        return new HandMove(
                fields.instant("at"),
                fields.text("deliveryId"),
                fields.text("fromVan"),
                fields.text("toVan"),
                (int) fields.whole("position"),
                fields.whole("costMinor"));
    }
}
