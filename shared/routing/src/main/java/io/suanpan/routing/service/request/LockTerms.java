package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import java.util.List;

/**
 * Stops that stay together, one right after the other.
 *
 * @param vehicle id of the vehicle type
 * @param stops ids in order
 * @param first whether the route begins with them
 */
public record LockTerms(String vehicle, List<String> stops, boolean first) {
    public LockTerms {
        stops = List.copyOf(stops);
    }

    static LockTerms read(Fields fields) {
        return new LockTerms(
                Read.id(fields, "vehicle"),
                Read.names(fields, "stops", Limits.MOST_STOPS),
                fields.bool("first").orElse(false));
    }
}
