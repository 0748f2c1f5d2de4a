package io.suanpan.routing.format;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Depots, clients, groups and shipments of a VRPLIB file. */
final class VrplibClients {
    private static final int PICKUP_COLUMN = 4;
    private static final int DELIVERY_COLUMN = 5;

    private final VrplibText text;
    private final Quantities quantities;
    private final int locations;
    private final int depots;
    private final double[][] windows;
    private final double[][] pairs;

    VrplibClients(VrplibText text, Rounding rounding, int locations, int depots) {
        this.text = text;
        this.quantities = new Quantities(rounding);
        this.locations = locations;
        this.depots = depots;
        this.pairs =
                text.section("PICKUP_AND_DELIVERY")
                        .map(section -> section.byIndex(locations, DELIVERY_COLUMN + 1))
                        .orElseGet(() -> new double[0][]);
        this.windows = windows();
    }

    private double[][] windows() {
        double[][] always = new double[locations][];
        Arrays.fill(always, new double[] {0, Double.POSITIVE_INFINITY});
        double[][] rows =
                text.section("TIME_WINDOW")
                        .map(section -> section.byIndex(locations, 2))
                        .orElse(always);
        for (int location = 0; location < pairs.length; location++) {
            rows[location] = Arrays.copyOfRange(pairs[location], 1, 3);
        }
        return rows;
    }

    List<Depot> depots() {
        return IntStream.range(0, depots)
                .mapToObj(index -> new Depot("" + index, index, window(index), 0))
                .toList();
    }

    TimeWindow window(int location) {
        return quantities.window(windows[location][0], windows[location][1]);
    }

    /**
     * @param skills what each client needs
     */
    List<Client> clients(List<Set<String>> skills) {
        double[][] deliveries = loads("DEMAND", "LINEHAUL");
        double[][] pickups = loads("BACKHAUL", "BACKHAUL");
        double[] services = text.each("SERVICE_TIME", locations, 0);
        double[] releases = text.each("RELEASE_TIME", locations, 0);
        double[] prizes = text.each("PRIZE", locations, 0);
        List<Client> clients = new ArrayList<>();
        for (int at = depots; at < locations; at++) {
            double service = pairs.length > 0 ? pairs[at][3] : services[at];
            clients.add(
                    new Client(
                            "" + at,
                            at,
                            List.of(window(at)),
                            quantities.time(service),
                            quantities.time(releases[at]),
                            quantities.amounts(deliveries[at]),
                            quantities.amounts(pickups[at]),
                            skills.get(at - depots),
                            prize(prizes[at]),
                            Optional.empty()));
        }
        return clients;
    }

    /** Whoever has a prize of 0 must be served. */
    private OptionalLong prize(double value) {
        return value == 0 ? OptionalLong.empty() : OptionalLong.of(quantities.money(value));
    }

    private double[][] loads(String name, String other) {
        double[][] none = new double[locations][];
        Arrays.fill(none, new double[] {0});
        return text.section(name)
                .or(() -> text.section(other))
                .map(section -> section.byIndex(locations, 1))
                .orElse(none);
    }

    /** Of each of two or more clients exactly one is served. */
    List<ClientGroup> groups() {
        List<ClientGroup> groups = new ArrayList<>();
        text.section("MUTUALLY_EXCLUSIVE_GROUP")
                .ifPresent(section ->
                        section.plain()
                                .filter(row -> row.length > 2)
                                .forEach(row -> groups.add(group(groups.size(), row))));
        return groups;
    }

    private ClientGroup group(int index, double[] row) {
        List<Integer> members =
                Arrays.stream(row).skip(1).mapToObj(node -> (int) node - depots - 1).toList();
        return new ClientGroup("" + (index + 1), members, true);
    }

    /** A row that names no pickup and a delivery is where a shipment begins. */
    List<Shipment> shipments() {
        List<Shipment> shipments = new ArrayList<>();
        Set<Integer> delivered = new HashSet<>();
        for (int at = depots; at < pairs.length; at++) {
            int to = (int) pairs[at][DELIVERY_COLUMN];
            if (pairs[at][PICKUP_COLUMN] == 0 && to > 0 && delivered.add(to)) {
                Amounts amounts = quantities.amounts(new double[] {Math.abs(pairs[at][0])});
                shipments.add(new Shipment(at + "-" + to, at - depots, to - depots, amounts));
            }
        }
        return shipments;
    }
}
