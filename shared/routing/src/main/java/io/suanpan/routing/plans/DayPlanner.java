package io.suanpan.routing.plans;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.deliveries.DayProblem;
import io.suanpan.routing.deliveries.DeliveryStore;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.deliveries.OpenDeliveries;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Plans a day of the shop: its open deliveries, with its depots and vans, and keeps the plan. */
public final class DayPlanner {
    private final ObjectStore store;
    private final Clock clock;

    public DayPlanner(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param wanted the day; empty for the first after the last known one that has deliveries
     * @param solver from the problem to its best solution
     * @throws SuanpanException {@code NOT_FOUND} where deliveries or vans are not known, {@code
     *     IMPOSSIBLE} where nothing is due, {@code TOO_LARGE} for too much
     */
    public RoutePlans.Kept plan(
            Optional<LocalDate> wanted, Function<RoutingProblem, Solution> solver) {
        OpenDeliveries open = new DeliveryStore(store).read();
        Fleet fleet = new FleetStore(store).read();
        LocalDate date = wanted.or(() -> open.nextDay(fleet.zone())).orElseThrow(() -> nothing(""));
        DayProblem day = new DayProblem(fleet, date, open.dueOn(date, fleet.zone()));
        if (day.deliveries().isEmpty()) {
            throw nothing(" on " + date);
        }
        Solution solution = solver.apply(day.problem());
        RoutePlan plan =
                new RoutePlan(
                        date,
                        clock.instant(),
                        open.tableCommit(),
                        fleet,
                        day.deliveries(),
                        VanNames.named(day, solution),
                        usual(day),
                        open.past(),
                        List.of());
        return new RoutePlans(store).put(plan);
    }

    private UsualTours usual(DayProblem day) {
        Solution tours = new ClockHandTours(day).solution();
        CheckedSolution checked = SolutionChecker.check(day.problem(), tours);
        return UsualTours.of(day, checked);
    }

    private static SuanpanException nothing(String when) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "Nothing is to be delivered" + when + ".",
                "Import deliveries that are planned, or choose another day.");
    }
}
