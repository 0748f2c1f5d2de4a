package io.suanpan.routing.live;

import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * What is put into a route: the visit, and what comes right before and after it. One list for each
 * window in question.
 *
 * @param visitAt the visit's place among them
 */
record Variant(List<List<Node>> nodes, List<List<Stop>> stops, int visitAt) {

    /** The client that is asked about, its index and the windows in question. */
    record Asked(Client client, int index, List<TimeWindow> windows, List<Integer> windowIndices) {}

    static Variant plain(Asked asked, Loads loads) {
        return around(asked, loads, List.of(), List.of(), List.of(), List.of());
    }

    static List<Variant> reloading(
            RoutingProblem problem, Asked asked, Loads loads, List<Integer> depots) {
        List<Variant> variants = new ArrayList<>();
        for (int depot : depots) {
            List<Node> node = List.of(Node.reload(problem.depots().get(depot), loads));
            List<Stop> stop = List.of(new Stop.Reload(depot));
            variants.add(around(asked, loads, node, stop, List.of(), List.of()));
            variants.add(around(asked, loads, List.of(), List.of(), node, stop));
        }
        return variants;
    }

    /** A whole new route; its breaks come in their order, some before the visit, some after. */
    static List<Variant> withRests(Asked asked, Loads loads, List<Rest> rests) {
        List<Node> nodes = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        for (int rest = 0; rest < rests.size(); rest++) {
            nodes.add(Node.pause(rests.get(rest), loads));
            stops.add(new Stop.Pause(rest));
        }
        List<Variant> variants = new ArrayList<>();
        for (int before = 0; before <= rests.size(); before++) {
            variants.add(
                    around(
                            asked,
                            loads,
                            nodes.subList(0, before),
                            stops.subList(0, before),
                            nodes.subList(before, nodes.size()),
                            stops.subList(before, nodes.size())));
        }
        return variants;
    }

    private static Variant around(
            Asked asked,
            Loads loads,
            List<Node> before,
            List<Stop> stopsBefore,
            List<Node> after,
            List<Stop> stopsAfter) {
        List<List<Node>> nodes = new ArrayList<>();
        List<List<Stop>> stops = new ArrayList<>();
        for (int window = 0; window < asked.windows().size(); window++) {
            TimeWindow when = asked.windows().get(window);
            int[] swing = loads.swing(asked.index());
            Node visit = Node.visit(asked.client(), when, loads, swing);
            nodes.add(joined(before, visit, after));
            Stop stop = new Stop.Visit(asked.index(), asked.windowIndices().get(window));
            stops.add(joined(stopsBefore, stop, stopsAfter));
        }
        return new Variant(nodes, stops, before.size());
    }

    private static <T> List<T> joined(List<T> before, T middle, List<T> after) {
        List<T> all = new ArrayList<>(before);
        all.add(middle);
        all.addAll(after);
        return List.copyOf(all);
    }
}
