package io.suanpan.routing.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonTest {
    @Test
    void aPlanIsLinesAndPoints() {
        VehicleType van =
                VehicleType.builder("van", 1, Amounts.of(5))
                        .reloadDepots(List.of(0))
                        .rests(List.of(new Rest(TimeWindow.ALWAYS, 30)))
                        .build();
        RoutingProblem problem =
                RoutingProblem.of(
                        List.of(new Depot("shop", 0, TimeWindow.ALWAYS, 0)),
                        List.of(van),
                        List.of(
                                Client.of("ann", 1, Amounts.of(5)),
                                Client.of("bob", 2, Amounts.of(5)).withPrize(9)),
                        Travel.of(TravelMatrix.of(3, new int[] {0, 10, 20, 10, 0, 10, 20, 10, 0})));
        Solution solution =
                new Solution(
                        List.of(
                                new Route(
                                        0,
                                        List.of(
                                                new Stop.Visit(0, 0),
                                                new Stop.Pause(0),
                                                new Stop.Reload(0)))));
        List<Point> points = List.of(new Point(8.5, 47), new Point(8.6, 47.1), new Point(8.7, 47));

        String json = GeoJson.text(problem, SolutionChecker.check(problem, solution), points);

        assertThat(Json.tree(json.getBytes(StandardCharsets.UTF_8), "json").get("features"))
                .hasSize(6);
        assertThat(json)
                .startsWith("{\"type\":\"FeatureCollection\",\"features\":[")
                .contains(
                        """
                        {"type":"Feature","geometry":{"type":"Point","coordinates":[8.5,47.0]},\
                        "properties":{"id":"shop","kind":"depot"}}\
                        """)
                .contains(
                        """
                        {"type":"LineString","coordinates":[[8.5,47.0],[8.6,47.1],[8.5,47.0],\
                        [8.5,47.0]]}\
                        """)
                .contains("\"kind\":\"break\"", "\"kind\":\"reload\"", "\"vehicleType\":\"van\"")
                .contains(
                        """
                        {"type":"Point","coordinates":[8.7,47.0]},\
                        "properties":{"id":"bob","kind":"left-out"}\
                        """);
    }
}
