package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who drives what when, what it costs, and what is left out.
 *
 * @param id under which the plan is kept; null where it is not
 * @param feasible whether no rule is broken, leaving out aside
 * @param violations the rules that are broken; none in a plan that was made here
 * @param bound null where none is known
 * @param search null where nothing was searched
 * @param version how often the kept plan was made or changed; null where it is not kept
 * @param replanned what changed with the day under way; null before that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoutePlan(
        @Nullable String id,
        boolean feasible,
        PlanCosts costs,
        long metres,
        long seconds,
        int stopsMade,
        List<PlannedRoute> routes,
        List<LeftOutStop> leftOut,
        List<BrokenRule> violations,
        @Nullable PlanBound bound,
        @Nullable SearchFacts search,
        @Nullable Integer version,
        @Nullable ReplannedDay replanned) {
    public RoutePlan {
        routes = List.copyOf(routes);
        leftOut = List.copyOf(leftOut);
        violations = List.copyOf(violations);
    }

    /**
     * A plan of these routes, neither kept nor searched for.
     *
     * @param costs of the routes and of what is left out
     * @param broken besides stops that are left out
     */
    public static RoutePlan of(
            List<PlannedRoute> routes,
            PlanCosts costs,
            List<LeftOutStop> leftOut,
            List<BrokenRule> broken,
            @Nullable ReplannedDay replanned) {
        return new RoutePlan(
                null,
                broken.isEmpty(),
                costs,
                routes.stream().mapToLong(PlannedRoute::metres).sum(),
                routes.stream().mapToLong(PlannedRoute::seconds).sum(),
                (int)
                        routes.stream()
                                .flatMap(it -> it.stops().stream())
                                .filter(it -> it.kind().equals("stop"))
                                .count(),
                routes,
                leftOut,
                broken,
                null,
                null,
                null,
                replanned);
    }

    /** How it was found; of a given plan, not at all. */
    public SearchFacts searchFacts() {
        return search == null ? new SearchFacts(0, 0, null) : search;
    }

    /** As it is kept. */
    public RoutePlan withId(String value, int number) {
        return new RoutePlan(
                value,
                feasible,
                costs,
                metres,
                seconds,
                stopsMade,
                routes,
                leftOut,
                violations,
                bound,
                search,
                number,
                replanned);
    }

    public RoutePlan withSearch(SearchFacts facts, Optional<PlanBound> known) {
        return new RoutePlan(
                id,
                feasible,
                costs,
                metres,
                seconds,
                stopsMade,
                routes,
                leftOut,
                violations,
                known.orElse(null),
                facts,
                version,
                replanned);
    }
}
