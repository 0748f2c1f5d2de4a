package io.suanpan.routing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.check.ViolationKind;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.solver.RouteSolver;
import io.suanpan.routing.solver.SolverLimits;
import io.suanpan.routing.solver.SolverOptions;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.travel.PlaneTravel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * On a line: home at 0, clients 0 to 3 at 10, 20, 30, 40. Two vans: one serves 0, 1 and 2, the
 * other 3.
 */
class ReplanningTest {
    private static final Travel LINE =
            Travel.of(
                    PlaneTravel.distances(
                            List.of(0.0, 10.0, 20.0, 30.0, 40.0),
                            List.of(0.0, 0.0, 0.0, 0.0, 0.0),
                            1));
    private static final RoutingProblem PROBLEM = problem(2);
    private static final Solution PLAN = new Solution(List.of(route(0, 1, 2), route(3)));

    @Test
    void onTimeTheRestGoesOnAsPlanned() {
        Replanning replanning = replanned(new VanNow(0, 1, 1, 0, 10, false));

        assertThat(replanning.initial().routes()).hasSize(2);
        assertFeasible(replanning);
        assertThat(replanning.wholePlan(replanning.initial()).routes()).isEqualTo(PLAN.routes());
        assertThat(replanning.late(replanning.initial())).isEmpty();
    }

    @Test
    void vansUnderWayDriveFromWhereTheyAreWhenTheyAreFree() {
        Replanning replanning = replanned(new VanNow(0, 1, 1, 0, 18, false));

        CheckedSolution checked = SolutionChecker.check(replanning.problem(), replanning.initial());

        // At 10, free at 18: 20 at 28, 30 at 38, home at 68; leaves its place now, at 12.
        assertThat(checked.routes().getFirst().departure()).isEqualTo(12);
        assertThat(checked.routes().getFirst().back()).isEqualTo(68);
        assertThat(checked.routes().getFirst().cost().fixed()).isZero();
    }

    @Test
    void aPromiseOutOfReachIsServedAsSoonAsCanBe() {
        Replanning replanning = replanned(new VanNow(0, 1, 1, 0, 30, false));

        // 20 was promised until 35 and 30 until 45; the van can be there at 40 and 50.
        assertThat(replanning.late(replanning.initial()))
                .extracting(LatePromise::client)
                .containsExactly(1, 2);
        assertThat(replanning.late(replanning.initial()))
                .allSatisfy(late -> assertThat(late.late()).hasValue(5));
        assertFeasible(replanning);
    }

    @Test
    void goodsOnBoardStayWithTheirVan() {
        Replanning replanning = replanned(new VanNow(0, 1, 1, 0, 10, false));
        RoutingProblem problem = replanning.problem();
        Route own = replanning.initial().routes().getFirst();
        Route other = replanning.initial().routes().getLast();
        List<Stop> stops = new ArrayList<>(other.stops());
        stops.add(own.stops().getLast());

        CheckedSolution swapped =
                SolutionChecker.check(
                        problem,
                        new Solution(
                                List.of(
                                        new Route(own.vehicleType(), own.stops().subList(0, 2)),
                                        new Route(other.vehicleType(), stops))));

        assertThat(swapped.violations())
                .anyMatch(violation -> violation.kind() == ViolationKind.SKILLS);
    }

    @Test
    void aNewOrderIsNotOnBoardOfAVanThatHasLeft() {
        Client order = Client.of("new", 2, Amounts.of(1)).withWindows(new TimeWindow(0, 900));
        var day =
                new DayNow(
                        12, List.of(new VanNow(0, 1, 1, 0, 10, false)), List.of(order), Set.of());
        Replanning replanning = Replanning.of(PROBLEM, PLAN, day);

        List<Route> whole = replanning.wholePlan(replanning.initial()).routes();

        assertFeasible(replanning);
        assertThat(whole.getFirst().clients()).containsExactly(0, 1, 2);
        assertThat(whole.getLast().clients()).containsExactlyInAnyOrder(3, 4);
        assertThat(replanning.wholeProblem().clients()).hasSize(5);
    }

    @Test
    void aVanUnderWayTakesANewPickup() {
        Client order = Client.of("new", 2, Amounts.NONE).withPickup(Amounts.of(1));
        var day =
                new DayNow(
                        12, List.of(new VanNow(0, 1, 1, 0, 10, false)), List.of(order), Set.of());
        Replanning replanning = Replanning.of(PROBLEM, PLAN, day);

        assertThat(replanning.wholePlan(replanning.initial()).routes().getFirst().clients())
                .contains(4);
    }

    @Test
    void cancelledOrdersKeepTheirRoomUntilTheVanIsHome() {
        var day = new DayNow(12, List.of(new VanNow(0, 1, 1, 0, 12, false)), List.of(), Set.of(1));
        Replanning replanning = Replanning.of(PROBLEM, PLAN, day);
        CheckedSolution checked = SolutionChecker.check(replanning.problem(), replanning.initial());

        assertThat(replanning.wholePlan(replanning.initial()).routes().getFirst().clients())
                .containsExactly(0, 2);
        assertThat(checked.routes().getFirst().stops().getLast().load().get(0)).isEqualTo(1);
    }

    @Test
    void aStandingPlanChangesNothingAndIsLateWhereItIs() {
        var day = new DayNow(12, List.of(new VanNow(0, 1, 1, 0, 30, false)), List.of(), Set.of());

        Replanning standing = Replanning.standing(PROBLEM, PLAN, day);

        assertFeasible(standing);
        assertThat(standing.wholePlan(standing.initial())).isEqualTo(PLAN);
        assertThat(standing.late(standing.initial()))
                .extracting(LatePromise::client, late -> late.late().getAsInt())
                .containsExactly(tuple(1, 5), tuple(2, 5));
    }

    @Test
    void whatWasCancelledOnBoardStaysThereWhenTheDayIsPlannedOnceMore() {
        var first =
                new DayNow(12, List.of(new VanNow(0, 1, 1, 0, 12, false)), List.of(), Set.of(1));
        Replanning replanning = Replanning.of(PROBLEM, PLAN, first);
        Solution whole = replanning.wholePlan(replanning.initial());
        Set<Integer> carried = replanning.carried(0, whole);
        assertThat(carried).containsExactly(1);

        VanNow later = new VanNow(0, 1, 1, 0, 14, false, carried, false);
        Replanning again =
                Replanning.standing(
                        PROBLEM, whole, new DayNow(13, List.of(later), List.of(), Set.of(1)));

        CheckedSolution checked = SolutionChecker.check(again.problem(), again.initial());
        assertThat(checked.violations()).isEmpty();
        assertThat(checked.routes().getFirst().stops().getLast().load().get(0)).isEqualTo(1);
    }

    @Test
    void whatWasLeftOutOnBoardIsNotOnAnotherVan() {
        VanNow van = new VanNow(0, 1, 1, 0, 12, false, Set.of(1), false);
        Solution without = new Solution(List.of(route(0, 2), route(3)));

        Replanning replanning =
                Replanning.of(PROBLEM, without, new DayNow(12, List.of(van), List.of(), Set.of()));

        assertThat(replanning.wholePlan(replanning.initial()).routes().getFirst().clients())
                .containsExactly(0, 1, 2);
        assertThat(replanning.carried(0, replanning.wholePlan(replanning.initial()))).isEmpty();
    }

    @Test
    void goodsOfABrokenVanAreFetchedByAnother() {
        var day = new DayNow(12, List.of(new VanNow(0, 1, 1, 0, 0, true)), List.of(), Set.of());
        Replanning replanning = Replanning.of(PROBLEM, PLAN, day);
        RoutingProblem problem = replanning.problem();

        assertThat(problem.shipments()).hasSize(2);
        assertThat(replanning.transfers())
                .containsExactly(
                        new Transfer(4, 1, Amounts.of(1)), new Transfer(5, 2, Amounts.of(1)));
        assertThat(replanning.restOf(0)).isEmpty();
        assertThat(replanning.restOf(3)).hasValue(2);
        assertThat(replanning.wholeProblem().clients().get(4).id()).isEqualTo("goods of c1");
        // Rest: clients 1, 2, 3 are 0, 1, 2; their goods 3 and 4 lie at 10.
        Solution fetched =
                new Solution(
                        List.of(
                                new Route(
                                        0,
                                        List.of(
                                                visit(3), visit(4), visit(0), visit(1),
                                                visit(2)))));
        assertThat(SolutionChecker.check(problem, fetched).violations()).isEmpty();
        assertThat(replanning.wholePlan(fetched).routes())
                .extracting(Route::clients)
                .containsExactly(List.of(0), List.of(4, 5, 1, 2, 3));
    }

    @Test
    void whomGoodsOfABrokenVanReachTooLateIsServedAsSoonAsCanBe() {
        var broken = new VanNow(0, 1, 1, 0, 0, true);
        var other = new VanNow(1, 1, 4, 0, 40, false);
        Replanning replanning =
                Replanning.of(
                        PROBLEM, PLAN, new DayNow(40, List.of(broken, other), List.of(), Set.of()));

        // From 40 to 10, where it is at 70, on to 20 at 80 and to 30 at 90: 45 late, both.
        assertFeasible(replanning);
        assertThat(replanning.late(replanning.initial()))
                .extracting(LatePromise::client, late -> late.late().getAsInt())
                .containsExactly(tuple(1, 45), tuple(2, 45));
        assertThat(replanning.wholePlan(replanning.initial()).routes().getLast().clients())
                .containsSubsequence(3, 4, 1, 2)
                .containsSubsequence(5, 1);
    }

    @Test
    void vansThatHaveNotLeftLeaveNoEarlierThanNow() {
        Replanning replanning =
                Replanning.of(PROBLEM, PLAN, new DayNow(15, List.of(), List.of(), Set.of()));

        CheckedSolution checked = SolutionChecker.check(replanning.problem(), replanning.initial());

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.routes()).allSatisfy(r -> assertThat(r.departure()).isGreaterThan(14));
    }

    @Test
    void aVanThatIsLateAtHomeLeavesWhenItIsReadyAndIsNotLoaded() {
        VanNow late = VanNow.atHome(1, 0, 500, false);
        Replanning replanning =
                Replanning.of(PROBLEM, PLAN, new DayNow(0, List.of(late), List.of(), Set.of()));

        // 3 was promised until 295; the van that is on its way to 2 brings it.
        assertThat(replanning.late(replanning.initial())).isEmpty();
        assertThat(replanning.wholePlan(replanning.initial()).routes().getFirst().clients())
                .isEmpty();
        assertThat(replanning.wholePlan(replanning.initial()).routes().getLast().clients())
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void aVanOnNoRouteIsRefused() {
        assertThatThrownBy(() -> replanned(new VanNow(7, 0, 1, 0, 10, false)))
                .hasMessageContaining("route 7")
                .hasMessageContaining("2 routes");
        assertThatThrownBy(() -> replanned(new VanNow(0, 9, 1, 0, 10, false)))
                .hasMessageContaining("3 stops");
        assertThatThrownBy(() -> new VanNow(-1, 0, 0, 0, 0, false)).hasMessageContaining("-1");
    }

    @Test
    void whateverHappenedTheFirstAnswerBreaksNoRule() {
        for (int seed = 0; seed < 25; seed++) {
            RandomProblem random = new RandomProblem(seed);
            RoutingProblem problem = random.problem(16);
            Solution plan = RandomProblem.plan(problem);
            DayNow day = RandomDay.of(problem, plan, seed);

            Replanning replanning = Replanning.of(problem, plan, day);
            Solution answer = replanning.initial();
            Solution whole = replanning.wholePlan(answer);

            assertThat(SolutionChecker.check(replanning.problem(), answer).violations())
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(whole.routes().stream().flatMap(r -> r.clients().stream()))
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(day.cancelled());
            for (VanNow van : day.vans()) {
                assertThat(whole.routes())
                        .anySatisfy(route ->
                                assertThat(route.stops())
                                        .startsWith(done(plan, van).toArray(Stop[]::new)));
            }
        }
    }

    @Test
    void theSolverFetchesTheGoodsOfABrokenVan() {
        var day = new DayNow(12, List.of(new VanNow(0, 1, 1, 0, 0, true)), List.of(), Set.of());
        Replanning replanning = Replanning.of(PROBLEM, PLAN, day);

        Solution answer = solved(replanning);

        assertThat(SolutionChecker.check(replanning.problem(), answer).violations()).isEmpty();
        assertThat(
                        replanning.wholePlan(answer).routes().stream()
                                .flatMap(r -> r.clients().stream()))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void theSolverNeverMakesTheRestOfADayDearer() {
        for (int seed = 0; seed < 8; seed++) {
            RoutingProblem problem = new RandomProblem(seed).problem(16);
            Solution plan = RandomProblem.plan(problem);
            Replanning replanning = Replanning.of(problem, plan, RandomDay.of(problem, plan, seed));
            CheckedSolution first =
                    SolutionChecker.check(replanning.problem(), replanning.initial());

            CheckedSolution better =
                    SolutionChecker.check(replanning.problem(), solved(replanning));

            assertThat(better.violations()).as("seed " + seed).isEmpty();
            assertThat(better.cost().total())
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(first.cost().total());
        }
    }

    private static Solution solved(Replanning replanning) {
        SolverOptions options =
                SolverOptions.of(SolverLimits.iterations(500), 1).withInitial(replanning.initial());
        return new RouteSolver(replanning.problem())
                .solve(options, SolverProgress.SILENT)
                .solution();
    }

    private static List<Stop> done(Solution plan, VanNow van) {
        return plan.routes().get(van.route()).stops().subList(0, van.done());
    }

    private static Replanning replanned(VanNow van) {
        return Replanning.of(PROBLEM, PLAN, new DayNow(12, List.of(van), List.of(), Set.of()));
    }

    private static void assertFeasible(Replanning replanning) {
        assertThat(SolutionChecker.check(replanning.problem(), replanning.initial()).violations())
                .isEmpty();
    }

    private static RoutingProblem problem(int vans) {
        List<Client> clients = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            clients.add(
                    Client.of("c" + client, client + 1, Amounts.of(1))
                            .withWindows(
                                    new TimeWindow(0, 25 + 10 * client * (client == 3 ? 9 : 1))));
        }
        VehicleType van =
                VehicleType.builder("van", vans, Amounts.of(5))
                        .fixedCost(100)
                        .costPerDuration(1)
                        .shift(new TimeWindow(0, 1_000))
                        .build();
        return RoutingProblem.of(
                List.of(new Depot("home", 0, TimeWindow.ALWAYS, 0)), List.of(van), clients, LINE);
    }

    private static Route route(int... clients) {
        List<Stop> stops = new ArrayList<>();
        for (int client : clients) {
            stops.add(visit(client));
        }
        return new Route(0, stops);
    }

    private static Stop visit(int client) {
        return new Stop.Visit(client, 0);
    }
}
