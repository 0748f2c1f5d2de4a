package io.suanpan.routing.format;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Travel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads {@code .vrp} files: TSPLIB with the sections that fleets, windows, reloads, releases,
 * prizes, groups and shipments have come to be written in. Travel takes as long as it is far.
 * Depots stand first. O(locations²).
 */
public final class VrplibReader {
    private VrplibReader() {}

    /**
     * @throws SuanpanException {@code MALFORMED} with file and line
     */
    public static Instance read(Path path, Rounding rounding) {
        return parse(TextFile.read(path), rounding);
    }

    static Instance parse(TextFile file, Rounding rounding) {
        return file.blaming(() -> instance(file, rounding));
    }

    private static Instance instance(TextFile file, Rounding rounding) {
        VrplibText text = new VrplibText(file);
        refuse(text);
        int locations = text.count("DIMENSION", Distances.MOST_LOCATIONS);
        if (locations == 0) {
            throw file.malformed("it has no DIMENSION.", "State the number of locations.");
        }
        int depots = depots(text, locations);
        VrplibClients parts = new VrplibClients(text, rounding, locations, depots);
        VrplibVehicles vehicles = new VrplibVehicles(text, rounding, depots, locations - depots);
        List<Depot> homes = parts.depots();
        List<Client> clients = parts.clients(vehicles.clientSkills());
        VrplibVehicles.Fleet fleet = vehicles.fleet(depot -> homes.get(depot).opening());
        List<Point> points = points(text, locations);
        Travel travel = Travel.of(new Distances(text, rounding, locations).read(points));
        RoutingProblem problem =
                new RoutingProblem(
                        homes,
                        fleet.types(),
                        clients,
                        parts.groups(),
                        parts.shipments(),
                        List.of(travel),
                        List.of(),
                        RoutingObjective.COST);
        return new Instance(
                text.text("NAME", file.name()), problem, rounding, points, fleet.typeOfVehicle());
    }

    private static void refuse(VrplibText text) {
        if (text.text("TYPE", "").equals("VRPB")) {
            throw text.file()
                    .malformed(
                            "it wants all deliveries before all pickups (VRPB).",
                            "Plan without that rule: write another TYPE.");
        }
    }

    /** The section lists nodes 1, 2, …; without it the first node is the depot. */
    private static int depots(VrplibText text, int locations) {
        if (text.section("DEPOT").isEmpty()) {
            return 1;
        }
        Section section = text.required("DEPOT");
        List<Double> nodes = new ArrayList<>();
        section.plain()
                .flatMapToDouble(Arrays::stream)
                .filter(node -> node != -1)
                .forEach(nodes::add);
        boolean first =
                IntStream.range(0, nodes.size()).allMatch(index -> nodes.get(index) == index + 1);
        if (!first || nodes.isEmpty() || nodes.size() > locations) {
            throw text.file()
                    .malformed(
                            section.header(),
                            "the depots are not the first nodes: " + nodes + ".",
                            "Number depots 1, 2, … and clients after them.");
        }
        return nodes.size();
    }

    private static List<Point> points(VrplibText text, int locations) {
        List<Point> points = new ArrayList<>();
        boolean written = text.text("EDGE_WEIGHT_TYPE", "").equals("EXPLICIT");
        if (written && text.section("NODE_COORD").isEmpty()) {
            return points;
        }
        for (double[] row : text.required("NODE_COORD").byIndex(locations, 2)) {
            points.add(new Point(row[0], row[1]));
        }
        return points;
    }
}
