package io.suanpan.routing.plans;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.deliveries.DayProblem;
import io.suanpan.routing.deliveries.DayTimes;
import io.suanpan.routing.deliveries.DeliveryStore;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.deliveries.OpenDeliveries;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plans a day of the shop: its open deliveries, with its depots and vans, and keeps the plan. */
public final class DayPlanner {
    private final ObjectStore store;
    private final Clock clock;
    private final Solving solver;

    public DayPlanner(ObjectStore store, Clock clock) {
        this(store, clock, Solving.BEST);
    }

    DayPlanner(ObjectStore store, Clock clock, Solving solver) {
        this.store = store;
        this.clock = clock;
        this.solver = solver;
    }

    /**
     * Reckons with times that were learned from past deliveries where they are less wrong than
     * those that the fleet states. Starts from the shop's own tours, so that the plan is no worse
     * than they are. A plan of the same deliveries and vans is found and not made again, with all
     * that was moved by hand.
     *
     * @param wanted the day; empty for the first after the last known one that has deliveries
     * @throws SuanpanException {@code NOT_FOUND} where deliveries or vans are not known, {@code
     *     IMPOSSIBLE} where nothing is due, {@code TOO_LARGE} for too much
     */
    public DayPlans.Kept plan(Optional<LocalDate> wanted, SolverLimits limits, long seed) {
        OpenDeliveries open = new DeliveryStore(store).read();
        Fleet stated = new FleetStore(store).read();
        DayTimes times = DayTimes.of(stated, open);
        Fleet fleet = times.applied(stated, open);
        LocalDate date = wanted.or(() -> open.nextDay(fleet.zone())).orElseThrow(() -> nothing(""));
        DayProblem day = new DayProblem(fleet, date, open.dueOn(date, fleet.zone()));
        if (day.deliveries().isEmpty()) {
            throw nothing(" on " + date);
        }
        Optional<DayPlans.Kept> known = new DayPlans(store).find(date.toString());
        if (known.isPresent() && isOf(known.get().plan(), stated, day)) {
            return known.get();
        }
        Solution tours = new ClockHandTours(day).solution();
        Solution solution =
                solver.solve(
                                day.problem(),
                                SolverOptions.of(limits, seed).withInitial(tours),
                                SolverProgress.SILENT)
                        .solution();
        DayPlan plan =
                new DayPlan(
                        date,
                        clock.instant(),
                        open.tableCommit(),
                        fleet,
                        day.deliveries(),
                        VanNames.named(day, solution),
                        UsualTours.of(day, SolutionChecker.check(day.problem(), tours)),
                        open.past(),
                        List.of(),
                        times);
        return new DayPlans(store).put(plan);
    }

    /** Whatever has been learned since, which is little: what was moved by hand stays. */
    private static boolean isOf(DayPlan plan, Fleet stated, DayProblem day) {
        return plan.times().undone(plan.fleet()).equals(stated)
                && plan.deliveries().equals(day.deliveries());
    }

    private static SuanpanException nothing(String when) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "Nothing is to be delivered" + when + ".",
                "Import deliveries that are planned, or choose another day.");
    }
}
