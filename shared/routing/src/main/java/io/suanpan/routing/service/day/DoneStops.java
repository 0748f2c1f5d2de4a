package io.suanpan.routing.service.day;

import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.request.RouteTerms.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a van has done, where the caller says it: a permutation of its route. Stops may have been
 * driven in another order than planned, and others left for later, as long as that stays between
 * two reloads: what is done comes first then, in the order driven, and the rest keeps its order.
 * Reloads and breaks before the last stop done are done.
 *
 * @param order places on the route as planned, from 0, in the order driven
 * @param count how many of them are done
 */
record DoneStops(List<Integer> order, int count) {
    DoneStops {
        order = List.copyOf(order);
    }

    static DoneStops first(int count, int all) {
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < all; at++) {
            order.add(at);
        }
        return new DoneStops(order, count);
    }

    /**
     * @param route stops as planned
     * @param field of the list, as faults say it
     */
    static DoneStops read(
            List<Item> items, List<Stop> route, KnownDay known, String field, Faults faults) {
        List<Integer> named = new ArrayList<>();
        for (Item item : items) {
            String path = "%s[%d]".formatted(field, named.size());
            int at = place(item, route, named, known, path, faults);
            named.add(at);
        }
        if (named.contains(-1)) {
            return first(0, route.size());
        }
        return ordered(named, route, field, faults);
    }

    private static int place(
            Item item,
            List<Stop> route,
            List<Integer> named,
            KnownDay known,
            String path,
            Faults faults) {
        Optional<Integer> found =
                switch (item) {
                    case Item.Visit(String id, _) -> visit(id, route, named, known, path, faults);
                    case Item.Reload(String depot) ->
                            find(
                                    route,
                                    named,
                                    stop ->
                                            stop instanceof Stop.Reload(int index)
                                                    && known.model()
                                                            .problem()
                                                            .depots()
                                                            .get(index)
                                                            .id()
                                                            .equals(depot));
                    case Item.Pause(int number) ->
                            find(route, named, stop -> stop.equals(new Stop.Pause(number)));
                };
        if (found.isEmpty() && !(item instanceof Item.Visit)) {
            faults.add(
                    path,
                    "is not on the route of the van",
                    "Name reloads and breaks as the plan has them, or leave them out.");
        }
        return found.orElse(-1);
    }

    private static Optional<Integer> visit(
            String id,
            List<Stop> route,
            List<Integer> named,
            KnownDay known,
            String path,
            Faults faults) {
        int client = known.stop(id);
        if (client < 0) {
            faults.add(
                    path,
                    "names no stop: \"" + id + "\"",
                    "Name a stop of the plan, letter by letter.");
            return Optional.empty();
        }
        for (int at = 0; at < route.size(); at++) {
            if (route.get(at) instanceof Stop.Visit(int index, _) && index == client) {
                if (named.contains(at)) {
                    faults.add(path, "is \"" + id + "\" for the second time", "Name it once.");
                    return Optional.empty();
                }
                return Optional.of(at);
            }
        }
        faults.add(
                path,
                "is \"" + id + "\", which is not on the route of the van",
                "Name it with the van that the plan gives it to.");
        return Optional.empty();
    }

    private static Optional<Integer> find(
            List<Stop> route, List<Integer> named, Predicate<Stop> wanted) {
        for (int at = 0; at < route.size(); at++) {
            if (!named.contains(at) && wanted.test(route.get(at))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static DoneStops ordered(
            List<Integer> named, List<Stop> route, String field, Faults faults) {
        int last = named.stream().mapToInt(it -> it).max().orElse(-1);
        List<Integer> done = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= last; at++) {
            if (route.get(at) instanceof Stop.Reload) {
                if (!trip(named, route, from, at, done)) {
                    faults.add(
                            field,
                            "has stops after a reload, but not all stops before it",
                            "Name them all in the order driven; a stop that was skipped is cancelled,"
                                    + " and a new one takes its place.");
                    return first(0, route.size());
                }
                done.add(at);
                from = at + 1;
            }
        }
        trip(named, route, from, last + 1, done);
        if (!sameTrips(named, done, route)) {
            faults.add(
                    field,
                    "has stops of one trip after stops of the next",
                    "Name the stops in the order driven, each between the reloads where it was"
                            + " planned.");
        }
        int count = done.size();
        for (int at = 0; at < route.size(); at++) {
            if (!done.contains(at)) {
                done.add(at);
            }
        }
        return new DoneStops(done, count);
    }

    /** Adds what is done between two reloads; false where a stop is missing. */
    private static boolean trip(
            List<Integer> named, List<Stop> route, int from, int to, List<Integer> done) {
        List<Integer> visits =
                named.stream()
                        .filter(at -> at >= from && at < to)
                        .filter(at -> route.get(at) instanceof Stop.Visit)
                        .toList();
        int next = 0;
        boolean complete = true;
        for (int at = from; at < to; at++) {
            if (!(route.get(at) instanceof Stop.Visit)) {
                done.add(at);
            } else if (next < visits.size()) {
                done.add(visits.get(next++));
            } else {
                complete = false;
            }
        }
        return complete;
    }

    /** Whether no visit is named before one that was done before the reload between them. */
    private static boolean sameTrips(List<Integer> named, List<Integer> done, List<Stop> route) {
        List<Integer> visits =
                named.stream().filter(at -> route.get(at) instanceof Stop.Visit).toList();
        List<Integer> driven =
                done.stream().filter(at -> route.get(at) instanceof Stop.Visit).toList();
        Set<Integer> all = new HashSet<>(visits);
        return visits.equals(driven.stream().filter(all::contains).toList());
    }
}
