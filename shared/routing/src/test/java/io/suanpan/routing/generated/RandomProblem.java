package io.suanpan.routing.generated;

import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Shipment;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A shop's day on a square of 100 by 100, a unit of the map a minute, each feature there or not by
 * chance. There are as many vehicles as clients, and whoever cannot be served even alone is
 * optional, so that some plan is feasible.
 */
public final class RandomProblem {
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final TimeWindow DAY = new TimeWindow(7 * HOUR, 19 * HOUR);
    private static final List<String> AREAS = List.of("north", "south", "west");

    private final SplittableRandom random;
    private final int clients;
    private final int depots;
    private final int dimensions;
    private final double windows;
    private final double releases;
    private final double pickups;
    private final double skills;
    private final double prizes;

    private RandomProblem(long seed, int clients) {
        this.random = new SplittableRandom(seed);
        this.clients = clients;
        depots = 1 + random.nextInt(2);
        dimensions = 1 + random.nextInt(2);
        windows = chance();
        releases = chance() / 2;
        pickups = chance();
        skills = chance() / 2;
        prizes = chance();
    }

    /** How often a feature comes: never in half of the problems. */
    private double chance() {
        return random.nextBoolean() ? 0 : random.nextDouble();
    }

    public static RoutingProblem of(long seed, int clients) {
        RoutingProblem problem = new RandomProblem(seed, clients).problem();
        return servable(problem);
    }

    private RoutingProblem problem() {
        List<Client> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            all.add(client(client));
        }
        List<Integer> shuffled = shuffled();
        boolean linked = random.nextBoolean() && clients >= 8;
        return new RoutingProblem(
                IntStream.range(0, depots).mapToObj(this::depot).toList(),
                IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(this::type).toList(),
                all,
                linked ? List.of(group(shuffled)) : List.of(),
                linked
                        ? List.of(shipment("s", shuffled, 2), shipment("t", shuffled, 4))
                        : List.of(),
                List.of(travel()),
                random.nextInt(3) == 0 ? List.of(lock(shuffled)) : List.of(),
                RoutingObjective.COST);
    }

    private List<Integer> shuffled() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, clients).boxed().toList());
        for (int left = order.size(); left > 1; left--) {
            order.add(order.remove(random.nextInt(left)));
        }
        return order;
    }

    private ClientGroup group(List<Integer> shuffled) {
        return new ClientGroup("g", shuffled.subList(0, 2), random.nextBoolean());
    }

    private Shipment shipment(String id, List<Integer> shuffled, int at) {
        return new Shipment(id, shuffled.get(at), shuffled.get(at + 1), amounts(9));
    }

    private LockedPart lock(List<Integer> shuffled) {
        return new LockedPart(0, List.of(shuffled.getLast()), random.nextBoolean());
    }

    private Depot depot(int index) {
        return new Depot("d" + index, index, DAY, random.nextInt(3) * 10 * MINUTE);
    }

    private VehicleType type(int number) {
        var builder =
                VehicleType.builder("v" + number, clients, capacity())
                        .start(random.nextInt(depots))
                        .end(random.nextInt(depots))
                        .shift(new TimeWindow(8 * HOUR, (16 + random.nextInt(3)) * HOUR))
                        .fixedCost(random.nextInt(3) * 1_000L)
                        .costPerDistance(1 + random.nextInt(3))
                        .costPerDuration(random.nextInt(2));
        if (random.nextInt(3) == 0) {
            builder.costPerOvertime(2).usualDuration(4 * HOUR);
        }
        if (random.nextInt(3) == 0) {
            builder.longestDuration(7 * HOUR).longestDistance(25_000).mostStops(6);
        }
        if (random.nextBoolean()) {
            builder.reloadDepots(List.of(random.nextInt(depots))).mostReloads(2);
        }
        if (random.nextInt(3) == 0) {
            builder.rests(List.of(new Rest(new TimeWindow(11 * HOUR, 15 * HOUR), HOUR / 2)));
        }
        if (random.nextInt(3) == 0) {
            builder.familiarAreas(Set.of(AREAS.get(random.nextInt(3)))).unfamiliarCost(300);
        }
        return builder.skills(number == 1 ? Set.of("lift", "cold") : Set.of("lift")).build();
    }

    private Amounts capacity() {
        return Amounts.of(
                IntStream.range(0, dimensions).map(_ -> 15 + random.nextInt(15)).toArray());
    }

    private Client client(int index) {
        Client client =
                Client.of("c" + index, depots + index, amounts(9))
                        .withServiceDuration(random.nextInt(10) * MINUTE)
                        .withArea(AREAS.get(random.nextInt(AREAS.size())));
        if (random.nextDouble() < windows) {
            client = client.withWindows(windows());
        }
        if (random.nextDouble() < releases) {
            client = client.withReleaseTime((8 + random.nextInt(4)) * HOUR);
        }
        if (random.nextDouble() < pickups) {
            client = client.withPickup(amounts(9));
        }
        if (random.nextDouble() < skills) {
            client = client.withSkills(Set.of(random.nextBoolean() ? "lift" : "cold"));
        }
        return random.nextDouble() < prizes ? client.withPrize(random.nextInt(20_000)) : client;
    }

    private Amounts amounts(int most) {
        return Amounts.of(IntStream.range(0, dimensions).map(_ -> random.nextInt(most)).toArray());
    }

    private TimeWindow[] windows() {
        int from = DAY.from() + HOUR + random.nextInt(5 * HOUR);
        TimeWindow first = new TimeWindow(from, from + HOUR);
        TimeWindow second = new TimeWindow(from + 2 * HOUR, from + 4 * HOUR);
        return random.nextBoolean()
                ? new TimeWindow[] {first, second}
                : new TimeWindow[] {new TimeWindow(from, from + 2 * HOUR)};
    }

    private Travel travel() {
        int size = depots + clients;
        double[] x = random.doubles(size, 0, 100).toArray();
        double[] y = random.doubles(size, 0, 100).toArray();
        int oneWay = random.nextInt(2) * 5 * MINUTE;
        int[] distances = new int[size * size];
        int[] durations = new int[size * size];
        for (int at = 0; at < distances.length; at++) {
            int from = at / size;
            int to = at % size;
            double length = Math.hypot(x[from] - x[to], y[from] - y[to]);
            distances[at] = (int) Math.round(length * 50);
            durations[at] = (int) Math.round(length * MINUTE) + (from < to ? oneWay : 0);
        }
        return new Travel(
                TravelMatrix.of(size, distances), TravelMatrix.of(size, durations), speed());
    }

    private HourlySpeed speed() {
        return random.nextInt(3) > 0
                ? HourlySpeed.CONSTANT
                : HourlySpeed.of(random.ints(24, 50, 150).boxed().toList());
    }

    private static RoutingProblem servable(RoutingProblem problem) {
        Set<Integer> unservable = ProblemCheck.unservable(problem).keySet();
        List<Client> all = new ArrayList<>(problem.clients());
        unservable.forEach(client -> all.set(client, all.get(client).withPrize(7_000)));
        RoutingProblem mended =
                new RoutingProblem(
                        problem.depots(),
                        problem.vehicleTypes(),
                        all,
                        problem.groups(),
                        problem.shipments(),
                        problem.travels(),
                        problem.locks(),
                        problem.objective());
        return ProblemCheck.conflicts(mended).isEmpty() ? mended : withoutLinks(mended);
    }

    private static RoutingProblem withoutLinks(RoutingProblem problem) {
        return RoutingProblem.of(
                problem.depots(),
                problem.vehicleTypes(),
                problem.clients(),
                problem.travels().getFirst());
    }
}
