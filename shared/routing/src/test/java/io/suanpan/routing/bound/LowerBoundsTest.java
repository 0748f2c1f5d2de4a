package io.suanpan.routing.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.travel.PlaneTravel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Home at 0; clients at −10, 20 and 30 of a line. */
class LowerBoundsTest {
    private static final Travel LINE =
            Travel.of(
                    PlaneTravel.distances(
                            List.of(0.0, -10.0, 20.0, 30.0), List.of(0.0, 0.0, 0.0, 0.0), 1));
    private static final BoundOptions OPTIONS = BoundOptions.defaults();

    @Test
    void oneVanForAllDrivesThereAndBack() {
        // 80 is what it costs; one van may go back and forth between 20 and 30 in the bound.
        assertThat(bound(VehicleType.of("van", 1, Amounts.of(3)))).isBetween(60L, 80L);
    }

    @Test
    void aVanForEachIsExact() {
        assertThat(bound(VehicleType.of("van", 3, Amounts.of(1)))).isEqualTo(20 + 40 + 60);
    }

    @Test
    void countsFixedCostsAndTime() {
        VehicleType van =
                VehicleType.builder("van", 3, Amounts.of(1))
                        .fixedCost(100)
                        .costPerDuration(2)
                        .build();

        // Three vans, 120 far and 120 long, and 3 · 5 at the doors.
        assertThat(bound(van)).isEqualTo(300 + 120 + 2 * (120 + 15));
    }

    @Test
    void aRouteWithReloadsSharesItsFixedCost() {
        VehicleType van =
                VehicleType.builder("van", 3, Amounts.of(1))
                        .fixedCost(300)
                        .reloadDepots(List.of(0))
                        .mostReloads(2)
                        .build();

        assertThat(bound(van)).isEqualTo(300 + 120);
    }

    @Test
    void leavingOutIsCheaperThanALowPrize() {
        RoutingProblem problem =
                problem(
                        VehicleType.of("van", 3, Amounts.of(1)),
                        client(1).withPrize(7),
                        client(2),
                        client(3).withPrize(1_000));

        assertThat(bound(problem)).isEqualTo(7 + 40 + 60);
    }

    @Test
    void windowsForbidLegs() {
        TimeWindow now = new TimeWindow(30, 30);
        RoutingProblem problem =
                problem(
                        VehicleType.of("van", 3, Amounts.of(3)),
                        client(1).withWindows(now),
                        client(2).withWindows(now),
                        client(3).withWindows(now));

        assertThat(bound(problem)).isEqualTo(120);
    }

    @Test
    void skillsForbidTypes() {
        VehicleType cheap = VehicleType.of("cheap", 3, Amounts.of(1));
        VehicleType dear = cheap.toBuilder().costPerDistance(10).skills(Set.of("cold")).build();
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(new Depot("home", 0, TimeWindow.ALWAYS, 0)),
                        List.of(cheap, dear),
                        List.of(client(1), client(2).withSkills(Set.of("cold"))),
                        LINE);

        assertThat(bound(problem)).isEqualTo(20 + 400);
    }

    @Test
    void membersOfGroupsMayCostNothing() {
        RoutingProblem plain =
                problem(VehicleType.of("van", 3, Amounts.of(1)), client(1), client(2));
        RoutingProblem grouped =
                new RoutingProblem(
                        plain.depots(),
                        plain.vehicleTypes(),
                        plain.clients(),
                        List.of(new ClientGroup("either", List.of(1), true)),
                        List.of(),
                        plain.travels(),
                        List.of(),
                        RoutingObjective.COST);

        assertThat(bound(grouped)).isEqualTo(20);
    }

    @Test
    void coarserUnitsMakeALowerBound() {
        RoutingProblem problem =
                problem(VehicleType.of("van", 3, Amounts.of(1)), client(1), client(2), client(3));
        RoutingProblem fine =
                problem(
                        VehicleType.of("van", 3, Amounts.of(1_009)),
                        loaded(1, 503),
                        loaded(2, 509),
                        loaded(3, 521));

        long exact = LowerBounds.of(fine, OPTIONS).orElseThrow().cost();
        long coarse = LowerBounds.of(fine, OPTIONS.withSteps(10_000)).orElseThrow().cost();

        assertThat(coarse).isLessThanOrEqualTo(exact).isGreaterThanOrEqualTo(60);
        assertThat(exact).isLessThanOrEqualTo(bound(problem));
    }

    @Test
    void whatCannotBeServedHasNoBound() {
        RoutingProblem problem = problem(VehicleType.of("van", 1, Amounts.of(1)), loaded(1, 2));

        assertThat(LowerBounds.of(problem, OPTIONS)).isEmpty();
    }

    @Test
    void nobodyToServeCostsNothing() {
        assertThat(bound(problem(VehicleType.of("van", 1, Amounts.of(1))))).isZero();
    }

    @Test
    void theGapIsAPartOfTheCost() {
        LowerBound bound = new LowerBound(90, 1);

        assertThat(bound.gap(100)).isEqualTo(0.1);
        assertThat(bound.gap(0)).isZero();
    }

    @Test
    void defaultsAre() {
        assertThat(OPTIONS).isEqualTo(new BoundOptions(100, 300_000_000));
    }

    private static long bound(VehicleType van) {
        return bound(problem(van, client(1), client(2), client(3)));
    }

    private static long bound(RoutingProblem problem) {
        return LowerBounds.of(problem, OPTIONS).orElseThrow().cost();
    }

    private static Client client(int location) {
        return loaded(location, 1);
    }

    private static Client loaded(int location, int load) {
        return Client.of("c" + location, location, Amounts.of(load)).withServiceDuration(5);
    }

    private static RoutingProblem problem(VehicleType van, Client... clients) {
        return RoutingProblem.of(
                List.of(new Depot("home", 0, TimeWindow.ALWAYS, 0)),
                List.of(van),
                List.of(clients),
                LINE);
    }
}
