package io.suanpan.routing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RoadPlace;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.Solving;
import io.suanpan.routing.travel.GreatCircleTravel;
import io.suanpan.routing.travel.TravelOptions;
import io.suanpan.store.FileObjectStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A van on its way is a place that roads lead from, beside depots and stops. */
class ReplannedRoadsTest {
    private static final String PLAN =
            """
            {"depots":[{"id":"hub","latitude":51.5,"longitude":0}],
             "vehicles":[{"id":"van","shift":{"from":"08:00","to":"17:00"}}],
             "stops":[{"id":"a","latitude":51.52,"longitude":0,"serviceSeconds":60},
                      {"id":"b","latitude":51.54,"longitude":0,"serviceSeconds":60}],
             "distances":{"roads":{"profile":"car"}},"keep":true,"iterations":0}\
            """;
    private static final String NOW =
            """
            {"now":"08:15","iterations":0,
             "vans":[{"vehicle":"van","done":["a"],"latitude":51.53,"longitude":0.01,
                      "freeAt":"08:20"}]}\
            """;

    private final List<List<RoadPlace>> asked = new ArrayList<>();
    private final RoadNetwork roads =
            (places, profile, speed) -> {
                asked.add(places);
                return new Travel(matrix(places).distances(), matrix(places).durations(), speed);
            };

    private static Travel matrix(List<RoadPlace> places) {
        return GreatCircleTravel.of(
                places.stream().map(RoadPlace::at).toList(), TravelOptions.defaults());
    }

    @Test
    void theDayIsPlannedAnewFromWhereTheVanIs(@TempDir Path folder) {
        var store = new FileObjectStore(folder);
        var plans = new RoutePlans(store, roads, Solving.BEST);
        String id = plans.plan(Requests.read(PLAN), bytes(PLAN), "body").plan().id();

        RoutePlan day =
                new RouteReplans(store, plans, roads, Solving.BEST)
                        .replan(
                                id,
                                JsonInput.read(bytes(NOW), "body", ReplanRequest::read),
                                Json.tree(bytes(NOW), "body"),
                                "body",
                                SolverProgress.SILENT)
                        .plan();

        assertThat(day.feasible()).isTrue();
        assertThat(day.version()).isEqualTo(2);
        assertThat(plans.require(id).plan()).isEqualTo(day);
        assertThat(asked.getLast())
                .extracting(RoadPlace::id)
                .containsExactly("hub", "a", "b", "van 1");
        assertThat(asked.getLast().getLast().field()).endsWith("vans[0]");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
