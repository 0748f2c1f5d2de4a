package io.suanpan.routing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.FaultsException;
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
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.service.request.SearchTerms;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteRequestTest {
    private static final String EVERYTHING =
            """
            {"depots":[{"id":"hub","latitude":51.5,"longitude":-0.1,
                        "open":{"from":"06:00","to":"20:00"},"loadingSeconds":300},
                       {"id":"shop","latitude":51.6,"longitude":-0.1}],
             "vehicles":[{"id":"van","count":2,"capacity":{"parcels":80,"kg":700},
                          "start":"hub","end":"shop","shift":{"from":"07:30","to":"25:00:01"},
                          "costs":{"routeMinor":5000,"kilometreMinor":30,"hourMinor":1800,
                                   "overtimeHourMinor":900,"unfamiliarStopMinor":50},
                          "usualSeconds":28800,"longestSeconds":36000,"longestMetres":200000,
                          "mostStops":60,"skills":["cold"],"reloadDepots":["shop"],
                          "mostReloads":2,"areas":["N1"],
                          "rests":[{"window":{"from":"11:30","to":"13:00"},"seconds":1800}]},
                         {"id":"bike","distances":{"greatCircle":{"factor":1.2,"kilometresPerHour":18}}}],
             "stops":[{"id":"a","latitude":51.51,"longitude":-0.12,
                       "windows":[{"from":"15:00","to":"17:00"},{"from":"09:00","to":"11:00"}],
                       "serviceSeconds":180,"releaseTime":"08:30","delivery":{"kg":12},
                       "pickup":{"parcels":1},"skills":["cold"],"prizeMinor":1500,"area":"N1"},
                      {"id":"b","latitude":51.52,"longitude":-0.12},
                      {"id":"c","latitude":51.53,"longitude":-0.12}],
             "groups":[{"id":"either","stops":["b","c"],"required":false}],
             "shipments":[{"id":"s","pickup":"b","delivery":"c","amounts":{"kg":2}}],
             "locks":[{"vehicle":"van","stops":["a"],"first":true}],
             "distances":{"greatCircle":{"metresPerSecond":10},"speedsByHour":SPEEDS},
             "objective":"vehicles-first","partial":false,"async":true,"keep":true,
             "seed":7,"seconds":2.5,"iterations":1000}\
            """
                    .replace("SPEEDS", Collections.nCopies(24, 80).toString());

    /** One stop with everything wrong that can be seen without the others. */
    private static final String FAULTY =
            """
            {"depots":[{"id":"hub","latitude":91,"longitude":0}],
             "vehicles":[{"id":"van","count":0,"capacity":{"kg":-1},"shift":{"from":"9","to":"10:00"}}],
             "stops":[{"id":"a","latitude":1,"windows":[{"from":"10:00","to":"09:00"}],
                       "delivery":{"kg":1.5},"colour":"red"}],
             "distances":{"matrix":{"seconds":[[0.5]]}}}\
            """;

    private static List<String> faults(ErrorCode code, Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (SuanpanException e) {
            assertThat(e.code()).isEqualTo(code);
            return ((FaultsException) e.getCause())
                    .faults().stream()
                            .map(it -> it.field() + " " + it.problem())
                            .collect(Collectors.toList());
        }
    }

    @Test
    void everyFieldComesThroughWithItsUnit() {
        RoutingProblem problem = Requests.model(EVERYTHING).problem();
        assertThat(problem.depots())
                .containsExactly(
                        new Depot("hub", 0, new TimeWindow(6 * 3_600, 20 * 3_600), 300),
                        new Depot("shop", 1, TimeWindow.ALWAYS, 0));
        assertThat(problem.vehicleTypes().getFirst())
                .isEqualTo(
                        new VehicleType(
                                "van",
                                2,
                                Amounts.of(700, 80),
                                0,
                                0,
                                1,
                                new TimeWindow(27_000, 90_001),
                                90_000_000,
                                540,
                                9_000,
                                4_500,
                                28_800,
                                36_000,
                                200_000,
                                60,
                                Set.of("cold"),
                                List.of(1),
                                2,
                                List.of(new Rest(new TimeWindow(41_400, 46_800), 1_800)),
                                Set.of("N1"),
                                900_000));
        assertThat(problem.clients().getFirst())
                .isEqualTo(
                        new Client(
                                "a",
                                2,
                                List.of(
                                        new TimeWindow(32_400, 39_600),
                                        new TimeWindow(54_000, 61_200)),
                                180,
                                30_600,
                                Amounts.of(12, 0),
                                Amounts.of(0, 1),
                                Set.of("cold"),
                                OptionalLong.of(27_000_000),
                                Optional.of("N1")));
        assertThat(problem.groups())
                .containsExactly(new ClientGroup("either", List.of(1, 2), false));
        assertThat(problem.shipments()).containsExactly(new Shipment("s", 1, 2, Amounts.of(2, 0)));
        assertThat(problem.locks()).containsExactly(new LockedPart(0, List.of(0), true));
        assertThat(problem.objective()).isEqualTo(RoutingObjective.VEHICLES_FIRST);
    }

    @Test
    void eachVehicleHasItsOwnWayOfGettingAbout() {
        RoutingProblem problem = Requests.model(EVERYTHING).problem();
        assertThat(problem.vehicleTypes().get(1).travel()).isEqualTo(1);
        assertThat(problem.travels().getFirst().speed().percents())
                .isEqualTo(Collections.nCopies(24, 80));
        // From hub to b: 2,619 m as the crow flies.
        assertThat(problem.travels().getFirst().distances().get(0, 3)).isEqualTo(3_536);
        assertThat(problem.travels().getFirst().durations().get(0, 3)).isEqualTo(354);
        assertThat(problem.travels().get(1).distances().get(0, 3)).isEqualTo(3_143);
        assertThat(problem.travels().get(1).durations().get(0, 3)).isEqualTo(629);
    }

    @Test
    void whatIsNotSaidIsAsByDefault() {
        String least =
                """
                {"depots":[{"id":"hub","latitude":0,"longitude":0}],"vehicles":[{"id":"van"}]}\
                """;
        RouteRequest request = Requests.read(least);
        assertThat(request.search())
                .isEqualTo(new SearchTerms(0, Optional.of(5.0), Optional.empty()));
        assertThat(request.partial()).isTrue();
        assertThat(request.keep()).isFalse();
        assertThat(request.takesAJob()).isFalse();
        RoutingProblem problem = Requests.model(least).problem();
        assertThat(problem.objective()).isEqualTo(RoutingObjective.COST);
        assertThat(problem.clients()).isEmpty();
        assertThat(problem.travels().getFirst().speed()).isEqualTo(HourlySpeed.CONSTANT);
        VehicleType van = problem.vehicleTypes().getFirst();
        assertThat(van)
                .isEqualTo(
                        VehicleType.builder("van", 1, Amounts.NONE)
                                .costPerDistance(540)
                                .costPerDuration(9_000)
                                .mostReloads(0)
                                .build());
    }

    @Test
    void moreThanTwentyFiveSecondsTakeAJob() {
        String some = "{\"depots\":[{\"id\":\"h\"}],\"vehicles\":[{\"id\":\"v\"}],\"seconds\":%s}";
        assertThat(Requests.read(some.formatted("25")).takesAJob()).isFalse();
        assertThat(Requests.read(some.formatted("25.5")).takesAJob()).isTrue();
        assertThat(Requests.read(EVERYTHING).takesAJob()).isTrue();
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThat(faults(ErrorCode.MALFORMED, () -> Requests.read(FAULTY)))
                .containsExactly(
                        "body.depots[0].latitude is 91.0",
                        "body.depots[0].latitude is missing",
                        "body.vehicles[0].count is 0",
                        "body.vehicles[0].capacity has no whole amount of kg",
                        "body.vehicles[0].shift.from is no time of the day",
                        "body.stops[0].longitude is missing",
                        "body.stops[0].windows[0].to is before from",
                        "body.stops[0].delivery has no whole amount of kg",
                        "body.stops[0].colour is not known here",
                        "body.distances.matrix.seconds has no whole number of 0 or more in row 0,"
                                + " column 0");
    }

    @Test
    void unknownAndDoubleIdsAreToldAllAtOnce() {
        String lost =
                Requests.LINE
                        .replace("\"id\":\"b\"", "\"id\":\"a\"")
                        .replace("\"id\":\"van\",", "\"id\":\"van\",\"start\":\"moon\",")
                        .replace(
                                "\"seed\":1",
                                "\"locks\":[{\"vehicle\":\"bus\",\"stops\":[\"z\"]}],\"seed\":1");
        assertThat(faults(ErrorCode.IMPOSSIBLE, () -> Requests.model(lost)))
                .containsExactly(
                        "body.stops[1].id is \"a\" as that of 0",
                        "body.vehicles[0].start names no depot: \"moon\"",
                        "body.locks[0].vehicle names no vehicle: \"bus\"",
                        "body.locks[0].stops[0] names no stop: \"z\"");
    }

    @Test
    void placesNeedWhatTheirDistancesAreMadeOf() {
        String circle = Requests.LINE.replaceAll("\"matrix\".*\\n.*}},", "\"greatCircle\":{}},");
        assertThat(faults(ErrorCode.IMPOSSIBLE, () -> Requests.model(circle)))
                .containsExactly(
                        "body.depots[0].latitude is missing",
                        "body.stops[0].latitude is missing",
                        "body.stops[1].latitude is missing");
        String more = Requests.LINE.replace("{\"id\":\"b\",", "{\"id\":\"b\"},{\"id\":\"c\",");
        assertThat(faults(ErrorCode.IMPOSSIBLE, () -> Requests.model(more)))
                .containsExactly(
                        "body.depots[0].location is missing, and the matrix has 3 rows for 4 depots"
                                + " and stops");
        String told = Requests.LINE.replace("{\"id\":\"b\",", "{\"id\":\"b\",\"location\":3,");
        assertThat(faults(ErrorCode.IMPOSSIBLE, () -> Requests.model(told)))
                .containsExactly(
                        "body.depots[0].location is missing",
                        "body.stops[0].location is missing",
                        "body.stops[1].location is 3, the matrix has rows to 2");
    }

    @Test
    void matricesAreSquareAndTheOnlyKindOfDistances() {
        assertImpossible(Requests.LINE.replace("[[0,600,1200],", "[[0,600],"), "Row 0 of a matrix");
        assertImpossible(
                Requests.LINE.replaceAll("\"metres\":.*12000,6000,0]]", "\"metres\":[[0]]"),
                "The matrix has 1 rows of metres and 3 of seconds.");
        assertImpossible(
                Requests.LINE.replace("{\"matrix\"", "{\"greatCircle\":{},\"matrix\""),
                "There are several kinds of distances.");
    }

    private static void assertImpossible(String request, String detail) {
        assertThatThrownBy(() -> Requests.read(request))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(e.detail()).startsWith(detail);
                        });
    }

    @Test
    void locationsAreRowsOfTheMatrix() {
        String swapped =
                Requests.LINE
                        .replace("{\"id\":\"hub\"", "{\"id\":\"hub\",\"location\":0")
                        .replace("{\"id\":\"a\",", "{\"id\":\"a\",\"location\":2,")
                        .replace("{\"id\":\"b\",", "{\"id\":\"b\",\"location\":1,");
        assertThat(Requests.model(swapped).problem().clients())
                .extracting(Client::location)
                .containsExactly(2, 1);
    }

    @Test
    void aHundredThousandStopsAreTooMany() {
        String stops =
                IntStream.range(0, 100_000)
                        .mapToObj("{\"id\":\"%d\"}"::formatted)
                        .collect(Collectors.joining(",", "\"stops\":[", "]"));
        String many = Requests.LINE.replaceAll("(?s)\"stops\":.*}],", stops + ",");
        assertThatThrownBy(() -> Requests.model(many))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageStartingWith("There are 100000 stops, and one plan has at most 5000.");
    }

    @Test
    void withoutAMapThereAreNoRoads() {
        String roads =
                Requests.LINE
                        .replaceAll("\"matrix\".*\\n.*}},", "\"roads\":{}},")
                        .replace("\"id\":\"hub\"", "\"id\":\"hub\",\"latitude\":0,\"longitude\":0")
                        .replace("\"id\":\"a\"", "\"id\":\"a\",\"latitude\":0,\"longitude\":0")
                        .replace("\"id\":\"b\"", "\"id\":\"b\",\"latitude\":0,\"longitude\":0");
        assertThatThrownBy(() -> Requests.model(roads))
                .hasMessageStartingWith("There is no map of roads here.");
    }
}
