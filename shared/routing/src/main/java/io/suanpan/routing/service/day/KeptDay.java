package io.suanpan.routing.service.day;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.suanpan.routing.service.answer.MovedStop;
import io.suanpan.routing.service.request.Place;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the day of a plan stood when it was last planned anew, as it is kept with the plan.
 *
 * @param now when that was
 * @param request digest of what was asked, so that the same again changes nothing
 * @param vans those that have left, are late or broke down; they have the first routes of the plan,
 *     in this order
 * @param numbers of the vans of all routes among those of their type
 * @param cancelled ids of stops
 * @param promised windows by number that were told for stops that are left out by now
 * @param moved what changed then
 */
public record KeptDay(
        int now,
        String request,
        List<KeptVan> vans,
        List<Integer> numbers,
        List<String> cancelled,
        Map<String, Integer> promised,
        List<MovedStop> moved) {
    public KeptDay {
        vans = List.copyOf(vans);
        numbers = List.copyOf(numbers);
        cancelled = List.copyOf(cancelled);
        promised = Collections.unmodifiableMap(new TreeMap<>(promised));
        moved = List.copyOf(moved);
    }

    @JsonIgnore
    List<Place> places() {
        return vans.stream().map(KeptVan::place).toList();
    }

    KeptDay withMoved(List<MovedStop> changes) {
        return new KeptDay(now, request, vans, numbers, cancelled, promised, changes);
    }

    /** After one more stop: the routes may be one more. */
    public KeptDay withNumbers(List<Integer> others) {
        return new KeptDay(now, request, vans, others, cancelled, promised, moved);
    }
}
