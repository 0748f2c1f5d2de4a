package io.suanpan.routing.live;

import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Rest;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Small problems with every feature, some by chance, and plans for them by cheapest insertion. */
final class RandomProblem {
    static final int HOUR = 3_600;

    private final Random random;

    RandomProblem(long seed) {
        random = new Random(seed);
    }

    RoutingProblem problem(int clients) {
        int places = clients + 4;
        List<Depot> depots =
                List.of(
                        new Depot("north", 0, hours(5, 22), 600),
                        new Depot("south", 1, hours(6, 21), 900));
        List<VehicleType> types = List.of(type("a", 2, 0), type("b", 2, 1));
        List<Client> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            all.add(client("c" + client, client + 2));
        }
        return RoutingProblem.of(depots, types, all, travel(places));
    }

    Client client(String id, int location) {
        int from = 7 + random.nextInt(10);
        Client client =
                Client.of(id, location, Amounts.of(random.nextInt(5), random.nextInt(3)))
                        .withServiceDuration(random.nextInt(900))
                        .withWindows(hours(from, from + 2), hours(from + 3, from + 4))
                        .withPrize(1_000_000);
        if (random.nextInt(4) == 0) {
            client = client.withPickup(Amounts.of(random.nextInt(6)));
        }
        if (random.nextInt(4) == 0) {
            client = client.withReleaseTime(random.nextInt(12) * HOUR);
        }
        if (random.nextInt(6) == 0) {
            client = client.withSkills(Set.of("cold"));
        }
        return random.nextInt(3) == 0 ? client.withArea("far") : client.withArea("near");
    }

    private VehicleType type(String id, int count, int depot) {
        var builder =
                VehicleType.builder(id, count, Amounts.of(12, 8))
                        .start(depot)
                        .end(random.nextInt(2))
                        .shift(hours(6, 20))
                        .fixedCost(random.nextInt(3_000))
                        .costPerDistance(1 + random.nextInt(3))
                        .costPerDuration(random.nextInt(2))
                        .costPerOvertime(random.nextInt(3))
                        .usualDuration((3 + random.nextInt(4)) * HOUR)
                        .longestDuration((8 + random.nextInt(4)) * HOUR)
                        .longestDistance(40_000 + random.nextInt(40_000))
                        .mostStops(4 + random.nextInt(6))
                        .familiarAreas(Set.of("near"))
                        .unfamiliarCost(random.nextInt(700));
        if (random.nextBoolean()) {
            builder.reloadDepots(List.of(0, 1)).mostReloads(1 + random.nextInt(2));
        }
        if (random.nextBoolean()) {
            builder.rests(List.of(new Rest(hours(10, 14), 1_800)));
        }
        return builder.skills(random.nextBoolean() ? Set.of("cold") : Set.of()).build();
    }

    private Travel travel(int places) {
        int[] distances = new int[places * places];
        int[] durations = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                if (from != to) {
                    distances[from * places + to] = 500 + random.nextInt(8_000);
                    durations[from * places + to] = 60 + random.nextInt(2_000);
                }
            }
        }
        return new Travel(
                TravelMatrix.of(places, distances), TravelMatrix.of(places, durations), speed());
    }

    private HourlySpeed speed() {
        if (random.nextBoolean()) {
            return HourlySpeed.CONSTANT;
        }
        List<Integer> percents = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            percents.add(50 + random.nextInt(100));
        }
        return HourlySpeed.of(percents);
    }

    static TimeWindow hours(int from, int to) {
        return new TimeWindow(from * HOUR, to * HOUR);
    }

    /** One client after the other where it is cheapest. */
    static Solution plan(RoutingProblem problem) {
        Solution plan = new Solution(List.of());
        for (int client = 0; client < problem.clients().size(); client++) {
            Optional<Insertion> place = Quotes.of(problem, plan).cheapest(client);
            plan = place.isPresent() ? place.get().into(plan) : plan;
        }
        return plan;
    }
}
