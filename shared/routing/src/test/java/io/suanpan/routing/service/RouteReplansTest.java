package io.suanpan.routing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fault;
import io.suanpan.core.input.FaultsException;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.service.answer.LateStop;
import io.suanpan.routing.service.answer.MovedStop;
import io.suanpan.routing.service.answer.PlannedRoute;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.answer.VanName;
import io.suanpan.routing.service.answer.WindowQuote;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.request.GivenDayRequest;
import io.suanpan.routing.service.request.OrderRequest;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ObjectInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a line, ten minutes and 6 km from place to place: the hub, a, b, c. One van drives to a and b,
 * the other to c, each with a minute of service; b was told half past eight.
 */
class RouteReplansTest {
    private static final String PLAN =
            """
            {"depots":[{"id":"hub"}],
             "vehicles":[{"id":"van","count":2,"capacity":{"kg":10},
                          "costs":{"routeMinor":500,"kilometreMinor":30,"hourMinor":1800},
                          "shift":{"from":"08:00","to":"17:00"}}],
             "stops":[{"id":"a","delivery":{"kg":4},"serviceSeconds":60},
                      {"id":"b","delivery":{"kg":4},"serviceSeconds":60,
                       "windows":[{"from":"08:00","to":"08:30"}]},
                      {"id":"c","delivery":{"kg":4},"serviceSeconds":60,
                       "windows":[{"from":"08:00","to":"10:00"}]}],
             "distances":{"matrix":{
                "seconds":[[0,600,1200,1800],[600,0,600,1200],[1200,600,0,600],[1800,1200,600,0]],
                "metres":[[0,6000,12000,18000],[6000,0,6000,12000],[12000,6000,0,6000],
                          [18000,12000,6000,0]]}},
             "initial":[{"vehicle":"van","stops":["a","b"]},{"vehicle":"van","stops":["c"]}],
             "keep":true,"iterations":0}\
            """;
    private static final String LATE =
            """
            {"now":"08:15","iterations":50,
             "vans":[{"vehicle":"van","number":1,"done":["a"],"freeAt":"08:25"}]}\
            """;
    private static final String BROKEN =
            """
            {"now":"08:15","iterations":50,
             "vans":[{"vehicle":"van","number":1,"done":["a"],"brokenDown":true}]}\
            """;

    @TempDir private Path folder;

    private FileObjectStore store;
    private RoutePlans plans;
    private RouteReplans replans;
    private RouteOrders orders;
    private String id;

    @BeforeEach
    void plan() {
        store = new FileObjectStore(folder);
        plans = new RoutePlans(store, RoadNetwork.NONE, Solving.BEST);
        replans = new RouteReplans(store, plans, RoadNetwork.NONE, Solving.BEST);
        orders = new RouteOrders(store, plans, RoadNetwork.NONE);
        id = plans.plan(Requests.read(PLAN), bytes(PLAN), "body").plan().id();
        assertThat(plans.require(id).plan().routes()).hasSize(2);
        assertThat(ids(plans.require(id).plan(), 0)).containsExactly("a", "b");
    }

    /**
     * Free at a at 8:25, at b at 8:35, home at 8:56; the other one is at c by now, home at 9:01.
     */
    @Test
    void aLateVanDrivesOnAndItsCustomersAreTold() {
        RoutePlan day = replanned(LATE);

        assertThat(day.feasible()).isTrue();
        assertThat(day.replanned().now()).isEqualTo("08:15:00");
        assertThat(day.replanned().moved()).isEmpty();
        assertThat(day.replanned().late())
                .containsExactly(new LateStop("b", "08:00:00", "08:30:00", "08:35:00", 300));
        assertThat(day.routes())
                .extracting(
                        PlannedRoute::departure,
                        PlannedRoute::back,
                        PlannedRoute::metres,
                        PlannedRoute::seconds,
                        route -> route.costs().totalMinor())
                .containsExactly(
                        tuple("08:00:00", "08:56:00", 24_000L, 3_360, 500 + 720 + 1_680.0),
                        tuple("08:00:00", "09:01:00", 36_000L, 3_660, 500 + 1_080 + 1_830.0));
        assertThat(day.routes().getFirst().stops())
                .extracting(PlannedStop::id, PlannedStop::begin, PlannedStop::done)
                .containsExactly(tuple("a", "08:10:00", true), tuple("b", "08:35:00", null));
        assertThat(day.costs().totalMinor()).isEqualTo(2_900 + 3_410);
        assertThat(day.version()).isEqualTo(2);
        assertThat(plans.require(id).plan()).isEqualTo(day);
    }

    @Test
    void lateSecondsAloneMoveAllThatFollows() {
        RoutePlan day =
                replanned(
                        """
                        {"now":"08:05","iterations":50,
                         "vans":[{"vehicle":"van","number":1,"lateSeconds":900}]}\
                        """);

        // Not left yet: at the hub until 8:15, at b, which is late, at 8:35, and at a at 8:46.
        assertThat(day.routes().getFirst().stops())
                .extracting(PlannedStop::id, PlannedStop::begin)
                .containsExactly(tuple("b", "08:35:00"), tuple("a", "08:46:00"));
        assertThat(day.replanned().late()).extracting(LateStop::lateSeconds).containsExactly(300);
    }

    /** The other van comes back from c at 8:31: at a at 8:51 to fetch the goods, at b at 9:01. */
    @Test
    void anotherVanFetchesTheGoodsOfABrokenOneAndGoesOnSoNextTime() {
        RoutePlan day = replanned(BROKEN);

        assertThat(day.feasible()).isTrue();
        assertThat(day.routes().getFirst().brokenDown()).isTrue();
        assertThat(ids(day, 0)).containsExactly("a");
        assertThat(ids(day, 1)).containsExactly("c", "goods of b", "b");
        assertThat(day.replanned().moved())
                .containsExactly(
                        new MovedStop("b", new VanName("van", 1), new VanName("van", 2)),
                        new MovedStop("goods of b", null, new VanName("van", 2)));
        assertThat(day.replanned().late())
                .containsExactly(new LateStop("b", "08:00:00", "08:30:00", "09:01:00", 1_860));

        RoutePlan later = replanned("{\"now\":\"08:40\",\"iterations\":50}");
        assertThat(later.replanned().late()).isEqualTo(day.replanned().late());
        assertThat(later.routes().getLast().stops())
                .extracting(PlannedStop::id, PlannedStop::begin, PlannedStop::done)
                .containsExactly(
                        tuple("c", "08:30:00", true),
                        tuple("goods of b", "08:51:00", true),
                        tuple("b", "09:01:00", null));
    }

    @Test
    void stopsMayBeDoneInAnotherOrderThanPlanned() {
        RoutePlan day =
                replanned(
                        """
                        {"now":"08:25","iterations":50,
                         "vans":[{"vehicle":"van","number":1,"done":["b"]}]}\
                        """);

        assertThat(day.routes().getFirst().stops())
                .extracting(PlannedStop::id, PlannedStop::begin)
                .containsExactly(tuple("b", "08:21:00"), tuple("a", "08:35:00"));
    }

    /** Its parcels are still at the hub: the other van makes its stop, and it stays. */
    @Test
    void aVanThatIsLateBeforeItLeavesIsNotWaitedFor() {
        String roomy = PLAN.replace("\"kg\":10}", "\"kg\":12}");
        id = plans.plan(Requests.read(roomy), bytes(roomy), "body").plan().id();
        RoutePlan day =
                replanned(
                        """
                        {"now":"07:30","iterations":100,
                         "vans":[{"vehicle":"van","number":2,"lateSeconds":10800}]}\
                        """);

        assertThat(day.feasible()).isTrue();
        assertThat(day.replanned().late()).isEmpty();
        assertThat(day.replanned().moved())
                .containsExactly(new MovedStop("c", new VanName("van", 2), new VanName("van", 1)));
        PlannedRoute idle =
                day.routes().stream().filter(it -> it.number() == 2).findFirst().orElseThrow();
        assertThat(idle.stops()).isEmpty();
        assertThat(idle.departure()).isEqualTo("11:00:00");
        assertThat(idle.costs().totalMinor()).isZero();
        RoutePlan later = replanned("{\"now\":\"11:30\",\"iterations\":10}");
        assertThat(later.costs()).isEqualTo(day.costs());
    }

    @Test
    void aVanThatBreaksDownAtHomeIsReplacedAtOnce() {
        RoutePlan day =
                replanned(
                        """
                        {"now":"07:30","iterations":100,
                         "vans":[{"vehicle":"van","number":2,"brokenDown":true}]}\
                        """);

        // One van has room for two of the three.
        assertThat(day.stopsMade()).isEqualTo(2);
        assertThat(day.leftOut()).hasSize(1);
        assertThat(day.routes()).extracting(PlannedRoute::brokenDown).contains(true);
    }

    /** The goods of c are loaded between b and c: what is done before and after is as planned. */
    @Test
    void aroundAReloadTheOrderIsAsPlanned() {
        String reloading =
                PLAN.replace("\"kg\":10}", "\"kg\":8},\"reloadDepots\":[\"hub\"]")
                        .replace(
                                "\"b\"]},{\"vehicle\":\"van\",\"stops\":[\"c\"]}",
                                "\"b\",{\"reload\":\"hub\"},\"c\"]}");
        id = plans.plan(Requests.read(reloading), bytes(reloading), "body").plan().id();
        String done = "{\"now\":\"08:50\",\"vans\":[{\"vehicle\":\"van\",\"done\":[%s]}]}";
        List<String> wrong = List.of("body.vans[0].done");
        assertThat(faults(done.formatted("\"a\",\"c\""))).isEqualTo(wrong);
        assertThat(faults(done.formatted("\"c\",\"a\",\"b\""))).isEqualTo(wrong);
        assertThat(faults(done.formatted("\"a\",{\"rest\":0}")))
                .containsExactly("body.vans[0].done[1]");

        RoutePlan day = replanned(done.formatted("\"b\",\"a\",{\"reload\":\"hub\"}"));

        // At the hub at 8:50, half an hour from c.
        assertThat(day.routes().getFirst().stops())
                .extracting(PlannedStop::kind, PlannedStop::begin, PlannedStop::done)
                .containsExactly(
                        tuple("stop", "08:21:00", true),
                        tuple("stop", "08:10:00", true),
                        tuple("reload", "08:42:00", true),
                        tuple("stop", "09:20:00", null));
    }

    @Test
    void theSameAgainChangesNothing() {
        RoutePlan first = replanned(LATE);
        Map<String, String> before = objects();
        assertThat(replanned(LATE)).isEqualTo(first);
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void anOlderVersionOrTimeIsAConflictThatSaysWhatToDo() {
        assertProblem(
                LATE.replace("\"now\"", "\"version\":7,\"now\""), ErrorCode.CONFLICT, "version 7");
        replanned(LATE.replace("\"now\"", "\"version\":1,\"now\""));
        assertProblem("{\"now\":\"08:14\"}", ErrorCode.CONFLICT, "08:15:00 already");
        assertThatThrownBy(() ->
                        replans.replan(
                                "0000000000000000",
                                request(LATE),
                                Json.tree(bytes(LATE), "body"),
                                "body",
                                SolverProgress.SILENT))
                .hasMessageStartingWith("There is no plan \"0000000000000000\".");
    }

    @Test
    void whoeverChangesThePlanMeanwhileWins() {
        RouteReplans slow =
                new RouteReplans(
                        store,
                        plans,
                        RoadNetwork.NONE,
                        (problem, options, progress) -> {
                            replanned(BROKEN);
                            return Solving.BEST.solve(problem, options, progress);
                        });
        assertThatThrownBy(() ->
                        slow.replan(
                                id,
                                request(LATE),
                                Json.tree(bytes(LATE), "body"),
                                "body",
                                SolverProgress.SILENT))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT))
                .hasMessageContaining("changed meanwhile");
        assertThat(plans.require(id).plan().routes().getFirst().brokenDown()).isTrue();
    }

    @Test
    void allThatDoesNotFitIsSaidAtOnce() {
        Map<String, String> before = objects();
        assertThat(
                        faults(
                                """
                                {"now":"08:15","cancelled":["a","x"],
                                 "newStops":[{"id":"n","location":1},{"id":"n","location":1}],
                                 "vans":[{"vehicle":"van","number":3},
                                         {"vehicle":"van","done":["a","c","y","a"],"location":4},
                                         {"vehicle":"van"}]}\
                                """))
                .containsExactlyInAnyOrder(
                        "body.newStops[1].id",
                        "body.vans[0]",
                        "body.vans[1].done[1]",
                        "body.vans[1].done[2]",
                        "body.vans[1].done[3]",
                        "body.vans[1].location",
                        "body.vans[2]",
                        "body.cancelled[1]");
        assertThat(
                        faults(
                                """
                                {"now":"08:15","cancelled":["a"],
                                 "vans":[{"vehicle":"van","done":["a"],"departure":"08:20"}]}\
                                """))
                .containsExactly("body.vans[0].departure", "body.cancelled[0]");
        assertThat(faults("{\"now\":\"07:00\",\"vans\":[{\"vehicle\":\"van\",\"done\":[\"a\"]}]}"))
                .containsExactly("body.vans[0].done");
        assertProblem(
                "{\"now\":\"08:15\",\"newStops\":[{\"id\":\"a\",\"location\":1}]}",
                ErrorCode.CONFLICT,
                "has a stop \"a\" already");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void whatIsDoneStaysDone() {
        replanned(LATE);
        assertThat(faults("{\"now\":\"08:20\",\"vans\":[{\"vehicle\":\"van\",\"done\":[]}]}"))
                .containsExactly("body.vans[0].done");
    }

    @Test
    void ordersFindTheirPlaceInWhatIsLeftOfTheDay() {
        replanned(LATE);
        String stop =
                "{\"stop\":{\"id\":\"n\",\"location\":2,\"pickup\":{\"kg\":1},\"windows\":["
                        + "{\"from\":\"08:00\",\"to\":\"08:10\"},{\"from\":\"08:00\",\"to\":\"09:00\"}]}}";
        OrderRequest order = JsonInput.read(bytes(stop), "body", OrderRequest::read);
        // On the way of both; of the second van too, but the first stop found stays.
        assertThat(orders.quote(id, order).quotes())
                .extracting(WindowQuote::free, WindowQuote::costMinor, WindowQuote::vehicle)
                .containsExactly(tuple(false, null, null), tuple(true, 0.0, "van"));
        RoutePlan with = orders.insert(id, order).plan();
        assertThat(with.version()).isEqualTo(3);
        assertThat(with.stopsMade()).isEqualTo(4);
        assertThat(with.replanned().late()).hasSize(1);
    }

    /** Whoever quotes keeps the plan at hand; that it was planned anew counts at once. */
    @Test
    void afterADayIsPlannedAnewQuotesAreOfWhatIsLeft() {
        String told =
                PLAN.replace("\"id\":\"hub\"", "\"id\":\"hub\",\"location\":0")
                        .replace("\"id\":\"a\"", "\"id\":\"a\",\"location\":1")
                        .replace("\"id\":\"b\"", "\"id\":\"b\",\"location\":2")
                        .replace("\"id\":\"c\"", "\"id\":\"c\",\"location\":3");
        id = plans.plan(Requests.read(told), bytes(told), "body").plan().id();
        String stop =
                """
                {"stop":{"id":"n","location":1,"pickup":{"kg":1},
                 "windows":[{"from":"08:00","to":"08:12"}]}}\
                """;
        OrderRequest order = JsonInput.read(bytes(stop), "body", OrderRequest::read);
        assertThat(orders.quote(id, order).quotes().getFirst().free()).isTrue();

        replanned(LATE);

        assertThat(orders.quote(id, order).quotes().getFirst().free()).isFalse();
    }

    @Test
    void newStopsComeInAndCancelledOnesGo() {
        RoutePlan day =
                replanned(
                        """
                        {"now":"08:05","iterations":200,"cancelled":["b"],
                         "newStops":[{"id":"n","location":1,"delivery":{"kg":2}}]}\
                        """);

        // Both vans have left, and nobody may load again: the goods are at the hub.
        assertThat(day.leftOut()).extracting(it -> it.id()).containsExactly("n");
        assertThat(day.replanned().moved())
                .containsExactly(new MovedStop("b", new VanName("van", 1), null));
        RoutePlan next = replanned("{\"now\":\"08:06\",\"iterations\":10}");
        assertThat(next.leftOut()).extracting(it -> it.id()).containsExactly("n");
        assertThat(next.stopsMade()).isEqualTo(2);
    }

    @Test
    void aPlanInTheBodyIsPlannedAnewAndNotKept() {
        String body =
                PLAN.replaceAll("(?s)\"initial\".*", "")
                        + "\"routes\":[{\"vehicle\":\"van\",\"stops\":[\"a\",\"b\"]},"
                        + "{\"vehicle\":\"van\",\"stops\":[\"c\"]}],"
                        + LATE.substring(1);
        Map<String, String> before = objects();
        GivenDayRequest given = JsonInput.read(bytes(body), "body", GivenDayRequest::read);
        RoutePlan day = replans.replan(given, Json.tree(bytes(body), "body"), "body").plan();
        RoutePlan kept = replanned(LATE);
        assertThat(day.routes()).isEqualTo(kept.routes());
        assertThat(day.replanned()).isEqualTo(kept.replanned());
        assertThat(day.id()).isNull();
        assertThat(before).hasSize(1);
        String job = body.replace("\"iterations\":50", "\"async\":true");
        GivenDayRequest asJob = JsonInput.read(bytes(job), "body", GivenDayRequest::read);
        assertThatThrownBy(() -> replans.replan(asJob, Json.tree(bytes(job), "body"), "body"))
                .hasMessageContaining("at once and not kept");
    }

    @Test
    void aJobDoesItOnceAndShowsThePlan() {
        RouteJobs jobs = new RouteJobs(store, plans, replans);
        String body = LATE.replace("\"now\"", "\"async\":true,\"now\"");
        assertThat(request(body).takesAJob()).isTrue();
        RouteJob job = jobs.submitReplan(id, bytes(body));
        assertThat(jobs.require(job.id()).state()).isEqualTo(RouteJob.State.queued);

        RouteJob done = jobs.run(RouteJobs.PREFIX + job.id() + ".json");

        assertThat(done.state()).isEqualTo(RouteJob.State.done);
        assertThat(jobs.require(job.id()).follow()).isEqualTo("/v1/routes/" + id);
        assertThat(jobs.require(job.id()).plan()).isEqualTo(plans.require(id).plan());
        replanned("{\"now\":\"08:30\",\"iterations\":10}");
        Map<String, String> before = objects();
        jobs.run(RouteJobs.PREFIX + job.id() + ".json");
        jobs.submitReplan(id, bytes(body));
        assertThat(objects()).isEqualTo(before);
        RouteJob tooEarly = jobs.submitReplan(id, bytes("{\"now\":\"08:29\",\"async\":true}"));
        assertThat(jobs.run(RouteJobs.PREFIX + tooEarly.id() + ".json").problem().code())
                .isEqualTo("conflict");
    }

    private RoutePlan replanned(String json) {
        return replans.replan(
                        id,
                        request(json),
                        Json.tree(bytes(json), "body"),
                        "body",
                        SolverProgress.SILENT)
                .plan();
    }

    private List<String> faults(String json) {
        try {
            replanned(json);
            return List.of();
        } catch (SuanpanException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
            List<Fault> faults = ((FaultsException) e.getCause()).faults();
            assertThat(faults).allMatch(fault -> !fault.remedy().isBlank());
            return faults.stream().map(Fault::field).toList();
        }
    }

    private void assertProblem(String json, ErrorCode code, String detail) {
        assertThatThrownBy(() -> replanned(json))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.detail()).contains(detail);
                            assertThat(e.remedy()).isNotBlank();
                        });
    }

    private static List<String> ids(RoutePlan plan, int route) {
        return plan.routes().get(route).stops().stream().map(PlannedStop::id).toList();
    }

    private static ReplanRequest request(String json) {
        return JsonInput.read(bytes(json), "body", ReplanRequest::read);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> objects() {
        return store.listAll("").collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }
}
