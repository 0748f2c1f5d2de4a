package io.suanpan.routing.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.problem.VehicleTypeBuilder;
import io.suanpan.routing.travel.PlaneTravel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On a line: home at 0, a van serves 10 and 20; who is at 30 is left out. */
class ReasonsTest {
    private static final Client FAR = Client.of("far", 3, Amounts.of(2));
    private static final TimeWindow DAY = new TimeWindow(0, 100);

    @Test
    void aPrizeBelowTheDetourIsTooLow() {
        Mend mend = only(van(), FAR.withPrize(7));

        assertThat(mend.obstacle()).isEqualTo(Obstacle.COST);
        assertThat(mend.amount()).isEqualTo(20);
        assertThat(mend.what()).contains("above 20").contains("it is 7");
    }

    @Test
    void whoFitsWasNotSearchedFor() {
        assertThat(only(van(), FAR).what()).contains("fits on route 1").contains("search longer");
    }

    @Test
    void saysHowMuchLaterTheWindowWouldHaveToEnd() {
        List<Mend> mends = reason(van(), FAR.withWindows(new TimeWindow(0, 23))).mends();

        assertThat(mends)
                .containsExactly(
                        new Mend(Obstacle.WINDOW_END, 7, 20, "let its window end 7 later"));
    }

    @Test
    void saysHowMuchEarlierTheWindowWouldHaveToBegin() {
        List<Mend> mends = reason(van(), FAR.withWindows(new TimeWindow(80, 90))).mends();

        // At 80, home at 110; the day ends at 100.
        assertThat(mends)
                .extracting(Mend::obstacle)
                .containsExactlyInAnyOrder(Obstacle.WINDOW_BEGIN, Obstacle.SHIFT);
        assertThat(mends).allSatisfy(mend -> assertThat(mend.amount()).isEqualTo(10));
    }

    @Test
    void saysHowMuchMoreAVanWouldHaveToHoldAndThatOneMoreVanWouldDo() {
        LeftOut reason = reason(van().capacity(Amounts.of(3)).fixedCost(50), FAR);

        assertThat(reason.mends())
                .containsExactly(
                        new Mend(Obstacle.CAPACITY, 1, 20, "vans that hold 1 more"),
                        new Mend(Obstacle.VANS, 1, 110, "one more van"));
        assertThat(reason.obstacle()).isEqualTo(Obstacle.CAPACITY);
        assertThat(reason.what()).startsWith("Client far: vans that hold");
    }

    @Test
    void saysWhichSkillsAreMissing() {
        Mend mend = only(van(), FAR.withSkills(Set.of("cold")));

        assertThat(mend.obstacle()).isEqualTo(Obstacle.SKILLS);
        assertThat(mend.what()).contains("[cold]");
    }

    @Test
    void saysHowMuchEarlierItsGoodsWouldHaveToBeThere() {
        LeftOut reason = reason(van(), FAR.withReleaseTime(45));

        assertThat(reason.mends())
                .contains(new Mend(Obstacle.RELEASE, 5, 20, "have its goods ready 5 earlier"));
    }

    @Test
    void saysHowManyStopsOrHowMuchWayMore() {
        assertThat(reason(van().mostStops(2), FAR).mends())
                .contains(new Mend(Obstacle.MOST_STOPS, 1, 20, "allow 1 more stops on a route"));
        assertThat(reason(van().longestDistance(53), FAR).mends())
                .contains(new Mend(Obstacle.LONGEST_DISTANCE, 7, 20, "allow routes 7 longer"));
    }

    @Test
    void twoObstaclesAtOnceAreSeveral() {
        LeftOut reason =
                reason(
                        van().capacity(Amounts.of(2)),
                        FAR.withWindows(new TimeWindow(0, 23)).withSkills(Set.of("cold")));

        assertThat(reason.mends()).isEmpty();
        assertThat(reason.obstacle()).isEqualTo(Obstacle.SEVERAL);
        assertThat(reason.what()).contains("more than one limit");
    }

    @Test
    void groupsAndShipmentsAreNamed() {
        RoutingProblem plain = problem(van(), FAR);
        ClientGroup group = new ClientGroup("either", List.of(0, 2), true);
        Shipment shipment = new Shipment("parcel", 2, 1, Amounts.of(1));

        assertThat(Reasons.of(with(plain, List.of(group), List.of()), PLAN).getFirst().what())
                .contains("group either");
        assertThat(Reasons.of(with(plain, List.of(), List.of(shipment)), PLAN).getFirst().what())
                .contains("shipment parcel");
    }

    @Test
    void theMendThatIsNamedIsEnoughAndOneLessIsNot() {
        RoutingProblem problem = problem(van(), FAR.withWindows(new TimeWindow(0, 23)));

        for (int by : List.of(6, 7)) {
            RoutingProblem wider = Relaxation.of(Obstacle.WINDOW_END, problem, 2, by);
            Solution all =
                    new Solution(
                            List.of(
                                    new Route(
                                            0,
                                            List.of(
                                                    new Stop.Visit(0, 0),
                                                    new Stop.Visit(1, 0),
                                                    new Stop.Visit(2, 0)))));
            assertThat(SolutionChecker.check(wider, all).feasible()).isEqualTo(by == 7);
        }
    }

    private static final Solution PLAN =
            new Solution(
                    List.of(new Route(0, List.of(new Stop.Visit(0, 0), new Stop.Visit(1, 0)))));

    private static Mend only(VehicleTypeBuilder van, Client far) {
        List<Mend> mends = reason(van, far).mends();
        assertThat(mends).hasSize(1);
        return mends.getFirst();
    }

    private static LeftOut reason(VehicleTypeBuilder van, Client far) {
        List<LeftOut> reasons = Reasons.of(problem(van, far), PLAN);
        assertThat(reasons).hasSize(1);
        assertThat(reasons.getFirst().client()).isEqualTo(2);
        return reasons.getFirst();
    }

    private static VehicleTypeBuilder van() {
        return VehicleType.builder("van", 1, Amounts.of(9)).shift(DAY);
    }

    private static RoutingProblem problem(VehicleTypeBuilder van, Client far) {
        Travel line =
                Travel.of(
                        PlaneTravel.distances(
                                List.of(0.0, 10.0, 20.0, 30.0), List.of(0.0, 0.0, 0.0, 0.0), 1));
        return RoutingProblem.of(
                List.of(new Depot("home", 0, TimeWindow.ALWAYS, 0)),
                List.of(van.build()),
                List.of(Client.of("a", 1, Amounts.of(1)), Client.of("b", 2, Amounts.of(1)), far),
                line);
    }

    private static RoutingProblem with(
            RoutingProblem plain, List<ClientGroup> groups, List<Shipment> shipments) {
        return new RoutingProblem(
                plain.depots(),
                plain.vehicleTypes(),
                plain.clients(),
                groups,
                shipments,
                plain.travels(),
                List.of(),
                RoutingObjective.COST);
    }
}
