package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import java.util.List;

/**
 * Stops of which at most one is made, as in "home or parcel shop".
 *
 * @param stops ids
 * @param required exactly one then
 */
public record GroupTerms(String id, List<String> stops, boolean required) {
    public GroupTerms {
        stops = List.copyOf(stops);
    }

    static GroupTerms read(Fields fields) {
        return new GroupTerms(
                Read.id(fields, "id"),
                Read.names(fields, "stops", Limits.MOST_STOPS),
                fields.bool("required").orElse(true));
    }
}
