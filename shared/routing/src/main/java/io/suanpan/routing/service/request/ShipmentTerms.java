package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import java.util.Map;

/**
 * Goods from one stop to another, on one route.
 *
 * @param pickup id of the stop where they are loaded
 * @param delivery id of the stop where they are unloaded
 */
public record ShipmentTerms(
        String id, String pickup, String delivery, Map<String, Integer> amounts) {
    public ShipmentTerms {
        amounts = Map.copyOf(amounts);
    }

    static ShipmentTerms read(Fields fields) {
        return new ShipmentTerms(
                Read.id(fields, "id"),
                Read.id(fields, "pickup"),
                Read.id(fields, "delivery"),
                Read.amounts(fields, "amounts"));
    }
}
