package io.suanpan.local.verbs;

import io.suanpan.local.http.Tokens;
import io.suanpan.local.template.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A ready command for each scope that the template's routes ask for. */
final class Roles {
    static final Duration LIFETIME = Duration.ofHours(24);
    private static final String ADMIN = "/admin";
    private static final Map<String, String> EXAMPLES =
            Map.of("name", "propensity", "id", "C000001");

    private final List<Route> routes;
    private final Tokens tokens;

    Roles(List<Route> routes, Tokens tokens) {
        this.routes = routes;
        this.tokens = tokens;
    }

    /** For each role a comment and a command line. */
    List<String> commands(String url) {
        Map<String, Route> examples = new TreeMap<>();
        for (Route route : routes) {
            for (String scope : route.scopes()) {
                examples.merge(scope, route, Roles::simpler);
            }
        }
        List<String> lines = new ArrayList<>();
        examples.forEach((scope, route) -> {
            lines.add("# " + scope);
            lines.add(command(url, route, token(scope, examples.keySet())));
        });
        return lines;
    }

    /** Who administers may do everything else too. */
    private String token(String scope, Set<String> all) {
        Set<String> held = scope.endsWith(ADMIN) ? new TreeSet<>(all) : Set.of(scope);
        return tokens.issue("local", held, LIFETIME);
    }

    static String command(String url, Route route, String token) {
        String path = route.path();
        for (var example : EXAMPLES.entrySet()) {
            path = path.replace("{" + example.getKey() + "}", example.getValue());
        }
        return "curl -sS%s%s '%s%s'"
                .formatted(
                        route.method().equals("GET") ? "" : " -X " + route.method(),
                        token.isEmpty() ? "" : " -H 'Authorization: Bearer " + token + "'",
                        url,
                        path);
    }

    private static Route simpler(Route first, Route second) {
        return weight(second) < weight(first) ? second : first;
    }

    private static int weight(Route route) {
        return (route.path().contains("{") ? 2 : 0) + (route.method().equals("GET") ? 0 : 1);
    }
}
