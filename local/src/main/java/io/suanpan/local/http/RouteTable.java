package io.suanpan.local.http;

import io.suanpan.local.runner.EmbeddedFunction;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.template.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the route of a request; the one with the most literal segments wins. Linear in the number
 * of routes, which are a few dozen.
 */
public final class RouteTable {
    private final List<Entry> entries;

    private record Entry(Route route, EmbeddedFunction function, List<String> segments) {
        int literals() {
            return (int) segments.stream().filter(segment -> !isParameter(segment)).count();
        }
    }

    /** A request's route, its function, and the path parameters, decoded. */
    public record Match(Route route, EmbeddedFunction function, Map<String, String> parameters) {}

    public RouteTable(EmbeddedRunner runner) {
        List<Entry> found = new ArrayList<>();
        for (EmbeddedFunction function : runner.functions()) {
            for (Route route : function.wiring().routes()) {
                found.add(new Entry(route, function, segments(route.path())));
            }
        }
        found.sort(Comparator.comparingInt(Entry::literals).reversed());
        this.entries = List.copyOf(found);
    }

    public List<Route> routes() {
        return entries.stream()
                .map(Entry::route)
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    /** As {@code GET /v1/models}, sorted. */
    List<String> labels() {
        return entries.stream().map(entry -> entry.route().key()).sorted().toList();
    }

    Optional<Match> find(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        for (Entry entry : entries) {
            String asked = entry.route().method();
            if ((asked.equals(method) || asked.equals("ANY"))
                    && matches(entry.segments(), segments)) {
                return Optional.of(
                        new Match(
                                entry.route(),
                                entry.function(),
                                parameters(entry.segments(), segments)));
            }
        }
        return Optional.empty();
    }

    /** The methods that the path answers, in order; empty where there is no such path. */
    List<String> methods(String rawPath) {
        List<String> segments = segments(rawPath);
        return entries.stream()
                .filter(entry -> matches(entry.segments(), segments))
                .map(entry -> entry.route().method())
                .sorted()
                .toList();
    }

    private static boolean matches(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            String expected = pattern.get(i);
            String actual = segments.get(i);
            if (isParameter(expected) ? actual.isEmpty() : !expected.equals(actual)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> parameters(List<String> pattern, List<String> segments) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String name = pattern.get(i);
            if (isParameter(name)) {
                parameters.put(
                        name.substring(1, name.length() - 1),
                        PercentCoding.decodePath(segments.get(i)));
            }
        }
        return parameters;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(8);
        int start = 1;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            segments.add(path.substring(start, end));
            start = end + 1;
        }
        return segments;
    }
}
