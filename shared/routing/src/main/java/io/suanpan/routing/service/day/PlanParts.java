package io.suanpan.routing.service.day;

import io.suanpan.routing.service.request.RouteTerms;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What makes a plan.
 *
 * @param request with all that came in since it was sent
 * @param routes in ids
 * @param day how it stood last; empty where it was not planned anew yet
 */
public record PlanParts(JsonNode request, List<RouteTerms> routes, Optional<KeptDay> day) {
    public PlanParts {
        routes = List.copyOf(routes);
    }
}
