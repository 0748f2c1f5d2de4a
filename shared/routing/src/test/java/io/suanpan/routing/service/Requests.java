package io.suanpan.routing.service;

import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.ObjectStore;
import java.nio.charset.StandardCharsets;

/** Small requests to begin from. */
final class Requests {
    /** Two stops on a line: 600 s and 6 km to a, as far again to b, and home. */
    static final String LINE =
            """
            {"depots":[{"id":"hub"}],
             "vehicles":[{"id":"van","capacity":{"kg":10},
                          "costs":{"routeMinor":500,"kilometreMinor":30,"hourMinor":1800},
                          "shift":{"from":"08:00","to":"17:00"}}],
             "stops":[{"id":"a","delivery":{"kg":4},"serviceSeconds":60},
                      {"id":"b","delivery":{"kg":6},"serviceSeconds":60}],
             "distances":{"matrix":{"seconds":[[0,600,1200],[600,0,600],[1200,600,0]],
                                    "metres":[[0,6000,12000],[6000,0,6000],[12000,6000,0]]}},
             "seed":1,"iterations":200}\
            """;

    private Requests() {}

    static RouteRequest read(String json) {
        return JsonInput.read(json.getBytes(StandardCharsets.UTF_8), "body", RouteRequest::read);
    }

    static RouteJobs jobs(ObjectStore store, RoutePlans plans) {
        RouteReplans replans = new RouteReplans(store, plans, RoadNetwork.NONE, Solving.BEST);
        return new RouteJobs(store, plans, replans);
    }

    static RouteModel model(String json) {
        return RouteModel.of(read(json), "body", RoadNetwork.NONE);
    }
}
