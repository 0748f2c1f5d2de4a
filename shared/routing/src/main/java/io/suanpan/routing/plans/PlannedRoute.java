package io.suanpan.routing.plans;

import io.suanpan.core.JsonFields;
import java.util.List;

/**
 * One van's day.
 *
 * @param van as people call it, unique in a plan
 * @param kind id of the fleet's vans that it is one of
 */
public record PlannedRoute(String van, String kind, List<PlannedStop> stops) {
    public PlannedRoute {
        stops = List.copyOf(stops);
    }

    PlannedRoute withStops(List<PlannedStop> others) {
        return new PlannedRoute(van, kind, others);
    }

    /** Ids in the order of their stops. */
    public List<String> deliveryIds() {
        return stops.stream().filter(PlannedStop::isDelivery).map(PlannedStop::deliveryId).toList();
    }

    static PlannedRoute read(JsonFields fields) {
        return new PlannedRoute(
                fields.text("van"),
                fields.text("kind"),
                fields.objects("stops", PlannedStop::read));
    }
}
