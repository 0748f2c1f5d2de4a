package io.suanpan.routing.service.model;

import io.suanpan.core.input.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where the things of one kind are in their list, by id. */
final class Index {
    private final String kind;
    private final List<String> ids;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Faults faults;

    private Index(String kind, List<String> ids, Faults faults) {
        this.kind = kind;
        this.ids = ids;
        this.faults = faults;
    }

    /**
     * @param kind as in {@code depot}
     * @param path of the list, as in {@code body.depots}
     */
    static <T> Index of(
            String kind, String path, List<T> all, Function<T, String> id, Faults faults) {
        Index index = new Index(kind, all.stream().map(id).toList(), faults);
        for (int at = 0; at < all.size(); at++) {
            String name = index.ids.get(at);
            Integer before = index.byId.putIfAbsent(name, at);
            if (before != null) {
                faults.add(
                        "%s[%d].id".formatted(path, at),
                        "is \"%s\" as that of %d".formatted(name, before),
                        "Give each " + kind + " an id of its own.");
            }
        }
        return index;
    }

    List<String> ids() {
        return ids;
    }

    /** Its index; a fault where there is none, and then 0 stands in. */
    int of(String id, String field) {
        Integer at = byId.get(id);
        if (at == null) {
            faults.add(
                    field,
                    "names no " + kind + ": \"" + id + "\"",
                    "Name one that is listed, letter by letter.");
            return 0;
        }
        return at;
    }
}
