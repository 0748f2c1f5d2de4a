package io.suanpan.routing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fields;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.service.answer.BrokenRule;
import io.suanpan.routing.service.answer.LeftOutStop;
import io.suanpan.routing.service.answer.PlanCosts;
import io.suanpan.routing.service.answer.PlanGeoJson;
import io.suanpan.routing.service.answer.PlanText;
import io.suanpan.routing.service.answer.PlannedRoute;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.answer.SearchFacts;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.request.RouteTerms;
import io.suanpan.routing.solver.SolverProgress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RoutePlannerTest {
    private final RoutePlanner planner = new RoutePlanner(RoadNetwork.NONE, new InOrderSolver());

    private MadePlan plan(String request) {
        return planner.plan(Requests.read(request), "body", 25, SolverProgress.SILENT);
    }

    private RoutePlan check(String request, String routes) {
        List<RouteTerms> given =
                JsonInput.read(
                        ("{\"routes\":" + routes + "}").getBytes(StandardCharsets.UTF_8),
                        "body",
                        (Fields fields) -> fields.anyObjects("routes", 9, RouteTerms::read));
        return planner.check(Requests.read(request), given, "body").plan();
    }

    /** Away at 8:00, 10 minutes to each and 20 home, a minute's service: 42 minutes and 24 km. */
    @Test
    void aPlanSaysWhenWhereAndWhatItCosts() {
        RoutePlan plan = plan(Requests.LINE).plan();
        PlanCosts costs = new PlanCosts(2_480, 500, 720, 1_260, 0, 0, 0);
        assertThat(plan.routes())
                .containsExactly(
                        new PlannedRoute(
                                "van",
                                1,
                                "hub",
                                "hub",
                                "08:00:00",
                                "08:42:00",
                                24_000,
                                2_520,
                                costs,
                                List.of(
                                        stop("a", "08:10:00", "08:11:00", 6),
                                        stop("b", "08:21:00", "08:22:00", 0)),
                                null));
        assertThat(plan.costs()).isEqualTo(costs);
        assertThat(plan.feasible()).isTrue();
        assertThat(plan.leftOut()).isEmpty();
        assertThat(plan.stopsMade()).isEqualTo(2);
        assertThat(plan.search()).isEqualTo(new SearchFacts(1, 2, null));
    }

    /** Without b: 21 minutes and 12 km less; without a: a minute less. */
    private static PlannedStop stop(String id, String begin, String departure, int kg) {
        double saved = id.equals("a") ? 30 : 30 * 12 + 30 * 21;
        return new PlannedStop(
                "stop",
                id,
                null,
                null,
                begin,
                begin,
                departure,
                0,
                8 * 3_600 + 18 * 60,
                Map.of("kg", kg),
                6_000,
                saved,
                null);
    }

    @Test
    void equalRequestsGetEqualBytesWhereIterationsCount() {
        assertThat(Json.text(plan(Requests.LINE).plan()))
                .isEqualTo(Json.text(plan(Requests.LINE).plan()))
                .doesNotContain("bound", "null");
        String timed = Requests.LINE.replace("\"iterations\":200", "\"seconds\":1");
        assertThat(plan(timed).plan().search()).isEqualTo(new SearchFacts(1, 2, 0.25));
    }

    @Test
    void whatFitsNowhereIsLeftOutWithReasonAndRemedy() {
        String heavy = Requests.LINE.replace("\"kg\":6", "\"kg\":16");
        assertThat(plan(heavy).plan().leftOut())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.id()).isEqualTo("b");
                    assertThat(it.required()).isTrue();
                    assertThat(it.reason()).contains("16", "10");
                    assertThat(it.remedy()).contains("Divide the order");
                });
        String full = Requests.LINE.replace("\"kg\":6", "\"kg\":7");
        assertThat(plan(full).plan().leftOut())
                .containsExactly(
                        new LeftOutStop(
                                "b",
                                true,
                                "No route has room and time for it beside the others.",
                                "Each of these would do alone, the cheapest first: vans that hold 1"
                                        + " more; one more van."));
        String optional = full.replace("\"kg\":7", "\"kg\":7},\"prizeMinor\":80,\"pickup\":{");
        RoutePlan dear = plan(optional).plan();
        assertThat(dear.leftOut().getFirst().remedy()).contains("vans that hold 1 more");
        assertThat(dear.costs().prizesMinor()).isEqualTo(80);
    }

    @Test
    void withoutPartialWhatCannotBeServedIsARefusal() {
        String heavy = Requests.LINE.replace("\"kg\":6", "\"kg\":16");
        String whole = "\"partial\":false,\"seed\":1";
        assertImpossible(heavy.replace("\"seed\":1", whole), "No vehicle can serve client b");
        String full = Requests.LINE.replace("\"kg\":6", "\"kg\":7");
        assertImpossible(
                full.replace("\"seed\":1", whole),
                "1 required stops cannot be served; the first: b. No route has room");
    }

    private void assertImpossible(String request, String detail) {
        assertThatThrownBy(() -> plan(request))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(e.detail()).startsWith(detail);
                        });
    }

    @Test
    void aBoundSaysHowFarFromTheBestAPlanIsAtMost() {
        RoutePlan plan =
                plan(Requests.LINE.replace("\"seed\":1", "\"bound\":true,\"seed\":1")).plan();
        assertThat(plan.bound()).isNotNull();
        assertThat(plan.bound().lowerBoundMinor()).isBetween(1.0, plan.costs().totalMinor());
        assertThat(plan.bound().gap()).isBetween(0.0, 1.0);
        assertThat(plan(Requests.LINE).plan().bound()).isNull();
    }

    @Test
    void conflictsAreRefusedBeforeAnySearch() {
        String twice =
                "\"locks\":[{\"vehicle\":\"van\",\"stops\":[\"a\",\"b\"]},"
                        + "{\"vehicle\":\"van\",\"stops\":[\"b\",\"a\"]}],\"seed\":1";
        assertThatThrownBy(() -> plan(Requests.LINE.replace("\"seed\":1", twice)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("ocked");
    }

    @Test
    void givenRoutesAreTimedAndJudged() {
        String late =
                Requests.LINE.replace(
                        "\"id\":\"a\",",
                        "\"id\":\"a\",\"windows\":[{\"from\":\"08:00\",\"to\":\"08:05\"},"
                                + "{\"from\":\"08:15\",\"to\":\"08:20\"}],");
        RoutePlan fine = check(late, "[{\"vehicle\":\"van\",\"stops\":[\"a\",\"b\"]}]");
        assertThat(fine.feasible()).isTrue();
        assertThat(fine.routes().getFirst().stops().getFirst().begin()).isEqualTo("08:15:00");
        RoutePlan broken =
                check(
                        late,
                        "[{\"vehicle\":\"van\",\"stops\":[\"b\",{\"stop\":\"a\",\"window\":0}]}]");
        assertThat(broken.feasible()).isFalse();
        assertThat(broken.violations())
                .extracting(BrokenRule::kind, BrokenRule::route, BrokenRule::stop)
                .containsExactly(tuple("time-window", 0, 1));
        assertThat(check(late, "[]").leftOut())
                .extracting(LeftOutStop::id)
                .containsExactly("a", "b");
    }

    @Test
    void givenRoutesThatNameWhatIsNotThereAreRefused() {
        assertThatThrownBy(() ->
                        check(
                                Requests.LINE,
                                "[{\"vehicle\":\"van\",\"stops\":[\"z\",{\"rest\":0},"
                                        + "{\"stop\":\"a\",\"window\":1},{\"reload\":\"moon\"}]}]"))
                .hasMessageStartingWith(
                        "The request has 4 faults; the first: body.routes[0].stops[0] names no"
                                + " stop");
    }

    @Test
    void solutionFilesNumberDepotsFirst() {
        MadePlan made = plan(Requests.LINE);
        assertThat(PlanText.text(made.model(), made.solution(), made.plan()))
                .isEqualTo("Route #1: 1 2\nCost 2480.0\n");
    }

    @Test
    void mapsHaveALineForEachRouteAndAPointForEachPlace() {
        String places =
                Requests.LINE
                        .replace("\"id\":\"hub\"", "\"id\":\"hub\",\"latitude\":50,\"longitude\":1")
                        .replace("\"id\":\"a\"", "\"id\":\"a\",\"latitude\":51,\"longitude\":2")
                        .replace("\"id\":\"b\"", "\"id\":\"b\",\"latitude\":52,\"longitude\":3")
                        .replace("\"kg\":6", "\"kg\":7");
        MadePlan made = plan(places);
        JsonNode map =
                Json.tree(
                        PlanGeoJson.text(made.model(), made.plan())
                                .getBytes(StandardCharsets.UTF_8),
                        "map");
        assertThat(map.path("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(map.path("features").valueStream())
                .extracting(it ->
                        it.at("/properties/kind").stringValue() + it.at("/geometry/coordinates"))
                .containsExactly(
                        "depot[1.0,50.0]",
                        "route[[1.0,50.0],[2.0,51.0],[1.0,50.0]]",
                        "stop[2.0,51.0]",
                        "left-out[3.0,52.0]");
        MadePlan nowhere = plan(Requests.LINE);
        assertThatThrownBy(() -> PlanGeoJson.text(nowhere.model(), nowhere.plan()))
                .hasMessageStartingWith("The depot \"hub\" has no coordinates");
    }
}
