package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Vehicles that are alike.
 *
 * @param count how many there are
 * @param capacity by dimension; what is not named is not carried
 * @param start id of the depot where it starts; the first one, if nothing is said
 * @param end id of the depot where it ends; where it starts, if nothing is said
 * @param travel how it gets about; as the request says for all, if nothing is said
 * @param usualSeconds from where on a route's duration is overtime
 * @param longestSeconds of a route, overtime included
 * @param longestMetres of a route
 * @param reloadDepots ids of depots where it may load again
 * @param areas that the driver knows; if empty, all
 */
public record VehicleTerms(
        String id,
        int count,
        Map<String, Integer> capacity,
        Optional<String> start,
        Optional<String> end,
        TimeWindow shift,
        Optional<TravelTerms> travel,
        CostTerms costs,
        Optional<Integer> usualSeconds,
        Optional<Integer> longestSeconds,
        Optional<Integer> longestMetres,
        Optional<Integer> mostStops,
        Set<String> skills,
        List<String> reloadDepots,
        Optional<Integer> mostReloads,
        List<Rest> rests,
        Set<String> areas) {
    private static final int MOST_METRES = 100_000_000;
    private static final int MOST_RELOADS = 100;

    public VehicleTerms {
        capacity = Map.copyOf(capacity);
        skills = Set.copyOf(skills);
        reloadDepots = List.copyOf(reloadDepots);
        rests = List.copyOf(rests);
        areas = Set.copyOf(areas);
    }

    static VehicleTerms read(Fields fields) {
        return new VehicleTerms(
                Read.id(fields, "id"),
                fields.integer("count", 1, Limits.MOST_VEHICLES).orElse(1),
                Read.amounts(fields, "capacity"),
                Read.name(fields, "start"),
                Read.name(fields, "end"),
                fields.object("shift", Read::window).orElse(TimeWindow.ALWAYS),
                fields.object("distances", TravelTerms::read),
                fields.object("costs", CostTerms::read).orElse(CostTerms.defaults()),
                Read.seconds(fields, "usualSeconds"),
                Read.seconds(fields, "longestSeconds"),
                fields.integer("longestMetres", 0, MOST_METRES).optional(),
                fields.integer("mostStops", 1, Limits.MOST_STOPS).optional(),
                Read.set(fields, "skills"),
                Read.names(fields, "reloadDepots", Limits.MOST_DEPOTS),
                fields.integer("mostReloads", 0, MOST_RELOADS).optional(),
                fields.anyObjects("rests", Limits.MOST_RESTS, RestTerms::read),
                Read.set(fields, "areas"));
    }
}
