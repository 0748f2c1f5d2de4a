package io.suanpan.routing.plans;

import io.suanpan.core.JsonFields;

/**
 * What a van does next.
 *
 * @param kind {@link #DELIVERY} or {@link #BREAK}
 * @param deliveryId empty for a break
 * @param rest index in the van's breaks; 0 for a delivery
 */
public record PlannedStop(String kind, String deliveryId, int rest) {
    public static final String DELIVERY = "delivery";
    public static final String BREAK = "break";

    static PlannedStop delivery(String id) {
        return new PlannedStop(DELIVERY, id, 0);
    }

    static PlannedStop pause(int rest) {
        return new PlannedStop(BREAK, "", rest);
    }

    public boolean isDelivery() {
        return kind.equals(DELIVERY);
    }

    static PlannedStop read(JsonFields fields) {
        return new PlannedStop(
                fields.text("kind"), fields.text("deliveryId"), (int) fields.whole("rest"));
    }
}
