package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The routes of one function. A few at most, so they are simply tried in turn. */
final class Router {
    private final List<Route> routes;

    /**
     * @throws IllegalArgumentException where two routes answer the same path
     */
    Router(List<Route> routes) {
        List<Route> ordered = new ArrayList<>(routes);
        ordered.sort(Route::mostExactFirst);
        this.routes = List.copyOf(ordered);
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < i; j++) {
                requireDistinct(ordered.get(i), ordered.get(j));
            }
        }
    }

    @Nullable Route find(String method, String[] path) {
        for (Route route : routes) {
            if (route.method().equals(method) && route.matches(path)) {
                return route;
            }
        }
        return null;
    }

    /** The template of the path whatever the method; null where the path is not known. */
    @Nullable String templateOf(String[] path) {
        for (Route route : routes) {
            if (route.matches(path)) {
                return route.template();
            }
        }
        return null;
    }

    /** The methods of a known path for the Allow header, sorted. */
    String allowed(String[] path) {
        TreeSet<String> methods = new TreeSet<>();
        methods.add("OPTIONS");
        for (Route route : routes) {
            if (route.matches(path)) {
                methods.add(route.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    List<String> labels() {
        return routes.stream().map(Route::toString).sorted().toList();
    }

    SuanpanException unknownPath() {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no such path.",
                routes.isEmpty()
                        ? "This function answers events and actions only."
                        : "Use one of: " + String.join(", ", labels()) + ".");
    }

    private static void requireDistinct(Route a, Route b) {
        if (a.collidesWith(b)) {
            throw new IllegalArgumentException("The routes " + a + " and " + b + " collide.");
        }
    }
}
