package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.TimeWindow;

/**
 * A depot.
 *
 * @param open when vehicles may leave, arrive and load; always, if nothing is said
 * @param loadingSeconds a reload takes here
 */
public record DepotTerms(String id, Place place, TimeWindow open, int loadingSeconds) {
    static DepotTerms read(Fields fields) {
        return new DepotTerms(
                Read.id(fields, "id"),
                Place.read(fields),
                fields.object("open", Read::window).orElse(TimeWindow.ALWAYS),
                Read.seconds(fields, "loadingSeconds").orElse(0));
    }
}
