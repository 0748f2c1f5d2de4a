package io.suanpan.routing.service.day;

import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.PlannedRoute;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.answer.VanName;
import io.suanpan.routing.service.model.RouteModel;
import java.util.List;
import java.util.Optional;

/**
 * A plan before it is planned anew.
 *
 * @param plan of the whole day, with the routes and stops of the solution
 * @param day how it stood last; empty where it is planned anew for the first time
 */
record KnownDay(RouteModel model, Solution whole, RoutePlan plan, Optional<KeptDay> day) {
    Optional<KeptVan> van(int route) {
        List<KeptVan> vans = day.map(KeptDay::vans).orElse(List.of());
        return route < vans.size() ? Optional.of(vans.get(route)) : Optional.empty();
    }

    /** Whether places are rows of matrices. */
    boolean byMatrix() {
        return model.request().typesByMatrix() > 0;
    }

    VanName name(int route) {
        PlannedRoute planned = plan.routes().get(route);
        return new VanName(planned.vehicle(), planned.number());
    }

    /** Index of the stop of this id in the problem; below 0 where there is none. */
    int stop(String id) {
        for (int index = 0; index < model.problem().clients().size(); index++) {
            if (model.problem().clients().get(index).id().equals(id)) {
                return index;
            }
        }
        return -1;
    }
}
