package io.suanpan.routing.service.day;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Faults;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.live.DayNow;
import io.suanpan.routing.live.Replanning;
import io.suanpan.routing.live.VanNow;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.answer.PlanWriter;
import io.suanpan.routing.service.model.RoadNetwork;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.ClockTime;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.service.request.ReplanRequest;
import io.suanpan.routing.service.request.RouteRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads how a day stands against its plan, and says all that does not fit. */
final class DayReading {
    private final PlanParts plan;
    private final ReplanRequest asked;
    private final String document;
    private final RoadNetwork roads;
    private final Faults faults = new Faults(ErrorCode.IMPOSSIBLE);

    /**
     * @param document as faults name the request: {@code body}
     */
    DayReading(PlanParts plan, ReplanRequest asked, String document, RoadNetwork roads) {
        this.plan = plan;
        this.asked = asked;
        this.document = document + ".";
        this.roads = roads;
    }

    OpenDay open(String digest) {
        requireLater();
        Amended amended = Amended.of(plan.request()).withLocations();
        KnownDay known = known(amended.read());
        newStops(known);
        VansNow vans = VansNow.read(known, asked, document, faults);
        List<String> cancelled = cancelled(known, vans);
        faults.throwIfAny();
        List<Place> places = vans.vans().stream().map(VanState::place).toList();
        RouteRequest request = amended.withStops(asked.newStopsJson()).read();
        RouteModel model = RouteModel.of(request, "request", roads, places);
        DayNow now = dayNow(known, model, vans, cancelled);
        return new OpenDay(
                known,
                amended,
                model,
                vans,
                cancelled,
                asked.now(),
                Replanning.of(model.problem(), vans.driven(), now),
                digest);
    }

    private void requireLater() {
        int last = plan.day().map(KeptDay::now).orElse(0);
        if (asked.now() < last) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The day was planned anew at %s already, and now is said to be %s."
                            .formatted(ClockTime.text(last), ClockTime.text(asked.now())),
                    "Send the time now, and all that has happened until then.");
        }
    }

    private KnownDay known(RouteRequest request) {
        int byMatrix = request.typesByMatrix();
        if (byMatrix > 0 && byMatrix < request.vehicles().size()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Some vehicles of the plan go by matrix and others by coordinates, so that a"
                            + " van on its way has no place that is known to both.",
                    "Plan with matrices for all, or for none.");
        }
        if (plan.day().isPresent()) {
            StandingDay standing =
                    StandingDay.of(request, "request", roads, plan.routes(), plan.day().get());
            return new KnownDay(standing.model(), standing.whole(), standing.plan(), plan.day());
        }
        RouteModel model = RouteModel.of(request, "request", roads);
        Solution whole = model.solution(plan.routes(), "routes");
        return new KnownDay(
                model,
                whole,
                PlanWriter.plan(model, whole, SolutionChecker.check(model.problem(), whole)),
                Optional.empty());
    }

    private void newStops(KnownDay known) {
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < asked.newStops().size(); at++) {
            String id = asked.newStops().get(at).id();
            if (known.stop(id) >= 0) {
                throw new SuanpanException(
                        ErrorCode.CONFLICT,
                        "The plan has a stop \"" + id + "\" already.",
                        "Give the order an id of its own.");
            }
            if (!ids.add(id)) {
                faults.add(
                        "%snewStops[%d].id".formatted(document, at),
                        "is \"" + id + "\" for the second time",
                        "Give each stop an id of its own.");
            }
        }
    }

    private List<String> cancelled(KnownDay known, VansNow vans) {
        Set<String> all = new TreeSet<>(plan.day().map(KeptDay::cancelled).orElse(List.of()));
        for (int at = 0; at < asked.cancelled().size(); at++) {
            String id = asked.cancelled().get(at);
            String field = "%scancelled[%d]".formatted(document, at);
            int client = known.stop(id);
            if (client < 0) {
                faults.add(
                        field,
                        "names no stop: \"" + id + "\"",
                        "Name a stop of the plan, letter by letter.");
            } else if (vans.isDone(client)) {
                faults.add(
                        field,
                        "is \"" + id + "\", which is done or under way",
                        "Leave it out; or say with its van what is done, if it is not.");
            }
            all.add(id);
        }
        return List.copyOf(all);
    }

    private DayNow dayNow(KnownDay known, RouteModel model, VansNow vans, List<String> cancelled) {
        List<VanNow> states = new ArrayList<>();
        for (VanState van : vans.vans()) {
            states.add(
                    new VanNow(
                            van.route(),
                            van.done().size(),
                            model.vanLocation(van.place(), states.size()),
                            van.departure(),
                            van.freeAt(),
                            van.brokenDown(),
                            Set.copyOf(van.carried()),
                            van.atHome()));
        }
        Set<Integer> gone = new HashSet<>();
        cancelled.forEach(id -> gone.add(known.stop(id)));
        Map<Integer, Integer> promised = new HashMap<>();
        plan.day()
                .map(KeptDay::promised)
                .orElse(Map.of())
                .forEach((id, window) -> promised.put(known.stop(id), window));
        return new DayNow(asked.now(), states, List.of(), gone, promised);
    }
}
