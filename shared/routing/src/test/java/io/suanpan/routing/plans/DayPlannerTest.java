package io.suanpan.routing.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.DeliveryStore;
import io.suanpan.routing.deliveries.Fleet;
import io.suanpan.routing.deliveries.FleetDoor;
import io.suanpan.routing.deliveries.FleetRoad;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.deliveries.Fleets;
import io.suanpan.routing.deliveries.LearnedPace;
import io.suanpan.routing.deliveries.OpenDeliveries;
import io.suanpan.routing.deliveries.PaceErrors;
import io.suanpan.routing.deliveries.PastPromises;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.SolverResult;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DayPlannerTest {
    private static final SolverLimits LIMITS = SolverLimits.iterations(500);

    private final InMemoryObjectStore store = new InMemoryObjectStore();
    private final DayPlans plans = new DayPlans(store);
    private final DayPlanner planner =
            new DayPlanner(store, Clock.fixed(Plans.NOW, ZoneOffset.UTC), DayPlannerTest::oneVan);

    @Test
    void theNextDayIsPlannedAndKept() {
        open(Fleets.delivery("a", 0.02), Fleets.delivery("b", 0.08));

        DayPlans.Kept kept = planner.plan(Optional.empty(), LIMITS, 1);

        assertThat(kept.plan().id()).isEqualTo("2026-11-02");
        assertThat(kept.plan().routes()).containsExactly(Plans.route("W-01", "W", "a", "b"));
        assertThat(kept.plan().usual().vans()).isEqualTo(2);
        assertThat(plans.get("2026-11-02")).isEqualTo(kept);
        assertThat(plans.days(10)).containsExactly("2026-11-02");
    }

    /** One van takes both for 20.00 less than two would. */
    @Test
    void theSolverStartsFromTheUsualToursAndIsNoWorse() {
        open(Fleets.delivery("a", 0.02), Fleets.delivery("b", 0.06));
        DayPlanner solving = new DayPlanner(store, Clock.fixed(Plans.NOW, ZoneOffset.UTC));

        DayPlan plan = solving.plan(Optional.empty(), LIMITS, 1).plan();
        store.delete("plans/routes/2026-11-02.json");
        DayPlan again = solving.plan(Optional.of(Fleets.DAY), LIMITS, 1).plan();

        assertThat(plan.routes()).hasSize(1);
        assertThat(new PlanCheck(plan).costMinor()).isLessThan(plan.usual().costMinor());
        assertThat(again).isEqualTo(plan);
    }

    @Test
    void whatWasMovedByHandStaysUntilDeliveriesOrVansChange() {
        open(Fleets.delivery("a", 0.02), Fleets.delivery("b", 0.08));
        DayPlans.Kept kept = planner.plan(Optional.empty(), LIMITS, 1);
        MovedPlan moved = new StopMoves(new PlanCheck(kept.plan())).move("b", "E", 1, Plans.NOW);
        plans.replace(moved.after().plan(), kept.version());

        assertThat(planner.plan(Optional.empty(), LIMITS, 1).plan())
                .isEqualTo(moved.after().plan());

        open(4, Fleets.delivery("a", 0.02), Fleets.delivery("c", 0.09));
        DayPlan anew = planner.plan(Optional.empty(), LIMITS, 1).plan();
        assertThat(anew.moves()).isEmpty();
        assertThat(DaySummary.of(anew))
                .extracting(DaySummary::key, DaySummary::vans, DaySummary::stops)
                .containsExactly("plans/routes/2026-11-02.json", 1, 2);
    }

    @Test
    void learnedTimesArePreferredWhereTheyAreLessWrong() {
        Delivery first = new Delivery("a", "O-a", 0, 0.05, 2_000, at("08:00"), at("12:00"), true);
        open(3, Optional.of(pace(400, 20, 60)), first, Fleets.delivery("b", 0.08));

        DayPlan plan = planner.plan(Optional.empty(), LIMITS, 1).plan();

        // 90 + 5 s/kg · 2 kg + 30 of a first visit + 4 as the mean of the hours 8 to 11 + 7 a way.
        assertThat(new PlanCheck(plan).day().problem().clients().getFirst().serviceDuration())
                .isEqualTo(141);
        assertThat(plan.fleet().road().kilometresPerHour()).isEqualTo(18);
        assertThat(plan.times().words())
                .isEqualTo(
                        "Seconds at the door and speeds are learned from 400 deliveries until 2026-10-31.");
        assertThat(DaySummary.of(plan).times()).isEqualTo(plan.times().words());
        assertThat(plans.get("2026-11-02").plan()).isEqualTo(plan);
    }

    @Test
    void whatIsNoBetterOrOfFewIsNotTaken() {
        assertThat(words(Optional.of(pace(400, 60, 60)))).isEqualTo(DOOR_STATED);
        assertThat(words(Optional.of(pace(299, 20, 60)))).isEqualTo(DOOR_STATED);
        assertThat(words(Optional.empty()))
                .isEqualTo("Seconds at the door and speeds are stated by the fleet.");
    }

    private static final String DOOR_STATED =
            "Speeds are learned from %d deliveries until 2026-10-31, seconds at the door are stated by the fleet.";

    private String words(Optional<LearnedPace> pace) {
        store.delete("plans/routes/2026-11-02.json");
        open(3, pace, Fleets.delivery("a", 0.02));
        String words = planner.plan(Optional.empty(), LIMITS, 1).plan().times().words();
        return words.replaceFirst("from \\d+ deliveries", "from %d deliveries");
    }

    /** Whoever states other times now means them; a plan stays though more is learned. */
    @Test
    void whatIsStatedAnewCountsAndAPlanOutlivesWhatIsLearned() {
        open(3, Optional.of(pace(400, 20, 60)), Fleets.delivery("a", 0.02));
        DayPlan plan = planner.plan(Optional.empty(), LIMITS, 1).plan();

        open(4, Optional.of(pace(401, 19, 60)), Fleets.delivery("a", 0.02));
        assertThat(planner.plan(Optional.empty(), LIMITS, 1).plan()).isEqualTo(plan);

        assertThat(plan.fleet().door().seconds()).isEqualTo(97);
        Fleet fleet = Fleets.fleet();
        new FleetStore(store)
                .write(
                        new Fleet(
                                fleet.timeZone(),
                                fleet.currency(),
                                fleet.unservedCostMinor(),
                                new FleetRoad(1, 40, List.of()),
                                new FleetDoor(70, 6),
                                fleet.depots(),
                                fleet.vans()));
        DayPlan anew = planner.plan(Optional.empty(), LIMITS, 1).plan();
        assertThat(anew.times().doorLearned()).isFalse();
        assertThat(anew.times().roadLearned()).isFalse();
        assertThat(anew.fleet().door().seconds()).isEqualTo(70);
    }

    private static Instant at(String time) {
        return Instant.parse(Fleets.DAY + "T" + time + ":00Z");
    }

    private static LearnedPace pace(int deliveries, double learned, double stated) {
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, 0.0));
        hours.set(9, 16.0);
        return new LearnedPace(
                deliveries,
                Instant.parse("2026-10-31T19:00:00Z"),
                new FleetDoor(90, 5, 30, hours),
                new PaceErrors(learned, stated),
                new FleetRoad(1, 18, List.of()),
                7,
                new PaceErrors(50, 200),
                380,
                Fleets.fleet().door(),
                Fleets.fleet().road());
    }

    @Test
    void aDayWithoutDeliveriesHasNoPlan() {
        open(Fleets.delivery("a", 0.02));

        assertThatThrownBy(() -> planner.plan(Optional.of(Fleets.DAY.minusDays(3)), LIMITS, 1))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(it.detail()).contains("2026-10-30");
                        });
    }

    @Test
    void aChangeOfAPlanThatIsAnotherByNowIsRefused() {
        DayPlans.Kept kept = plans.put(Plans.plan());
        DayPlan moved =
                new StopMoves(new PlanCheck(kept.plan()))
                        .move("a", "E-01", 1, Plans.NOW)
                        .after()
                        .plan();

        DayPlans.Kept replaced = plans.replace(moved, kept.version());

        assertThat(plans.get(moved.id()).plan()).isEqualTo(moved);
        assertThat(replaced.version()).isNotEqualTo(kept.version());
        assertThatThrownBy(() -> plans.replace(moved, kept.version()))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> assertThat(it.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void whatIsNoDayHasNoPlan() {
        assertThat(plans.find("../secret")).isEmpty();
        assertThatThrownBy(() -> plans.get("2026-01-01"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("no plan of the day 2026-01-01");
    }

    private void open(Delivery... deliveries) {
        open(3, deliveries);
    }

    private void open(long tableCommit, Delivery... deliveries) {
        open(tableCommit, Optional.empty(), deliveries);
    }

    private void open(long tableCommit, Optional<LearnedPace> learned, Delivery... deliveries) {
        new FleetStore(store).write(Fleets.fleet());
        new DeliveryStore(store)
                .write(
                        new OpenDeliveries(
                                tableCommit,
                                Instant.parse("2026-10-31T19:00:00Z"),
                                PastPromises.NONE,
                                List.of(deliveries),
                                learned));
    }

    private static SolverResult oneVan(
            RoutingProblem problem, SolverOptions options, SolverProgress progress) {
        assertThat(options.initial().orElseThrow().routes()).hasSize(problem.clients().size());
        List<Stop> stops = new ArrayList<>();
        for (int client = 0; client < problem.clients().size(); client++) {
            stops.add(new Stop.Visit(client, 0));
        }
        return new SolverResult(new Solution(List.of(new Route(0, stops))), 0, 0, 0);
    }
}
