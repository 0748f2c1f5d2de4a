package io.suanpan.routing.format;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * The fleet of a VRPLIB file, which names single vehicles; those that are alike become one type, in
 * the order in which they first come. A vehicle's shift is its depot's window. Which clients it may
 * serve is told by skills: a client not open to all needs one of its own.
 */
final class VrplibVehicles {
    private static final int MOST_VEHICLES = 1_000_000;

    private final VrplibText text;
    private final Quantities quantities;
    private final int depots;
    private final int clients;
    private final int vehicles;
    private final double[] depot;
    private final double[] longestDistance;
    private final double[] longestDuration;
    private final double[] mostReloads;
    private final double[] fixedCost;
    private final double[] unitCost;
    private final List<Amounts> capacities;
    private final List<List<Integer>> reloadDepots;
    private final List<Set<Integer>> allowed = new ArrayList<>();
    private final Set<Integer> restricted = new TreeSet<>();

    /** The types, and for each vehicle the index of its own. */
    record Fleet(List<VehicleType> types, List<Integer> typeOfVehicle) {}

    VrplibVehicles(VrplibText text, Rounding rounding, int depots, int clients) {
        this.text = text;
        this.quantities = new Quantities(rounding);
        this.depots = depots;
        this.clients = clients;
        int stated = text.count("VEHICLES", MOST_VEHICLES);
        this.vehicles = stated > 0 ? stated : Math.max(1, clients);
        double unlimited = Double.POSITIVE_INFINITY;
        depot = text.each("VEHICLES_DEPOT", vehicles, 1);
        longestDistance = text.each("VEHICLES_MAX_DISTANCE", vehicles, unlimited);
        longestDuration = text.each("VEHICLES_MAX_DURATION", vehicles, unlimited);
        mostReloads = text.each("VEHICLES_MAX_RELOADS", vehicles, unlimited);
        fixedCost = text.each("VEHICLES_FIXED_COST", vehicles, 0);
        unitCost = text.each("VEHICLES_UNIT_DISTANCE_COST", vehicles, 1);
        capacities = capacities();
        reloadDepots = reloadDepots();
        allow();
    }

    private void allow() {
        text.section("VEHICLES_ALLOWED_CLIENTS")
                .ifPresent(section -> {
                    for (double[] row : section.byIndex(vehicles, 0)) {
                        Set<Integer> some = new HashSet<>();
                        Arrays.stream(row).forEach(node -> some.add((int) node - 1));
                        allowed.add(some);
                    }
                    for (int at = depots; at < depots + clients; at++) {
                        int client = at;
                        if (!allowed.stream().allMatch(some -> some.contains(client))) {
                            restricted.add(client);
                        }
                    }
                });
    }

    /** What each client needs of its vehicle. */
    List<Set<String>> clientSkills() {
        List<Set<String>> skills = new ArrayList<>();
        for (int at = depots; at < depots + clients; at++) {
            skills.add(restricted.contains(at) ? Set.of(skill(at)) : Set.of());
        }
        return skills;
    }

    private static String skill(int location) {
        return "client " + location;
    }

    private Set<String> vehicleSkills(int vehicle) {
        Set<String> skills = new HashSet<>();
        for (int client : restricted) {
            if (allowed.get(vehicle).contains(client)) {
                skills.add(skill(client));
            }
        }
        return skills;
    }

    /**
     * @param openings of each depot
     */
    Fleet fleet(IntFunction<TimeWindow> openings) {
        Map<VehicleType, List<Integer>> alike = new LinkedHashMap<>();
        for (int at = 0; at < vehicles; at++) {
            VehicleType nameless = vehicle(at, "", 1, openings);
            alike.computeIfAbsent(nameless, _ -> new ArrayList<>()).add(at);
        }
        List<VehicleType> types = new ArrayList<>();
        Integer[] typeOfVehicle = new Integer[vehicles];
        for (List<Integer> some : alike.values()) {
            some.forEach(at -> typeOfVehicle[at] = types.size());
            String id = "vehicles " + (types.size() + 1);
            types.add(vehicle(some.getFirst(), id, some.size(), openings));
        }
        return new Fleet(types, List.of(typeOfVehicle));
    }

    private VehicleType vehicle(int at, String id, int count, IntFunction<TimeWindow> openings) {
        int home = depotIndex(depot[at]);
        return VehicleType.builder(id, count, capacities.get(at))
                .start(home)
                .end(home)
                .shift(openings.apply(home))
                .fixedCost(quantities.money(fixedCost[at]))
                .costPerDistance(unitCost(unitCost[at]))
                .longestDistance(quantities.longLimit(longestDistance[at]))
                .longestDuration(quantities.limit(longestDuration[at]))
                .skills(vehicleSkills(at))
                .reloadDepots(reloadDepots.get(at))
                .mostReloads((int) Math.min(VehicleType.UNLIMITED, mostReloads[at]))
                .build();
    }

    private int depotIndex(double number) {
        return text.file().whole(line("VEHICLES_DEPOT"), number, 1, depots) - 1;
    }

    private int unitCost(double cost) {
        return text.file().whole(line("VEHICLES_UNIT_DISTANCE_COST"), cost, 0, 1_000_000);
    }

    private int line(String section) {
        return text.section(section)
                .map(Section::header)
                .or(() -> text.specification(section).map(VrplibText.Specification::line))
                .orElse(1);
    }

    private List<Amounts> capacities() {
        List<Amounts> capacities = new ArrayList<>();
        if (text.section("CAPACITY").isPresent()) {
            for (double[] row : text.required("CAPACITY").byIndex(vehicles, 1)) {
                capacities.add(quantities.amounts(row));
            }
            return capacities;
        }
        double one = text.number("CAPACITY", Double.POSITIVE_INFINITY);
        Amounts same = quantities.amounts(new double[] {one});
        for (int vehicle = 0; vehicle < vehicles; vehicle++) {
            capacities.add(same);
        }
        return capacities;
    }

    private List<List<Integer>> reloadDepots() {
        List<List<Integer>> all = new ArrayList<>();
        if (text.section("VEHICLES_RELOAD_DEPOT").isEmpty()) {
            for (int vehicle = 0; vehicle < vehicles; vehicle++) {
                all.add(List.of());
            }
            return all;
        }
        for (double[] row : text.required("VEHICLES_RELOAD_DEPOT").byIndex(vehicles, 0)) {
            all.add(Arrays.stream(row).mapToObj(this::depotIndex).toList());
        }
        return all;
    }
}
