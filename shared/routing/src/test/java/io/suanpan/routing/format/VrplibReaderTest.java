package io.suanpan.routing.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VrplibReaderTest {
    private static final String PLAIN =
            """
            NAME : plain
            TYPE : CVRP
            DIMENSION : 3
            EDGE_WEIGHT_TYPE : EUC_2D
            CAPACITY : 10
            NODE_COORD_SECTION
            1 0 0
            2 1 1
            3 3 4
            DEMAND_SECTION
            1 0
            2 4
            3 5
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    private static final String FULL =
            """
            NAME: full
            DIMENSION: 5
            VEHICLES: 3
            EDGE_WEIGHT_TYPE: EXPLICIT
            EDGE_WEIGHT_FORMAT: FULL_MATRIX
            SERVICE_TIME: 1.5
            VEHICLES_MAX_DURATION: 440
            EDGE_WEIGHT_SECTION
            0 1 2 3 4
            5 0 6 7 8
            9 1 0 2 3
            4 5 6 0 7
            8 9 1 2 0
            DEMAND_SECTION
            1 0 0
            2 0 0
            3 4 1
            4 5 2
            5 6 3
            BACKHAUL_SECTION
            1 0
            2 0
            3 0
            4 2
            5 0
            TIME_WINDOW_SECTION
            1 0 100
            2 5 200
            3 10 20
            4 11 21
            5 12 22
            RELEASE_TIME_SECTION
            1 0
            2 0
            3 0
            4 7
            5 0
            PRIZE_SECTION
            1 0
            2 0
            3 8.5
            4 0
            5 0
            CAPACITY_SECTION
            1 9 9
            2 8 8
            3 9 9
            VEHICLES_FIXED_COST_SECTION
            1 11
            2 12
            3 11
            VEHICLES_UNIT_DISTANCE_COST_SECTION
            1 2
            2 3
            3 2
            VEHICLES_MAX_DISTANCE_SECTION
            1 50
            2 60
            3 50
            VEHICLES_MAX_RELOADS_SECTION
            1 1
            2 2
            3 1
            VEHICLES_DEPOT_SECTION
            1 1
            2 2
            3 1
            VEHICLES_RELOAD_DEPOT_SECTION
            1 1 2
            2 2
            3 1 2
            VEHICLES_ALLOWED_CLIENTS_SECTION
            1 3 4 5
            2 3 4
            3 3 4 5
            MUTUALLY_EXCLUSIVE_GROUP_SECTION
            1 3 4
            2 5
            DEPOT_SECTION
            1
            2
            EOF
            """;

    private static Instance parse(String text, Rounding rounding) {
        return VrplibReader.parse(new TextFile("some.vrp", text.lines().toList()), rounding);
    }

    private static void fails(String text, String message) {
        assertThatThrownBy(() -> parse(text, Rounding.ROUND))
                .isInstanceOf(SuanpanException.class)
                .hasMessage(message);
    }

    @Test
    void aPlainInstanceHasAsManyVehiclesAsClients() {
        Instance instance = parse(PLAIN, Rounding.ROUND);

        RoutingProblem problem = instance.problem();
        assertThat(instance.name()).isEqualTo("plain");
        assertThat(instance.points())
                .containsExactly(new Point(0, 0), new Point(1, 1), new Point(3, 4));
        assertThat(problem.vehicleTypes())
                .containsExactly(VehicleType.of("vehicles 1", 2, Amounts.of(10)));
        assertThat(problem.clients())
                .containsExactly(
                        Client.of("1", 1, Amounts.of(4)).withPickup(Amounts.of(0)),
                        Client.of("2", 2, Amounts.of(5)).withPickup(Amounts.of(0)));
        assertThat(problem.depots()).hasSize(1);
        assertThat(problem.depots().getFirst().opening()).isEqualTo(TimeWindow.ALWAYS);
    }

    @Test
    void distancesAreRoundedByTheRuleOfTheField() {
        // √2 = 1.41421…, √13 = 3.60555…
        assertThat(distances(Rounding.ROUND)).containsExactly(1, 5, 4);
        assertThat(distances(Rounding.TRUNC)).containsExactly(1, 5, 3);
        assertThat(distances(Rounding.DIMACS)).containsExactly(14, 50, 36);
        assertThat(distances(Rounding.EXACT)).containsExactly(1_414, 5_000, 3_606);
    }

    private static List<Integer> distances(Rounding rounding) {
        TravelMatrix matrix = parse(PLAIN, rounding).problem().travels().getFirst().distances();
        assertThat(matrix.symmetric()).isTrue();
        return List.of(matrix.get(0, 1), matrix.get(0, 2), matrix.get(1, 2));
    }

    @Test
    void loadsTimesAndCostsAreScaledAlike() {
        RoutingProblem problem = parse(FULL, Rounding.DIMACS).problem();

        assertThat(problem.clients().getFirst().delivery()).isEqualTo(Amounts.of(40, 10));
        assertThat(problem.clients().getFirst().prize()).isEqualTo(OptionalLong.of(85));
        assertThat(problem.clients().getFirst().serviceDuration()).isEqualTo(15);
        assertThat(problem.vehicleTypes().getFirst().fixedCost()).isEqualTo(110);
        assertThat(problem.vehicleTypes().getFirst().costPerDistance()).isEqualTo(2);
        assertThat(problem.vehicleTypes().getFirst().longestDuration()).isEqualTo(4_400);
    }

    @Test
    void otherMetricsAreRoundedAfterTheirOwnRule() {
        assertThat(first("CEIL_2D", Rounding.DIMACS)).isEqualTo(20);
        assertThat(first("FLOOR_2D", Rounding.DIMACS)).isEqualTo(10);
        assertThat(first("EXACT_2D", Rounding.ROUND)).isEqualTo(1_414);
        assertThat(first("MAN_2D", Rounding.ROUND)).isEqualTo(2);
        assertThat(first("MAX_2D", Rounding.ROUND)).isEqualTo(1);
    }

    private static int first(String type, Rounding rounding) {
        Instance instance = parse(PLAIN.replace("EUC_2D", type), rounding);
        return instance.problem().travels().getFirst().distances().get(0, 1);
    }

    @Test
    void everySectionIsRead() {
        Instance instance = parse(FULL, Rounding.ROUND);
        RoutingProblem problem = instance.problem();

        assertThat(problem.depots())
                .extracting(depot -> depot.opening().to())
                .containsExactly(100, 200);
        assertThat(problem.travels().getFirst().durations().get(1, 0)).isEqualTo(5);
        assertThat(problem.travels().getFirst().distances().get(4, 3)).isEqualTo(2);
        assertThat(problem.clients().get(1))
                .isEqualTo(
                        Client.of("3", 3, Amounts.of(5, 2))
                                .withPickup(Amounts.of(2))
                                .withWindows(new TimeWindow(11, 21))
                                .withServiceDuration(2)
                                .withReleaseTime(7));
        assertThat(problem.clients().get(0).prize()).isEqualTo(OptionalLong.of(9));
        assertThat(problem.clients().get(2).skills()).containsExactly("client 4");
        assertThat(problem.groups()).containsExactly(new ClientGroup("1", List.of(0, 1), true));
        assertThat(instance.typeOfVehicle()).containsExactly(0, 1, 0);
        assertThat(problem.vehicleTypes())
                .containsExactly(
                        VehicleType.builder("vehicles 1", 2, Amounts.of(9, 9))
                                .shift(new TimeWindow(0, 100))
                                .fixedCost(11)
                                .costPerDistance(2)
                                .longestDistance(50)
                                .longestDuration(440)
                                .mostReloads(1)
                                .reloadDepots(List.of(0, 1))
                                .skills(Set.of("client 4"))
                                .build(),
                        VehicleType.builder("vehicles 2", 1, Amounts.of(8, 8))
                                .start(1)
                                .end(1)
                                .shift(new TimeWindow(5, 200))
                                .fixedCost(12)
                                .costPerDistance(3)
                                .longestDistance(60)
                                .longestDuration(440)
                                .mostReloads(2)
                                .reloadDepots(List.of(1))
                                .build());
    }

    @Test
    void trianglesOfAllFormatsAreTheSameMatrix() {
        TravelMatrix lower = explicit("LOWER_ROW", "1\n2 3\n");
        assertThat(List.of(lower.get(1, 0), lower.get(2, 0), lower.get(2, 1)))
                .containsExactly(1, 2, 3);
        for (TravelMatrix other :
                List.of(
                        explicit("LOWER_DIAG_ROW", "0\n1 0\n2 3 0\n"),
                        explicit("UPPER_ROW", "1 2\n3\n"),
                        explicit("UPPER_DIAG_ROW", "0 1 2\n0 3\n0\n"),
                        explicit("LOWER_COL", "1 2 3"),
                        explicit("UPPER_COL", "1 2 3"),
                        explicit("FULL_MATRIX", "0 1 2 1 0 3\n2 3 0"))) {
            assertThat(other.rowMajor()).isEqualTo(lower.rowMajor());
        }
    }

    private static TravelMatrix explicit(String format, String weights) {
        String text =
                """
                DIMENSION : 3
                EDGE_WEIGHT_TYPE : EXPLICIT
                EDGE_WEIGHT_FORMAT : %s
                EDGE_WEIGHT_SECTION
                %s
                EOF
                """
                        .formatted(format, weights);
        return parse(text, Rounding.ROUND).problem().travels().getFirst().distances();
    }

    @Test
    void pickupsAndDeliveriesAreShipments() {
        RoutingProblem problem =
                parse(
                                """
                                DIMENSION : 3
                                EDGE_WEIGHT_TYPE : EXPLICIT
                                EDGE_WEIGHT_FORMAT : LOWER_ROW
                                EDGE_WEIGHT_SECTION
                                1 2 3
                                PICKUP_AND_DELIVERY_SECTION
                                1 0 0 900 0 0 0
                                2 10 5 50 7 0 2
                                3 -10 6 60 8 1 0
                                EOF
                                """,
                                Rounding.ROUND)
                        .problem();

        assertThat(problem.shipments()).containsExactly(new Shipment("1-2", 0, 1, Amounts.of(10)));
        assertThat(problem.clients().get(1).windows()).containsExactly(new TimeWindow(6, 60));
        assertThat(problem.clients().get(1).serviceDuration()).isEqualTo(8);
        assertThat(problem.depots().getFirst().opening()).isEqualTo(new TimeWindow(0, 900));
    }

    @Test
    void errorsNameFileAndLine() {
        fails(
                PLAIN.replace("2 1 1", "2 1 x"),
                "some.vrp, line 8: x is not a number. Give numbers there.");
        fails(
                PLAIN.replace("2 1 1", "2 1"),
                "some.vrp, line 8: the row has 1 values, not 2. Give an index and all its values.");
        fails(
                PLAIN.replace("2 1 1", "3 1 1"),
                "some.vrp, line 9: index 3 is there twice. Leave one.");
        fails(
                PLAIN.replace("2 1 1\n", ""),
                "some.vrp, line 6: NODE_COORD_SECTION has no row 2 of 3. Give one row for each.");
        fails(
                PLAIN.replace("2 1 1", "7 1 1"),
                "some.vrp, line 8: 7 does not count from 1 to 3. Give a whole number in this"
                        + " range.");
        fails(
                PLAIN.replace("EUC_2D", "GEO"),
                "some.vrp: there are no distances of type GEO. Take EUC_2D, CEIL_2D, FLOOR_2D,"
                        + " EXACT_2D, MAN_2D, MAX_2D or EXPLICIT.");
        fails(
                PLAIN.replace("DIMENSION : 3\n", ""),
                "some.vrp: it has no DIMENSION. State the number of locations.");
        fails(
                PLAIN.replace("DEPOT_SECTION\n1\n", "DEPOT_SECTION\n2\n"),
                "some.vrp, line 14: the depots are not the first nodes: [2.0]. Number depots 1, 2,"
                        + " … and clients after them.");
        fails(
                PLAIN.replace("NODE_COORD", "DEMAND"),
                "some.vrp, line 10: DEMAND_SECTION is there twice. Leave one.");
        fails(
                "what is this",
                "some.vrp, line 1: this is neither KEY : VALUE nor a section. Write VRPLIB:"
                        + " specifications with a colon, sections as NAME_SECTION.");
        fails(
                "TYPE : VRPB\n",
                "some.vrp: it wants all deliveries before all pickups (VRPB). Plan without that"
                        + " rule: write another TYPE.");
        fails(
                PLAIN.replace("2 4", "2 -4"),
                "some.vrp: The amount -4 in [-4] is negative. Give amounts of 0 or more; name what"
                        + " is collected a pickup.");
        fails(
                FULL.replace("8 9 1 2 0\n", ""),
                "some.vrp, line 8: there are 20 distances, not 25. Give all of them in the stated"
                        + " format.");
    }
}
