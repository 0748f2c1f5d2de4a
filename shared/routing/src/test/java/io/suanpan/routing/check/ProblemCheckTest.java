package io.suanpan.routing.check;

import static io.suanpan.routing.check.LineMap.DEPOT;
import static io.suanpan.routing.check.LineMap.VAN;
import static io.suanpan.routing.check.LineMap.client;
import static io.suanpan.routing.check.LineMap.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemCheckTest {
    private static final Client FIRST = client(0);
    private static final Client SECOND = client(1);

    private static List<String> whats(RoutingProblem problem) {
        return ProblemCheck.conflicts(problem).stream().map(Conflict::what).toList();
    }

    private static void conflict(RoutingProblem problem, String what) {
        assertThat(whats(problem)).containsExactly(what);
    }

    private static RoutingProblem linked(
            List<ClientGroup> groups, List<Shipment> shipments, List<LockedPart> locks) {
        return LineMap.with(problem(VAN, FIRST, SECOND), groups, shipments, locks);
    }

    private static Shipment shipment(String id, int pickup, int delivery) {
        return new Shipment(id, pickup, delivery, Amounts.of(1));
    }

    @Test
    void aSoundProblemHasNoConflict() {
        RoutingProblem problem =
                linked(
                        List.of(),
                        List.of(shipment("s", 0, 1)),
                        List.of(new LockedPart(0, List.of(0, 1), true)));

        assertThat(ProblemCheck.conflicts(problem)).isEmpty();
        assertThat(ProblemCheck.unservable(problem)).isEmpty();
        assertThatCode(() -> ProblemCheck.require(problem)).doesNotThrowAnyException();
    }

    @Test
    void noClientsAreFineEvenWithoutVehicles() {
        RoutingProblem empty =
                new RoutingProblem(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        RoutingObjective.COST);

        assertThat(ProblemCheck.conflicts(empty)).isEmpty();
    }

    @Test
    void clientsNeedAVehicle() {
        conflict(
                problem(VAN.toBuilder().count(0).build(), FIRST),
                "There is no vehicle for 1 clients.");
    }

    @Test
    void matricesHaveOneSizeAndAllLocations() {
        TravelMatrix two = LineMap.travel(2).distances();
        TravelMatrix three = LineMap.travel(3).distances();
        conflict(
                RoutingProblem.of(
                        List.of(DEPOT),
                        List.of(VAN),
                        List.of(FIRST),
                        new Travel(two, three, HourlySpeed.CONSTANT)),
                "Travel 0 has distances of 2 and durations of 3 locations, the first one distances"
                        + " of 2.");
        conflict(
                RoutingProblem.of(
                        List.of(DEPOT), List.of(VAN), List.of(FIRST, SECOND), Travel.of(two)),
                "Client c1 names location 2 of 2.");
    }

    @Test
    void vehiclesNameWhatIsThere() {
        VehicleType lost =
                VAN.toBuilder().travel(1).start(2).end(3).reloadDepots(List.of(4)).build();
        assertThat(whats(problem(lost, FIRST)))
                .containsExactly(
                        "Vehicle type van names travel 1 of 1.",
                        "Vehicle type van names start depot 2 of 1.",
                        "Vehicle type van names end depot 3 of 1.",
                        "Vehicle type van names reload depot 4 of 1.");
    }

    @Test
    void limitsAndCostsAreNotNegative() {
        VehicleType odd =
                VAN.toBuilder()
                        .costPerDistance(-1)
                        .mostStops(-2)
                        .rests(List.of(new Rest(TimeWindow.ALWAYS, -3)))
                        .build();
        assertThat(whats(problem(odd, FIRST)))
                .containsExactly(
                        "Vehicle type van has cost per distance -1.",
                        "Vehicle type van has most stops -2.",
                        "Vehicle type van has break duration -3.");
        conflict(
                problem(new Depot("depot", 0, TimeWindow.ALWAYS, -1), VAN, FIRST),
                "Depot depot loads in -1.");
        conflict(
                problem(VAN, FIRST.withServiceDuration(-1)),
                "Client c0 has a service duration of -1 and a release time of 0.");
        conflict(problem(VAN, FIRST.withPrize(-1)), "Client c0 has a prize of -1.");
    }

    @Test
    void windowsAreInOrder() {
        conflict(
                problem(VAN, FIRST.withWindows(new TimeWindow(5, 9), new TimeWindow(9, 10))),
                "Client c0 has a window to 9 and then one from 9.");
    }

    @Test
    void idsAreDistinct() {
        conflict(
                problem(VAN, FIRST, Client.of("c0", 2, Amounts.NONE)), "There are two clients c0.");
    }

    @Test
    void groupsAndShipmentsDoNotOverlap() {
        conflict(
                linked(
                        List.of(new ClientGroup("g", List.of(0, 1), false)),
                        List.of(shipment("s", 0, 7)),
                        List.of()),
                "Client c0 is in group g and in shipment s.",
                "The shipment s names client 7 of 2.");
        conflict(
                linked(List.of(), List.of(shipment("s", 0, 0)), List.of()),
                "Client c0 is in shipment s and in shipment s.");
        conflict(
                linked(List.of(new ClientGroup("g", List.of(), true)), List.of(), List.of()),
                "The required group g has no clients.");
    }

    private static void conflict(RoutingProblem problem, String first, String second) {
        assertThat(whats(problem)).containsExactly(first, second);
    }

    @Test
    void locksDoNotContradict() {
        conflict(
                linked(
                        List.of(),
                        List.of(),
                        List.of(
                                new LockedPart(0, List.of(0), false),
                                new LockedPart(0, List.of(1, 0), false))),
                "Client c0 is locked in parts 0 and 1.");
        conflict(
                linked(List.of(), List.of(), List.of(new LockedPart(3, List.of(), false))),
                "Locked part 0 names type 3 of 1.");
        conflict(
                LineMap.with(
                        problem(VAN.toBuilder().count(1).build(), FIRST, SECOND),
                        List.of(),
                        List.of(),
                        List.of(
                                new LockedPart(0, List.of(0), true),
                                new LockedPart(0, List.of(1), true))),
                "2 locked parts begin a route of van, of which there are 1.");
        conflict(
                linked(
                        List.of(new ClientGroup("g", List.of(0, 1), false)),
                        List.of(),
                        List.of(new LockedPart(0, List.of(0, 1), false))),
                "2 clients of group g are locked.");
        conflict(
                linked(
                        List.of(),
                        List.of(shipment("s", 0, 1)),
                        List.of(new LockedPart(0, List.of(1, 0), false))),
                "The locked parts keep shipment s from its order.");
        conflict(
                linked(
                        List.of(),
                        List.of(shipment("s", 0, 1)),
                        List.of(
                                new LockedPart(0, List.of(0), false),
                                new LockedPart(0, List.of(1), true))),
                "The locked parts keep shipment s from its order.");
    }

    @Test
    void aLockNeedsAVehicleThatCan() {
        conflict(
                LineMap.with(
                        problem(VAN, FIRST.withSkills(Set.of("lift")).withPrize(3)),
                        List.of(),
                        List.of(),
                        List.of(new LockedPart(0, List.of(0), false))),
                "Locked part 0 cannot be driven: van serves client c0 without [lift].");
    }

    @Test
    void aClientThatNoVehicleCanServeIsToldWithTheNearestReason() {
        VehicleType small = VehicleType.of("bike", 1, Amounts.of(2));
        VehicleType late = VAN.toBuilder().shift(new TimeWindow(100, 200)).build();
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(DEPOT),
                        List.of(small, late),
                        List.of(
                                FIRST.withWindows(new TimeWindow(0, 50), new TimeWindow(60, 109)),
                                SECOND.withPrize(9).withSkills(Set.of("lift")),
                                Client.of("c2", 3, Amounts.of(11)),
                                Client.of("c3", 4, Amounts.of(10)).withServiceDuration(21)),
                        LineMap.travel(5));

        assertThat(ProblemCheck.unservable(problem).values())
                .extracting(Conflict::what)
                .containsExactly(
                        "No vehicle can serve client c0, even alone: van begins client c0 at 110,"
                                + " latest is 109.",
                        "No vehicle can serve client c1, even alone: bike serves client c1 without"
                                + " [lift].",
                        "No vehicle can serve client c2, even alone: bike has 11 on board in"
                                + " dimension 0, it holds 2.",
                        "No vehicle can serve client c3, even alone: van is back at 201, its shift"
                                + " ends at 200.");
        assertThat(ProblemCheck.unservable(problem)).containsOnlyKeys(0, 1, 2, 3);
        // The second is optional: it can be left out.
        assertThat(ProblemCheck.conflicts(problem)).hasSize(3);
        assertThatCode(() -> ProblemCheck.requireSound(problem)).doesNotThrowAnyException();
    }

    @Test
    void bothEndsOfAShipmentAreServedByOneVehicle() {
        RoutingProblem problem =
                LineMap.with(
                        problem(VAN, FIRST, SECOND.withWindows(new TimeWindow(0, 19))),
                        List.of(),
                        List.of(shipment("s", 0, 1)),
                        List.of());

        assertThat(ProblemCheck.unservable(problem)).containsOnlyKeys(0, 1);
    }

    @Test
    void aRequiredGroupNeedsOneThatCanBeServed() {
        Client far = Client.of("far", 1, Amounts.of(11));
        List<ClientGroup> group = List.of(new ClientGroup("g", List.of(0, 1), true));
        conflict(
                LineMap.with(
                        problem(VAN, far, Client.of("farther", 2, Amounts.of(12))),
                        group,
                        List.of(),
                        List.of()),
                "No vehicle can serve any client of the required group g.");
        assertThat(whats(LineMap.with(problem(VAN, far, SECOND), group, List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void allConflictsAreInOneMessageUpToTwenty() {
        VehicleType tiny = VehicleType.of("bike", 1, Amounts.of(2));
        RoutingProblem problem = problem(tiny, LineMap.clients(23).toArray(Client[]::new));

        assertThat(ProblemCheck.conflicts(problem)).hasSize(20);
        assertThatThrownBy(() -> ProblemCheck.require(problem))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        problemDetail -> {
                            assertThat(problemDetail.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(problemDetail.detail())
                                    .contains("client c0,", "client c19,")
                                    .endsWith("… and 3 more.");
                            assertThat(problemDetail.remedy())
                                    .isEqualTo(
                                            "Divide the order, or give a vehicle that holds it.");
                        });
    }

    @Test
    void moreThanTwentyThousandClientsAreTooMany() {
        List<Client> clients =
                java.util.stream.IntStream.rangeClosed(0, 20_000)
                        .mapToObj(index -> Client.of("c" + index, 1, Amounts.NONE))
                        .toList();
        RoutingProblem problem =
                RoutingProblem.of(List.of(DEPOT), List.of(VAN), clients, LineMap.travel(2));

        assertThat(ProblemCheck.conflicts(problem))
                .containsExactly(
                        new Conflict(
                                "There are 20001 clients.",
                                "Plan at most 20000 at once, by region or by depot."));
    }
}
