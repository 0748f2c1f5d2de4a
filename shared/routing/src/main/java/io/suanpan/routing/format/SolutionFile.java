package io.suanpan.routing.format;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Solutions as CVRPLIB has them: a line {@code Route #1: 12 5 9} for each vehicle of the instance
 * in its order, empty if it stays at home, then {@code Cost 27591}. Numbers are locations: those of
 * depots are reloads. Where all vehicles are alike, those at home are not written. Breaks cannot be
 * written.
 */
public final class SolutionFile {
    private SolutionFile() {}

    /**
     * @throws SuanpanException {@code MALFORMED} with file and line
     */
    public static StatedSolution read(Path path, Instance instance) {
        return parse(TextFile.read(path), instance);
    }

    static StatedSolution parse(TextFile file, Instance instance) {
        List<Route> routes = new ArrayList<>();
        OptionalDouble cost = OptionalDouble.empty();
        int vehicle = 0;
        for (int line = 1; line <= file.lines().size(); line++) {
            String text = file.lines().get(line - 1).strip();
            if (text.startsWith("Route")) {
                List<Stop> stops = stops(file, line, text, instance);
                if (!stops.isEmpty()) {
                    routes.add(new Route(type(file, line, vehicle, instance), stops));
                }
                vehicle++;
            } else if (text.startsWith("Cost")) {
                String value = text.substring("Cost".length()).replace(':', ' ').strip();
                cost = OptionalDouble.of(file.number(line, value));
            }
        }
        return new StatedSolution(new Solution(routes), cost);
    }

    private static int type(TextFile file, int line, int vehicle, Instance instance) {
        List<Integer> types = instance.typeOfVehicle();
        if (instance.problem().vehicleTypes().size() == 1) {
            return 0;
        }
        if (vehicle >= types.size()) {
            throw file.malformed(
                    line,
                    "there are more routes than the " + types.size() + " vehicles.",
                    "Write one line for each vehicle in its order.");
        }
        return types.get(vehicle);
    }

    private static List<Stop> stops(TextFile file, int line, String text, Instance instance) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw file.malformed(line, "the route has no colon.", "Write Route #1: 12 5 9.");
        }
        int depots = instance.problem().depots().size();
        int locations = depots + instance.problem().clients().size();
        List<Stop> stops = new ArrayList<>();
        for (String word : text.substring(colon + 1).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                int at = file.whole(line, file.number(line, word), 0, locations - 1);
                stops.add(at < depots ? new Stop.Reload(at) : new Stop.Visit(at - depots, 0));
            }
        }
        return stops;
    }

    /**
     * @param cost as it should be stated
     */
    public static void write(Path path, Instance instance, Solution solution, String cost) {
        try {
            Files.writeString(path, text(instance, solution, cost));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What {@link #write} writes. */
    public static String text(Instance instance, Solution solution, String cost) {
        return text(
                byVehicle(instance, solution),
                route -> route.stops().stream().map(stop -> location(instance, stop)).toList(),
                cost);
    }

    /**
     * The same form for plans that come from no file.
     *
     * @param routes one for each line
     * @param numbers of a line
     * @param cost as it should be stated
     */
    public static String text(
            List<Route> routes, Function<Route, List<Integer>> numbers, String cost) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < routes.size(); line++) {
            text.append("Route #").append(line + 1).append(':');
            numbers.apply(routes.get(line)).forEach(it -> text.append(' ').append(it));
            text.append('\n');
        }
        return text.append("Cost ").append(cost).append('\n').toString();
    }

    private static int location(Instance instance, Stop stop) {
        return switch (stop) {
            case Stop.Visit(int client, _) -> client + instance.problem().depots().size();
            case Stop.Reload(int depot) -> depot;
            case Stop.Pause _ ->
                    throw new SuanpanException(
                            ErrorCode.IMPOSSIBLE,
                            "A solution file cannot hold breaks.",
                            "Write GeoJSON instead.");
        };
    }

    private static List<Route> byVehicle(Instance instance, Solution solution) {
        if (instance.problem().vehicleTypes().size() == 1) {
            return solution.routes();
        }
        List<Route> waiting = new ArrayList<>(solution.routes());
        List<Route> lines = new ArrayList<>();
        for (int type : instance.typeOfVehicle()) {
            lines.add(take(waiting, type));
        }
        if (!waiting.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    waiting.size()
                            + " routes have no vehicle: types "
                            + waiting.stream()
                                    .map(route -> "" + route.vehicleType())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Use each type only as often as it has vehicles.");
        }
        return lines;
    }

    /** The first route of the type, which is then no longer there; an empty one if none is. */
    private static Route take(List<Route> waiting, int type) {
        for (int at = 0; at < waiting.size(); at++) {
            if (waiting.get(at).vehicleType() == type) {
                return waiting.remove(at);
            }
        }
        return new Route(type, List.of());
    }
}
