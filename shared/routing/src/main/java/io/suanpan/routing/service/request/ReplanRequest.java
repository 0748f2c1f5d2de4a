package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How a day stands that is to be planned anew: the body of {@code POST /v1/routes/{id}/replan}.
 *
 * @param now the time
 * @param vans of which there is something to say
 * @param newStops orders that came in since
 * @param newStopsJson as they were sent, to be kept with the plan
 * @param cancelled ids of stops that are not to be made any more
 * @param version of the plan that the caller has seen; any, if empty
 */
public record ReplanRequest(
        int now,
        List<VanTerms> vans,
        List<StopTerms> newStops,
        JsonNode newStopsJson,
        List<String> cancelled,
        SearchTerms search,
        boolean async,
        Optional<Integer> version) {
    public ReplanRequest {
        vans = List.copyOf(vans);
        newStops = List.copyOf(newStops);
        cancelled = List.copyOf(cancelled);
    }

    public static ReplanRequest read(Fields fields) {
        JsonNode none = JsonNodeFactory.instance.arrayNode();
        return new ReplanRequest(
                fields.value("now", 0, ClockTime::read).required(),
                fields.anyObjects("vans", Limits.MOST_VEHICLES, VanTerms::read),
                fields.anyObjects("newStops", Limits.MOST_STOPS, StopTerms::read),
                fields.value("newStops", none, value -> value).orElse(none),
                Read.names(fields, "cancelled", Limits.MOST_STOPS),
                SearchTerms.read(fields),
                fields.bool("async").orElse(false),
                fields.integer("version", 1, Integer.MAX_VALUE).optional());
    }

    /** Whether an HTTP request cannot wait for the answer. */
    public boolean takesAJob() {
        return async || search.takesAJob();
    }
}
