package io.suanpan.routing.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** No two of a kind have the same id. */
final class DistinctIds {
    private DistinctIds() {}

    static <T> void check(List<T> all, Function<T, String> id, String kind, Conflicts into) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            into.unless(
                    seen.add(id.apply(one)),
                    "There are two " + kind + " " + id.apply(one) + ".",
                    "Give each its own id.");
        }
    }
}
