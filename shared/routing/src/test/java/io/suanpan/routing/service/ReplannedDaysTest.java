package io.suanpan.routing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.core.input.JsonInput;
import io.suanpan.routing.service.answer.LateStop;
import io.suanpan.routing.service.answer.PlannedRoute;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.answer.RoutePlan;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.request.ClockTime;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.service.request.RouteRequest;
import io.suanpan.routing.solver.SolverProgress;
import io.suanpan.routing.solver.Solving;
import io.suanpan.store.FileObjectStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Days on which much goes otherwise, planned anew again and again. */
class ReplannedDaysTest {
    private static final int HOUR = 3_600;
    private static final int STOPS = 18;

    @TempDir private Path folder;

    /** A day as it is driven. */
    private final class Day {
        private final SplittableRandom random;
        private final RoutePlans plans;
        private final RouteReplans replans;
        private final String id;
        private final Set<String> cancelled = new HashSet<>();
        private final Set<String> asked = new HashSet<>();

        Day(long seed) {
            random = new SplittableRandom(seed);
            FileObjectStore store = new FileObjectStore(folder.resolve("day" + seed));
            plans = new RoutePlans(store, RoadNetwork.NONE, Solving.BEST);
            replans = new RouteReplans(store, plans, RoadNetwork.NONE, Solving.BEST);
            byte[] json = Json.bytes(request());
            RouteRequest read = JsonInput.read(json, "body", RouteRequest::read);
            id = plans.plan(read, json, "body").plan().id();
        }

        private ObjectNode request() {
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            request.putArray("depots")
                    .addObject()
                    .put("id", "hub")
                    .put("latitude", 51.5)
                    .put("longitude", 0);
            ObjectNode van = request.putArray("vehicles").addObject();
            van.put("id", "van").put("count", 4).putObject("capacity").put("kg", 40);
            van.putObject("shift").put("from", "08:00").put("to", "18:00");
            if (random.nextBoolean()) {
                van.putArray("reloadDepots").add("hub");
            }
            if (random.nextBoolean()) {
                ObjectNode rest = van.putArray("rests").addObject().put("seconds", 1_800);
                rest.putObject("window").put("from", "11:00").put("to", "14:00");
            }
            var stops = request.putArray("stops");
            for (int stop = 0; stop < STOPS; stop++) {
                stops.add(stop("s" + stop));
            }
            ObjectNode shipment = request.putArray("shipments").addObject();
            shipment.put("id", "x").put("pickup", "s0").put("delivery", "s1");
            shipment.putObject("amounts").put("kg", 2);
            return request.put("seed", 1).put("iterations", 300).put("keep", true);
        }

        private ObjectNode stop(String name) {
            asked.add(name);
            ObjectNode stop = JsonNodeFactory.instance.objectNode().put("id", name);
            stop.put("latitude", 51.5 + random.nextDouble(-0.1, 0.1));
            stop.put("longitude", random.nextDouble(-0.15, 0.15)).put("serviceSeconds", 300);
            stop.putObject(random.nextInt(4) == 0 ? "pickup" : "delivery")
                    .put("kg", random.nextInt(1, 6));
            if (random.nextInt(5) == 0) {
                stop.put("prizeMinor", 2_000);
            }
            int from = 8 + 2 * random.nextInt(4);
            ObjectNode window = stop.putArray("windows").addObject();
            window.put("from", "%02d:00".formatted(from)).put("to", "%02d:00".formatted(from + 3));
            return stop;
        }

        RoutePlan plan() {
            return plans.require(id).plan();
        }

        RoutePlan replan(ObjectNode now) {
            ReplanRequest read = JsonInput.read(Json.bytes(now), "body", ReplanRequest::read);
            return replans.replan(id, read, now, "body", SolverProgress.SILENT).plan();
        }

        /** Vans are late or break down, orders come in and are cancelled. */
        ObjectNode trouble(int now, int round) {
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            request.put("now", ClockTime.text(now)).put("seed", round).put("iterations", 200);
            var vans = request.putArray("vans");
            for (PlannedRoute route : plan().routes()) {
                if (route.brokenDown() == null && random.nextInt(3) == 0) {
                    ObjectNode van = vans.addObject().put("vehicle", route.vehicle());
                    van.put("number", route.number());
                    if (random.nextInt(4) == 0) {
                        van.put("brokenDown", true);
                    } else {
                        van.put("lateSeconds", random.nextInt(HOUR));
                    }
                }
            }
            if (random.nextBoolean()) {
                request.putArray("newStops").add(stop("n" + round));
            }
            List<PlannedStop> ahead = new ArrayList<>();
            for (PlannedRoute route : plan().routes()) {
                for (PlannedStop stop : route.stops()) {
                    boolean order = stop.id() != null && asked.contains(stop.id());
                    if (order && ClockTime.seconds(stop.begin()) > now + 2 * HOUR) {
                        ahead.add(stop);
                    }
                }
            }
            if (!ahead.isEmpty() && random.nextBoolean()) {
                String id = ahead.get(random.nextInt(ahead.size())).id();
                cancelled.add(id);
                request.putArray("cancelled").add(id);
            }
            return request;
        }
    }

    @Test
    void onTimeNothingIsLateAndWhatIsDoneIsAsPlanned() {
        for (int seed = 0; seed < 3; seed++) {
            Day day = new Day(seed);
            RoutePlan before = day.plan();
            RoutePlan after = day.replan(now(11 * HOUR));
            assertThat(after.feasible()).isTrue();
            assertThat(after.replanned().late()).isEmpty();
            assertThat(after.costs().totalMinor())
                    .isLessThanOrEqualTo(before.costs().totalMinor() + 0.01);
            assertThat(begins(before)).containsAllEntriesOf(done(after));
        }
    }

    @Test
    void whateverHappensRulesHoldAndDoneStopsStayAndNobodyIsLost() {
        for (int seed = 0; seed < 12; seed++) {
            Day day = new Day(100 + seed);
            Map<String, String> done = new HashMap<>();
            Map<String, String> windows = new HashMap<>();
            for (int round = 0; round < 5; round++) {
                int now = (8 + 2 * round) * HOUR + 1_800;
                RoutePlan plan = day.replan(day.trouble(now, round));
                String about = "seed " + seed + ", round " + round;

                assertThat(plan.violations()).as(about).isEmpty();
                assertThat(plan.version()).as(about).isEqualTo(round + 2);
                assertThat(done(plan)).as(about).containsAllEntriesOf(done);
                done.putAll(done(plan));
                assertNobodyIsLost(plan, day, about);
                assertPromisesAreKeptOrTold(plan, windows, now, about);
                assertThat(day.plan()).as(about).isEqualTo(plan);
            }
        }
    }

    private static ObjectNode now(int time) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        return request.put("now", ClockTime.text(time)).put("iterations", 200);
    }

    private static void assertNobodyIsLost(RoutePlan plan, Day day, String about) {
        List<String> there = new ArrayList<>(begins(plan).keySet());
        plan.leftOut().forEach(stop -> there.add(stop.id()));
        assertThat(there).as(about).doesNotHaveDuplicates();
        Set<String> asked = new HashSet<>(day.asked);
        asked.removeAll(day.cancelled);
        // A pickup whose delivery is cancelled is not needed, nor the other way round.
        asked.removeAll(Set.of("s0", "s1"));
        assertThat(there).as(about).containsAll(asked).noneMatch(day.cancelled::contains);
    }

    /** Who is told to be late was promised the same before; who is not begins within it. */
    private static void assertPromisesAreKeptOrTold(
            RoutePlan plan, Map<String, String> windows, int now, String about) {
        Map<String, String> begins = begins(plan);
        for (LateStop late : plan.replanned().late()) {
            String told = windows.putIfAbsent(late.stop(), late.promisedTo());
            assertThat(told == null || told.equals(late.promisedTo())).as(about).isTrue();
            if (late.lateSeconds() != null) {
                assertThat(ClockTime.seconds(begins.get(late.stop())))
                        .as(about)
                        .isEqualTo(ClockTime.seconds(late.promisedTo()) + late.lateSeconds())
                        .isGreaterThanOrEqualTo(now);
            }
        }
    }

    private static Map<String, String> begins(RoutePlan plan) {
        return begins(plan, false);
    }

    private static Map<String, String> done(RoutePlan plan) {
        return begins(plan, true);
    }

    private static Map<String, String> begins(RoutePlan plan, boolean doneAlone) {
        Map<String, String> begins = new HashMap<>();
        for (PlannedRoute route : plan.routes()) {
            for (PlannedStop stop : route.stops()) {
                if (stop.kind().equals("stop") && (stop.done() != null || !doneAlone)) {
                    begins.put(stop.id(), stop.begin());
                }
            }
        }
        return begins;
    }
}
