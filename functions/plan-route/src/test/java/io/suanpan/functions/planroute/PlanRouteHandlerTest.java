package io.suanpan.functions.planroute;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.gateway.FunctionCalls;
import io.suanpan.gateway.FunctionCalls.Answer;
import io.suanpan.gateway.Mutations;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ObjectInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Both handlers of the function on one store: what one is asked for the other one makes. */
class PlanRouteHandlerTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);
    private static final String[] INSIDES = {"Exception", "\\tat ", "io.suanpan.", "java."};
    private static final Path OBJECTS =
            Path.of(System.getProperty("suanpan.root"), "events", "objects");

    @TempDir private Path folder;

    private FileObjectStore store;
    private FunctionCalls function;
    private FunctionCalls jobs;

    @BeforeEach
    void start() throws IOException {
        store = new FileObjectStore(folder);
        Map<String, String> environment = Map.of("SUANPAN_STORE", folder.toString());
        function = new FunctionCalls(() -> new PlanRouteHandler(environment, CLOCK));
        jobs = new FunctionCalls(() -> new RouteJobsHandler(environment, CLOCK));
        try (Stream<Path> files = Files.walk(OBJECTS)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("plan-route"))
                    .forEach(file ->
                            store.put(OBJECTS.relativize(file).toString(), Content.of(file)));
        }
    }

    private Map<String, String> objects() {
        return store.listAll("").collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }

    @Test
    void aDayIsPlannedWithinItsRules() {
        JsonNode plan = function.call("plan-route-plan").body();
        assertThat(plan.path("feasible").booleanValue()).isTrue();
        assertThat(plan.path("stopsMade").intValue()).isEqualTo(8);
        assertThat(plan.path("leftOut").size()).isZero();
        assertThat(plan.at("/search/iterations").longValue()).isEqualTo(2_000);
        assertThat(plan.at("/search").has("seconds")).isFalse();
        assertThat(plan.at("/routes/0/stops/0/arrival").stringValue())
                .matches("\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void theSameRequestGetsTheSameBytes() {
        byte[] event = Json.bytes(FunctionCalls.event("plan-route-plan"));
        assertThat(function.bytes(event)).isEqualTo(function.bytes(event));
    }

    /** Round by a, b, c takes 600 + 400 + 500 + 690 s, the other way 2,950 s. */
    @Test
    void asymmetricMatricesAreDrivenTheShorterWayRound() {
        JsonNode plan = function.call("plan-route-plan-matrix").body();
        assertThat(plan.at("/routes/0/stops").valueStream())
                .extracting(it -> it.path("id").stringValue())
                .containsExactly("a", "b", "c");
        assertThat(plan.path("seconds").intValue()).isEqualTo(2_190 + 3 * 120);
    }

    @Test
    void whatIsLeftOutSaysWhyAndWhatToDo() {
        JsonNode left = function.call("plan-route-plan-some-left").body().path("leftOut");
        assertThat(left.size()).isPositive();
        assertThat(left.valueStream())
                .allMatch(it -> !it.path("reason").stringValue().isBlank())
                .allMatch(it -> !it.path("remedy").stringValue().isBlank());
    }

    @Test
    void impossibleRequestsAreRefusedWithTheirReason() {
        assertRefused("plan-route-plan-above-capacity", "900");
        assertRefused("plan-route-plan-window-before-shift", "o-1001");
        assertRefused("plan-route-plan-too-much-for-all", "required stops cannot be served");
        assertRefused("plan-route-plan-conflicting-locks", "ocked");
        assertRefused("plan-route-plan-matrix-too-small", "3 rows for 4 depots and stops");
        assertRefused("plan-route-plan-not-square", "Row 0 of a matrix of 4 rows has 3 values.");
        assertRefused("plan-route-plan-two-ways", "several kinds of distances");
        assertRefused("plan-route-plan-no-map", "no map of roads");
        assertThat(function.call("plan-route-plan-unknown-ids").faults())
                .containsExactly(
                        "body.stops[7].id",
                        "body.vehicles[0].start",
                        "body.locks[0].vehicle",
                        "body.locks[0].stops[1]");
    }

    private void assertRefused(String event, String detail) {
        Answer answer = function.call(event);
        assertThat(answer.status()).as(event).isEqualTo(422);
        assertThat(answer.detail()).contains(detail);
        assertThat(answer.remedy()).isNotBlank();
    }

    @Test
    void malformedRequestsAreToldAllTheirFaults() {
        assertThat(function.call("plan-route-plan-faults").faults())
                .containsExactly(
                        "body.depots[0].latitude",
                        "body.depots[0].latitude",
                        "body.vehicles[0].capacity",
                        "body.vehicles[0].shift.from",
                        "body.stops[0].longitude",
                        "body.stops[0].longitude",
                        "body.stops[1].windows[0].to",
                        "body.stops[2].colour",
                        "body.seed");
        assertThat(function.call("plan-route-plan-negative").detail()).contains("row 1, column 2");
        assertThat(function.call("plan-route-plan-too-many").status()).isEqualTo(413);
    }

    @Test
    void bodiesAboveFiveMegabytesAreTooLarge() {
        ObjectNode event = (ObjectNode) FunctionCalls.event("plan-route-plan");
        event.put("body", " ".repeat(5_000_001));
        Answer answer = function.call(event);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).isEqualTo("The body is larger than 5000000 bytes.");
    }

    @Test
    void aJobIsTakenUpByItsObjectAndShownWithItsPlan() {
        Answer accepted = function.call("plan-route-plan-job");
        assertThat(accepted.status()).isEqualTo(202);
        String id = accepted.body().path("id").stringValue();
        ObjectNode show = (ObjectNode) FunctionCalls.event("plan-route-show");
        show.put("rawPath", "/v1/routes/" + id);
        assertThat(function.call(show).body().path("state").stringValue()).isEqualTo("queued");
        ObjectNode event = (ObjectNode) FunctionCalls.event("route-jobs-request");
        ((ObjectNode) event.at("/detail/object")).put("key", "requests/plan-route/" + id + ".json");
        assertThat(jobs.call(event).body().path("state").stringValue()).isEqualTo("done");
        JsonNode done = function.call(show).body();
        assertThat(done.path("state").stringValue()).isEqualTo("done");
        assertThat(done.at("/plan/stopsMade").intValue()).isEqualTo(8);
        Map<String, String> before = objects();
        jobs.call(event);
        function.call("plan-route-plan-job");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void aPlanThatIsKeptIsFoundByItsId() {
        JsonNode plan = function.call("plan-route-plan-keep").body();
        ObjectNode show = (ObjectNode) FunctionCalls.event("plan-route-show-geojson");
        show.put("rawPath", "/v1/routes/" + plan.path("id").stringValue());
        JsonNode map = function.call(show).body();
        assertThat(map.path("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(map.path("features").size())
                .isEqualTo(1 + plan.path("routes").size() + plan.path("stopsMade").intValue());
    }

    @Test
    void aGivenPlanIsJudged() {
        JsonNode fine = function.call("plan-route-check").body();
        assertThat(fine.path("feasible").booleanValue()).isTrue();
        JsonNode broken = function.call("plan-route-check-broken").body();
        assertThat(broken.path("feasible").booleanValue()).isFalse();
        assertThat(broken.path("violations").valueStream())
                .extracting(it -> it.path("kind").stringValue())
                .contains("capacity", "time-window");
    }

    @Test
    void aDayIsPlannedAnewFromWhereTheVansAre() {
        JsonNode day = function.call("plan-route-replan").body();
        assertThat(day.path("version").intValue()).isEqualTo(2);
        assertThat(day.at("/replanned/moved").size()).isEqualTo(2);
        Map<String, String> before = objects();
        assertThat(function.call("plan-route-replan").body()).isEqualTo(day);
        assertThat(function.call("plan-route-replan-again").status()).isEqualTo(200);
        assertThat(objects()).isEqualTo(before);
        JsonNode given = function.call("plan-route-replan-given").body();
        assertThat(given.at("/routes/0/departure").stringValue()).isEqualTo("08:30:00");
        assertThat(given.has("id")).isFalse();
        assertRefused("plan-route-replan-done-and-cancelled", "done or under way");
    }

    @Test
    void aJobPlansADayAnewOnce() {
        assertThat(jobs.call("route-jobs-replan").body().path("state").stringValue())
                .isEqualTo("done");
        Map<String, String> before = objects();
        jobs.call("route-jobs-replan");
        assertThat(objects()).isEqualTo(before);
        assertThat(function.call("plan-route-replan-job").status()).isEqualTo(202);
    }

    @Test
    void batchesAnswerLineForLineAndQueuesNameWhatFailed() {
        JsonNode result = jobs.call("route-jobs-batch").body();
        assertThat(result.path("answered").intValue()).isEqualTo(2);
        assertThat(result.path("problems").intValue()).isEqualTo(2);
        assertThat(jobs.call("route-jobs-queue").body().path("batchItemFailures").size()).isZero();
        assertThat(jobs.call("route-jobs-queue-poison").body().path("batchItemFailures").size())
                .isEqualTo(2);
        assertThat(jobs.call("route-jobs-request-unsound").body().path("state").stringValue())
                .isEqualTo("failed");
    }

    @Test
    void everyEventGetsAProperAnswer() {
        for (String event : FunctionCalls.events("plan-route-")) {
            Answer answer = function.call(event);
            assertThat(answer.status()).as(event).isBetween(200, 499);
            assertThat(answer.body().toString()).as(event).doesNotContain(INSIDES);
        }
    }

    @Test
    void spoiltEventsNeverEndInAFaultOfOurs() {
        Mutations mutations = new Mutations(new SplittableRandom(20_261_101));
        JsonNode plan = FunctionCalls.event("plan-route-plan-matrix");
        JsonNode check = FunctionCalls.event("plan-route-check");
        JsonNode replan = FunctionCalls.event("plan-route-replan-given");
        for (int i = 0; i < 600; i++) {
            byte[] event = mutations.spoil(List.of(plan, check, replan).get(i % 3));
            String answer = new String(function.bytes(event), StandardCharsets.UTF_8);
            assertThat(answer)
                    .as(new String(event, StandardCharsets.UTF_8))
                    .doesNotContain("\"statusCode\":500")
                    .doesNotContain(INSIDES);
        }
    }
}
