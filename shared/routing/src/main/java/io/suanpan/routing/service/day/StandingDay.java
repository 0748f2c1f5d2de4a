package io.suanpan.routing.service.day;

import io.suanpan.routing.live.DayNow;
import io.suanpan.routing.live.Replanning;
import io.suanpan.routing.live.VanNow;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.MovedStop;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.RouteTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A plan whose day is under way, as it stands.
 *
 * @param whole the routes of the whole day
 * @param rest what is left of it
 */
public record StandingDay(RouteModel model, Solution whole, KeptDay day, Replanning rest) {
    /**
     * @param request with all that came in since
     * @param document as faults name it
     */
    public static StandingDay of(
            RouteRequest request,
            String document,
            RoadNetwork roads,
            List<RouteTerms> routes,
            KeptDay day) {
        RouteModel model = RouteModel.of(request, document, roads, day.places());
        return of(model, model.solution(routes, "routes"), day);
    }

    /**
     * @param model with the places of the day's vans
     */
    static StandingDay of(RouteModel model, Solution whole, KeptDay day) {
        Replanning rest = Replanning.standing(model.problem(), whole, dayNow(model, day));
        return new StandingDay(model, whole, day, rest);
    }

    /** The same with what moved. */
    StandingDay withMoved(List<MovedStop> moved) {
        return new StandingDay(model, whole, day.withMoved(moved), rest);
    }

    private static DayNow dayNow(RouteModel model, KeptDay day) {
        Map<String, Integer> clients = new HashMap<>();
        for (int index = 0; index < model.problem().clients().size(); index++) {
            clients.put(model.problem().clients().get(index).id(), index);
        }
        List<VanNow> vans = new ArrayList<>();
        for (KeptVan van : day.vans()) {
            int route = vans.size();
            vans.add(
                    new VanNow(
                            route,
                            van.done().size(),
                            model.vanLocation(van.place(), route),
                            van.departure(),
                            van.freeAt(),
                            van.brokenDown(),
                            indices(van.carried(), clients),
                            van.atHome()));
        }
        Map<Integer, Integer> promised = new HashMap<>();
        day.promised()
                .forEach((id, window) ->
                        promised.put(Objects.requireNonNull(clients.get(id)), window));
        return new DayNow(day.now(), vans, List.of(), indices(day.cancelled(), clients), promised);
    }

    private static Set<Integer> indices(List<String> ids, Map<String, Integer> clients) {
        Set<Integer> indices = new HashSet<>();
        ids.forEach(id -> indices.add(Objects.requireNonNull(clients.get(id))));
        return indices;
    }

    /** The plan of the whole day. */
    public RoutePlan plan() {
        return new DayWriter(this).plan();
    }

    /** Where a route of the rest of the day is among those of the whole day. */
    public int wholeRoute(int restRoute) {
        List<Integer> driving = driving();
        return restRoute < driving.size() ? driving.get(restRoute) : whole.routes().size();
    }

    /** Routes of the whole day that still drive, in the order of those of the rest. */
    List<Integer> driving() {
        List<Integer> driving = new ArrayList<>();
        for (int route = 0; route < whole.routes().size(); route++) {
            if (!stands(route)) {
                driving.add(route);
            }
        }
        return driving;
    }

    /** Whether its van broke down, or is at home with nothing to do. */
    private boolean stands(int route) {
        if (route >= day.vans().size()) {
            return false;
        }
        KeptVan van = day.vans().get(route);
        boolean idle = van.atHome() && whole.routes().get(route).stops().isEmpty();
        return van.brokenDown() || idle;
    }

    /** Whether its van has left. */
    boolean underWay(int route) {
        return route < day.vans().size() && !day.vans().get(route).atHome();
    }

    /** The numbers of the vans with one more route at the end, where there is one. */
    public KeptDay grown(Solution longer) {
        List<Integer> left = new ArrayList<>();
        for (int route = 0; route < whole.routes().size(); route++) {
            left.add(route);
        }
        return day.withNumbers(Numbers.of(whole, day.numbers(), left, longer));
    }
}
