package io.suanpan.routing.service.answer;

import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.check.ViolationKind;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.ClockTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a checked solution in the words of its request. */
public final class PlanWriter {
    private final RouteModel model;
    private final Solution solution;
    private final CheckedSolution checked;
    private final StopWriter writer;

    private PlanWriter(RouteModel model, Solution solution, CheckedSolution checked) {
        this.model = model;
        this.solution = solution;
        this.checked = checked;
        this.writer = new StopWriter(model);
    }

    /**
     * @param checked what the checker says of the solution
     */
    public static RoutePlan plan(RouteModel model, Solution solution, CheckedSolution checked) {
        return new PlanWriter(model, solution, checked).plan();
    }

    private RoutePlan plan() {
        List<BrokenRule> broken =
                checked.violations().stream()
                        .filter(it -> it.kind() != ViolationKind.CLIENT_MISSING)
                        .map(PlanWriter::broken)
                        .toList();
        return RoutePlan.of(
                routes(),
                PlanCosts.of(checked.cost()),
                LeftOutWriter.written(model.problem(), solution, checked),
                broken,
                null);
    }

    private List<PlannedRoute> routes() {
        int[] numbers = new int[model.problem().vehicleTypes().size()];
        List<PlannedRoute> routes = new ArrayList<>();
        for (CheckedRoute route : checked.routes()) {
            routes.add(route(route, ++numbers[route.vehicleType()]));
        }
        return routes;
    }

    private PlannedRoute route(CheckedRoute route, int number) {
        VehicleType type = model.problem().vehicleTypes().get(route.vehicleType());
        return new PlannedRoute(
                type.id(),
                number,
                model.problem().depots().get(type.start()).id(),
                model.problem().depots().get(type.end()).id(),
                ClockTime.text(route.departure()),
                ClockTime.text(route.back()),
                route.distance(),
                route.duration(),
                PlanCosts.of(route.cost()),
                route.stops().stream().map(it -> writer.written(it.stop(), it)).toList(),
                null);
    }

    /** A rule that is broken, where it is. */
    public static BrokenRule broken(Violation violation) {
        return new BrokenRule(
                violation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                violation.route() == Violation.ALL ? null : violation.route(),
                violation.stop() == Violation.ALL ? null : violation.stop(),
                violation.what(),
                violation.remedy());
    }
}
