package io.suanpan.routing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.store.Content;
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
import tools.jackson.databind.JsonNode;

class RouteJobsTest {
    @TempDir private Path folder;

    private final InOrderSolver solver = new InOrderSolver();
    private FileObjectStore store;
    private RoutePlans plans;
    private RouteJobs jobs;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder);
        plans = new RoutePlans(store, RoadNetwork.NONE, solver);
        jobs = Requests.jobs(store, plans);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> objects() {
        return store.listAll("").collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }

    private static String key(RouteJob job) {
        return RouteJobs.PREFIX + job.id() + ".json";
    }

    @Test
    void aJobIsQueuedRunsTellsAndIsDone() {
        RouteJob job = jobs.submit(bytes(Requests.LINE));
        assertThat(job.state()).isEqualTo(RouteJob.State.queued);
        assertThat(job.follow()).isEqualTo("/v1/routes/" + job.id());
        assertThat(jobs.require(job.id())).isEqualTo(job);
        RoutePlans seen =
                new RoutePlans(
                        store,
                        RoadNetwork.NONE,
                        (problem, options, progress) -> {
                            var result = solver.solve(problem, options, progress);
                            RouteJob running = jobs.require(job.id());
                            assertThat(running.state()).isEqualTo(RouteJob.State.running);
                            assertThat(running.progress())
                                    .isEqualTo(new JobProgress(0, 0, 0.0, 1, 0));
                            return result;
                        });
        assertThat(Requests.jobs(store, seen).run(key(job)).state()).isEqualTo(RouteJob.State.done);
        RouteJob done = jobs.require(job.id());
        assertThat(done.state()).isEqualTo(RouteJob.State.done);
        assertThat(done.plan().id()).isEqualTo(job.id());
        assertThat(done.plan().costs().totalMinor()).isEqualTo(2_480);
    }

    @Test
    void aRunThatIsTriedAgainChangesNothing() {
        RouteJob job = jobs.submit(bytes(Requests.LINE));
        jobs.run(key(job));
        Map<String, String> before = objects();
        jobs.run(key(job));
        assertThat(jobs.submit(bytes(Requests.LINE.replace("\n", " "))).state())
                .isEqualTo(RouteJob.State.done);
        assertThat(objects()).isEqualTo(before);
        assertThat(solver.solved).isEqualTo(1);
    }

    @Test
    void aFailedJobSaysWhyAndMayBeAskedForAgain() {
        String lost = Requests.LINE.replace("\"id\":\"van\",", "\"id\":\"van\",\"end\":\"moon\",");
        RouteJob job = jobs.submit(bytes(lost));
        assertThat(jobs.run(key(job)).state()).isEqualTo(RouteJob.State.failed);
        RouteJob failed = jobs.require(job.id());
        assertThat(failed.problem())
                .isEqualTo(
                        new JobProblem(
                                "impossible",
                                "request.vehicles[0].end names no depot: \"moon\".",
                                "Name one that is listed, letter by letter."));
        assertThat(jobs.submit(bytes(lost)).state()).isEqualTo(RouteJob.State.queued);
    }

    @Test
    void whatMayPassByItselfFailsTheRunAndTellsNothingOfTheInside() {
        RoutePlans broken =
                new RoutePlans(
                        store,
                        RoadNetwork.NONE,
                        (_, _, _) -> {
                            throw new IllegalStateException("secret");
                        });
        RouteJob job = jobs.submit(bytes(Requests.LINE));
        assertThatThrownBy(() -> Requests.jobs(store, broken).run(key(job)))
                .isInstanceOf(IllegalStateException.class);
        RouteJob failed = jobs.require(job.id());
        assertThat(failed.state()).isEqualTo(RouteJob.State.failed);
        assertThat(Json.text(failed)).doesNotContain("secret").contains("tried again");
        assertThat(jobs.run(key(job)).state()).isEqualTo(RouteJob.State.done);
    }

    @Test
    void unknownJobsAreSaidToBe() {
        assertThatThrownBy(() -> jobs.require("0000000000000000"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageStartingWith("There is no job and no plan \"0000000000000000\".");
        assertThatThrownBy(() -> jobs.run(RouteJobs.PREFIX + "none.json"))
                .hasMessageStartingWith("There is no request for routes");
    }

    @Test
    void aPlanThatIsKeptIsMadeOnceAndFoundByItsId() {
        String keep = Requests.LINE.replace("\"seed\":1", "\"keep\":true,\"seed\":1");
        MadePlan made = plans.plan(Requests.read(keep), bytes(keep), "body");
        assertThat(made.plan().id()).matches("[0-9a-f]{16}");
        assertThat(plans.find(made.plan().id()).map(MadePlan::plan)).contains(made.plan());
        assertThat(plans.plan(bytes(keep), "body")).isEqualTo(made.plan());
        assertThat(solver.solved).isEqualTo(1);
        assertThat(plans.plan(bytes(Requests.LINE), "body").id()).isNull();
    }

    @Test
    void batchesAnswerLineForLineAndTellWhatFailed() {
        String input =
                String.join(
                        "\n",
                        Requests.LINE.replace("\n", " "),
                        "",
                        "{\"depots\":[]}",
                        Requests.LINE.replace("\n", " ").replace("\"seed\":1", "\"seed\":2"));
        store.put("results/plan-route/day/requests.jsonl", Content.of(input));
        RouteBatch batch = new RouteBatch(store, plans);
        String output = "results/plan-route/day/plans.jsonl";
        var result = batch.plan("results/plan-route/day/requests.jsonl", output);
        assertThat(result.answered()).isEqualTo(2);
        assertThat(result.problems()).isEqualTo(1);
        List<JsonNode> lines =
                store.get(output)
                        .orElseThrow()
                        .text()
                        .lines()
                        .map(line -> Json.tree(bytes(line), "line"))
                        .toList();
        assertThat(lines).extracting(it -> it.path("line").intValue()).containsExactly(1, 3, 4);
        assertThat(lines.get(0).at("/plan/costs/totalMinor").doubleValue()).isEqualTo(2_480);
        assertThat(lines.get(1).at("/problem/detail").stringValue())
                .startsWith("The request has 2 faults; the first: line 3.depots has 0 items");
        assertThat(lines.get(2).at("/plan/search/seed").intValue()).isEqualTo(2);
        // Again, and it is the same object; elsewhere is refused.
        assertThat(batch.plan("results/plan-route/day/requests.jsonl", output)).isEqualTo(result);
        assertThatThrownBy(() -> batch.plan("results/plan-route/day/requests.jsonl", "models/x"))
                .hasMessageContaining("does not lie under results/plan-route/");
        assertThatThrownBy(() -> batch.plan("results/none.jsonl", output))
                .hasMessageStartingWith("There is no object results/none.jsonl");
    }
}
