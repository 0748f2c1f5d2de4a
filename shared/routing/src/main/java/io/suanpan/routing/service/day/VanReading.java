package io.suanpan.routing.service.day;

import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.service.answer.PlannedRoute;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.request.ClockTime;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.service.request.VanTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one van stands: as the caller says, and where the caller says nothing as planned, later by
 * the seconds that it is late. A stop counts as under way once the van has left the one before it,
 * and the way home once it has left the last; of a van that broke down, only what it has finished
 * is done.
 */
final class VanReading {
    private final KnownDay known;
    private final int route;
    private final Optional<KeptVan> before;
    private final VanTerms terms;
    private final int now;
    private final String field;
    private final Faults faults;
    private final PlannedRoute planned;
    private final List<Stop> stops;
    private final int late;

    /**
     * @param field of the van, as faults say it
     */
    VanReading(KnownDay known, int route, VanTerms terms, int now, String field, Faults faults) {
        this.known = known;
        this.route = route;
        this.before = known.van(route);
        this.terms = terms;
        this.now = now;
        this.field = field;
        this.faults = faults;
        this.planned = known.plan().routes().get(route);
        this.stops = known.whole().routes().get(route).stops();
        this.late = terms.lateSeconds().orElse(0);
    }

    /** Empty if it has not left and there is nothing to say of it. */
    Optional<VanState> state() {
        boolean gone = leaves(0) <= now;
        if (before.isEmpty() && !gone && !terms.underWay()) {
            return Optional.empty();
        }
        if (isAtHome(gone)) {
            return Optional.of(atHome());
        }
        DoneStops done = done();
        int free = freeAt(done);
        checkTimes(done);
        return Optional.of(
                new VanState(
                        route,
                        done.order().stream().map(stops::get).toList(),
                        answered(done, free),
                        departure(done),
                        place(done),
                        free,
                        broken(),
                        carried(done),
                        false));
    }

    /**
     * Nothing is said of it that a van only does on its way, and it is too early for it to leave.
     */
    private boolean isAtHome(boolean gone) {
        boolean said =
                terms.done().filter(items -> !items.isEmpty()).isPresent()
                        || terms.place().isPresent()
                        || terms.departure().isPresent();
        boolean wasAtHome = before.map(KeptVan::atHome).orElse(true);
        boolean stays = before.isPresent() && (stops.isEmpty() || broken());
        return !said && wasAtHome && (stays || !gone);
    }

    private VanState atHome() {
        int planned = before.filter(_ -> late == 0).map(KeptVan::freeAt).orElse(leaves(0));
        int ready = terms.freeAt().orElse(planned);
        Place start = known.model().request().depots().get(type().start()).place();
        return new VanState(
                route, stops, List.of(), ready, start, ready, broken(), List.of(), true);
    }

    private boolean broken() {
        return terms.brokenDown().orElse(before.map(KeptVan::brokenDown).orElse(false));
    }

    private int doneBefore() {
        return before.map(it -> it.done().size()).orElse(0);
    }

    private DoneStops done() {
        if (terms.done().isEmpty()) {
            return DoneStops.first(doneAsPlanned(), stops.size());
        }
        DoneStops done = DoneStops.read(terms.done().get(), stops, known, field + "done", faults);
        for (int at = 0; at < doneBefore(); at++) {
            if (stops.get(at) instanceof Stop.Visit && done.order().indexOf(at) >= done.count()) {
                faults.add(
                        field + "done",
                        "misses \"%s\", which was done when the day was last planned"
                                .formatted(planned.stops().get(at).id()),
                        "Name all that is done since the van left, or leave the list out.");
            }
        }
        return done;
    }

    private int doneAsPlanned() {
        int count = doneBefore();
        while (count < stops.size() && (broken() ? ends(count) : leaves(count)) <= now) {
            count++;
        }
        return count;
    }

    /** When it leaves for the stop, later by what it is late. */
    private int leaves(int stop) {
        if (before.filter(van -> !van.atHome()).isPresent() && stop == doneBefore()) {
            return before.get().freeAt() + late;
        }
        return stop == 0 ? ClockTime.seconds(planned.departure()) + late : ends(stop - 1);
    }

    private int ends(int stop) {
        return ClockTime.seconds(planned.stops().get(stop).departure()) + late;
    }

    private boolean headsHome(DoneStops done) {
        return terms.done().isEmpty()
                && !broken()
                && done.count() == stops.size()
                && leaves(stops.size()) <= now;
    }

    private int freeAt(DoneStops done) {
        if (terms.freeAt().isPresent() || broken()) {
            return terms.freeAt().orElse(now);
        }
        if (terms.done().isPresent()) {
            return now + late;
        }
        return headsHome(done) ? ClockTime.seconds(planned.back()) + late : leaves(done.count());
    }

    private int departure(DoneStops done) {
        int usual =
                before.map(KeptVan::departure)
                        .orElse(
                                ClockTime.seconds(planned.departure())
                                        + (done.count() == 0 ? late : 0));
        return terms.departure().orElse(done.count() == 0 ? usual : Math.min(usual, now));
    }

    private void checkTimes(DoneStops done) {
        if (terms.departure().filter(it -> it > now).isPresent() && done.count() > 0) {
            faults.add(
                    field + "departure",
                    "is after now, and the van has stops done",
                    "Send when it left its depot, or leave it out.");
        }
        int shift = type().shift().from();
        if (terms.done().isPresent() && done.count() > doneBefore() && now < shift) {
            faults.add(
                    field + "done",
                    "names stops, and the shift begins at " + ClockTime.text(shift),
                    "Send the time now, or leave the stops out.");
        }
    }

    private VehicleType type() {
        Route driven = known.whole().routes().get(route);
        return known.model().problem().vehicleTypes().get(driven.vehicleType());
    }

    private Place place(DoneStops done) {
        if (terms.place().isPresent()) {
            return told(terms.place().get());
        }
        if (before.isPresent() && done.count() == doneBefore()) {
            return before.get().place();
        }
        var depots = known.model().request().depots();
        if (headsHome(done)) {
            return depots.get(type().end()).place();
        }
        for (int at = done.count() - 1; at >= 0; at--) {
            switch (stops.get(done.order().get(at))) {
                case Stop.Visit(int client, _) -> {
                    return known.model().request().stops().get(client).place();
                }
                case Stop.Reload(int depot) -> {
                    return depots.get(depot).place();
                }
                case Stop.Pause _ -> {}
            }
        }
        return depots.get(type().start()).place();
    }

    /** Of a place that fits the distances; a fault where it does not. */
    private Place told(Place place) {
        if (!known.byMatrix()) {
            if (place.location().isPresent() || place.coordinate().isEmpty()) {
                faults.add(
                        field + "location",
                        "is the row of no matrix",
                        "Send latitude and longitude.");
            }
            return place;
        }
        int rows =
                known.model().problem().travels().stream()
                        .mapToInt(it -> it.durations().size())
                        .min()
                        .orElse(0);
        int row = place.location().orElse(-1);
        if (row < 0 || row >= rows) {
            faults.add(
                    field + "location",
                    row < 0 ? "is missing" : "is " + row + ", the matrix has rows to " + (rows - 1),
                    "Send the row of the matrix where the van is, or no place: the last stop done.");
        }
        return new Place(Optional.empty(), place.location());
    }

    private List<PlannedStop> answered(DoneStops done, int free) {
        int shift = terms.done().isPresent() ? 0 : late;
        List<PlannedStop> answered = new ArrayList<>();
        for (int at = 0; at < done.count(); at++) {
            int place = done.order().get(at);
            PlannedStop stop = planned.stops().get(place);
            if (place < doneBefore()) {
                answered.add(stop);
                continue;
            }
            boolean here = at == done.count() - 1 && !headsHome(done) && !broken();
            int end = ClockTime.seconds(stop.departure()) + shift;
            answered.add(stop.doneBy(shift, here && terms.place().isEmpty() ? free : end));
        }
        return answered;
    }

    /** What it carried still, if it has not been where it unloads. */
    private List<Integer> carried(DoneStops done) {
        for (int at = doneBefore(); at < done.count(); at++) {
            if (stops.get(done.order().get(at)) instanceof Stop.Reload) {
                return List.of();
            }
        }
        return before.map(KeptVan::carried).orElse(List.of()).stream()
                .map(known::stop)
                .filter(client -> client >= 0)
                .toList();
    }
}
