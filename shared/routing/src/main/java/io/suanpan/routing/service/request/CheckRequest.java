package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import java.util.List;

/**
 * Given routes that are to be timed and judged: the body of {@code POST /v1/routes/check}.
 *
 * @param request what is to be driven; how to search for it does not matter
 */
public record CheckRequest(RouteRequest request, List<RouteTerms> routes) {
    public CheckRequest {
        routes = List.copyOf(routes);
    }

    public static CheckRequest read(Fields fields) {
        return new CheckRequest(
                RouteRequest.read(fields),
                fields.anyObjects("routes", Limits.MOST_VEHICLES, RouteTerms::read));
    }
}
