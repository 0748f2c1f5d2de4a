package io.suanpan.routing.service.answer;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.format.SolutionFile;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.model.RouteModel;

/**
 * A plan as CVRPLIB's solution files have it: a line {@code Route #1: 12 5 9} for each route, then
 * its cost. The numbers count depots first, then stops, from 0 in the order of the request; that of
 * a depot is a reload.
 */
public final class PlanText {
    private PlanText() {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} for a plan with rests, for which the form has no
     *     word
     */
    public static String text(RouteModel model, Solution solution, RoutePlan plan) {
        int depots = model.problem().depots().size();
        return SolutionFile.text(
                solution.routes(),
                route -> route.stops().stream().map(stop -> number(stop, depots)).toList(),
                String.valueOf(plan.costs().totalMinor()));
    }

    private static int number(Stop stop, int depots) {
        return switch (stop) {
            case Stop.Visit(int client, _) -> depots + client;
            case Stop.Reload(int depot) -> depot;
            case Stop.Pause _ ->
                    throw new SuanpanException(
                            ErrorCode.IMPOSSIBLE,
                            "A solution file has no word for a rest.",
                            "Ask for json or geojson.");
        };
    }
}
