package io.suanpan.routing.service.model;

import io.suanpan.core.input.Faults;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.service.request.Limits;
import io.suanpan.routing.service.request.RouteRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dimensions of load that a request names, by name.
 *
 * @param names sorted
 */
public record Dimensions(List<String> names) {
    public Dimensions {
        names = List.copyOf(names);
    }

    static Dimensions of(RouteRequest request, String document, Faults faults) {
        TreeSet<String> names = new TreeSet<>();
        request.vehicles().forEach(it -> names.addAll(it.capacity().keySet()));
        request.shipments().forEach(it -> names.addAll(it.amounts().keySet()));
        request.stops()
                .forEach(it -> {
                    names.addAll(it.delivery().keySet());
                    names.addAll(it.pickup().keySet());
                });
        if (names.size() > Limits.MOST_DIMENSIONS) {
            faults.add(
                    document + "stops",
                    "have amounts of " + names.size() + " names with the vehicles",
                    "Use at most " + Limits.MOST_DIMENSIONS + ", spelt the same everywhere.");
        }
        return new Dimensions(List.copyOf(names));
    }

    public Amounts amounts(Map<String, Integer> byName) {
        int[] values = new int[names.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = byName.getOrDefault(names.get(at), 0);
        }
        return Amounts.of(values);
    }

    /** All of them, zeros included. */
    public Map<String, Integer> byName(Amounts amounts) {
        Map<String, Integer> byName = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            byName.put(names.get(at), amounts.get(at));
        }
        return byName;
    }
}
