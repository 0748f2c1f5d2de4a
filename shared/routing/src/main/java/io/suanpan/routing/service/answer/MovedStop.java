package io.suanpan.routing.service.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stop that another van makes than before.
 *
 * @param from null where no van made it
 * @param to null where no van makes it any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MovedStop(String stop, @Nullable VanName from, @Nullable VanName to) {
    /** What moved from plan to plan: first what was in the one, in its order, then what is new. */
    public static List<MovedStop> between(RoutePlan before, RoutePlan after) {
        Map<String, VanName> old = vans(before);
        Map<String, VanName> now = vans(after);
        List<MovedStop> moved = new ArrayList<>();
        old.forEach((stop, van) -> {
            if (!Objects.equals(van, now.get(stop))) {
                moved.add(new MovedStop(stop, van, now.get(stop)));
            }
        });
        now.forEach((stop, van) -> {
            if (!old.containsKey(stop)) {
                moved.add(new MovedStop(stop, null, van));
            }
        });
        return List.copyOf(moved);
    }

    private static Map<String, VanName> vans(RoutePlan plan) {
        Map<String, VanName> vans = new LinkedHashMap<>();
        for (PlannedRoute route : plan.routes()) {
            for (PlannedStop stop : route.stops()) {
                if (stop.kind().equals("stop")) {
                    vans.put(Objects.requireNonNull(stop.id()), VanName.of(route));
                }
            }
        }
        return vans;
    }
}
