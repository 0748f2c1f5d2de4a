package io.suanpan.benchmarks;

import io.suanpan.core.Json;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.VehicleType;
import io.suanpan.routing.service.request.ClockTime;
import io.suanpan.routing.travel.Coordinate;
import io.suanpan.routing.travel.GreatCircleTravel;
import io.suanpan.routing.travel.TravelOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A day of deliveries in a town that is made up from a seed: six in ten addresses lie around three
 * quarters, the others anywhere on a square of 33 km by 25 km with the depot near its edge; each
 * wants 1 to 4 parcels, takes 2 to 5 minutes and has one of three windows of four hours. The vans
 * hold a fifth more than all parcels together and may load again. The same seed is the same town.
 */
final class SyntheticTown {
    private static final double SOUTH = 51.4;
    private static final double WEST = -0.2;
    private static final double SIDE_DEGREES = 0.3;
    private static final double QUARTER_DEGREES = 0.02;
    private static final int QUARTERS = 3;
    private static final double IN_QUARTERS = 0.6;
    private static final double SPARE = 1.2;
    private static final int HOUR = 3_600;
    private static final int[] WINDOW_STARTS = {8, 12, 16};
    private static final int WINDOW_HOURS = 4;
    private static final TimeWindow SHIFT = new TimeWindow(7 * HOUR, 21 * HOUR);
    private static final int LOADING_SECONDS = 900;
    private static final Coordinate DEPOT = new Coordinate(51.42, -0.18);

    /** What the solver counts in for 30 a kilometre and 1,800 an hour. */
    private static final int COST_PER_METRE = 540;

    private static final int COST_PER_SECOND = 9_000;

    private final int vans;
    private final List<Address> stops;
    private final List<Address> visitors;

    private SyntheticTown(int vans, List<Address> stops, List<Address> visitors) {
        this.vans = vans;
        this.stops = List.copyOf(stops);
        this.visitors = List.copyOf(visitors);
    }

    /**
     * @param visitors further addresses, which have not ordered yet
     */
    static SyntheticTown of(int stops, int vans, int visitors, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] quarters = new double[QUARTERS][];
        Arrays.setAll(quarters, _ -> new double[] {random.nextDouble(), random.nextDouble()});
        return new SyntheticTown(
                vans,
                addresses("stop", stops, quarters, random),
                addresses("visitor", visitors, quarters, random));
    }

    /** Where something is to go. */
    record Address(String id, Coordinate at, int parcels, int serviceSeconds, int fromHour) {
        List<TimeWindow> windows() {
            return List.of(new TimeWindow(fromHour * HOUR, (fromHour + WINDOW_HOURS) * HOUR));
        }

        /** As a stop of a request, in any of some windows. */
        Map<String, ?> json(List<TimeWindow> windows) {
            return Map.of(
                    "id", id,
                    "latitude", at.latitude(),
                    "longitude", at.longitude(),
                    "delivery", Map.of("parcels", parcels),
                    "serviceSeconds", serviceSeconds,
                    "windows", windows.stream().map(SyntheticTown::json).toList());
        }

        Client client(int location, List<TimeWindow> windows) {
            return Client.of(id, location, Amounts.of(parcels))
                    .withServiceDuration(serviceSeconds)
                    .withWindows(windows.toArray(TimeWindow[]::new));
        }
    }

    private static List<Address> addresses(
            String name, int count, double[][] quarters, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(at ->
                        new Address(
                                name + at,
                                place(quarters, random),
                                random.nextInt(1, 5),
                                random.nextInt(120, 301),
                                WINDOW_STARTS[random.nextInt(WINDOW_STARTS.length)]))
                .toList();
    }

    private static Coordinate place(double[][] quarters, SplittableRandom random) {
        if (random.nextDouble() >= IN_QUARTERS) {
            return coordinate(random.nextDouble(), random.nextDouble(), 0, random);
        }
        double[] centre = quarters[random.nextInt(QUARTERS)];
        return coordinate(centre[0], centre[1], QUARTER_DEGREES, random);
    }

    private static Coordinate coordinate(
            double north, double east, double spread, SplittableRandom random) {
        return new Coordinate(
                rounded(SOUTH + SIDE_DEGREES * north + spread * random.nextGaussian()),
                rounded(WEST + SIDE_DEGREES * east + spread * random.nextGaussian()));
    }

    /** To a metre or so. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e5) / 1e5;
    }

    List<Address> visitors() {
        return visitors;
    }

    /** A visitor as somebody whom the problem's plan may serve in any of some windows. */
    Client visitor(int number, List<TimeWindow> windows) {
        return visitors.get(number).client(1 + stops.size() + number, windows);
    }

    /** The day; the visitors have the last rows of the matrix and are no clients. */
    RoutingProblem problem() {
        List<Coordinate> places = new ArrayList<>(List.of(DEPOT));
        stops.forEach(it -> places.add(it.at()));
        visitors.forEach(it -> places.add(it.at()));
        VehicleType van =
                VehicleType.builder("van", vans, Amounts.of(capacity()))
                        .shift(SHIFT)
                        .costPerDistance(COST_PER_METRE)
                        .costPerDuration(COST_PER_SECOND)
                        .reloadDepots(List.of(0))
                        .build();
        List<Client> clients =
                IntStream.range(0, stops.size())
                        .mapToObj(at -> stops.get(at).client(1 + at, stops.get(at).windows()))
                        .toList();
        return RoutingProblem.of(
                List.of(new Depot("depot", 0, TimeWindow.ALWAYS, LOADING_SECONDS)),
                List.of(van),
                clients,
                GreatCircleTravel.of(places, TravelOptions.defaults()));
    }

    /** The same day as a request whose plan is kept. */
    String request(long iterations) {
        Map<String, ?> depot =
                Map.of(
                        "id",
                        "depot",
                        "latitude",
                        DEPOT.latitude(),
                        "longitude",
                        DEPOT.longitude(),
                        "loadingSeconds",
                        LOADING_SECONDS);
        Map<String, ?> van =
                Map.of(
                        "id", "van",
                        "count", vans,
                        "capacity", Map.of("parcels", capacity()),
                        "shift", json(SHIFT),
                        "reloadDepots", List.of("depot"));
        return Json.text(
                Map.of(
                        "depots", List.of(depot),
                        "vehicles", List.of(van),
                        "stops", stops.stream().map(it -> it.json(it.windows())).toList(),
                        "iterations", iterations,
                        "keep", true));
    }

    /** Of each van. */
    private int capacity() {
        int parcels = stops.stream().mapToInt(Address::parcels).sum();
        return (int) Math.ceil(SPARE * parcels / vans);
    }

    private static Map<String, String> json(TimeWindow window) {
        return Map.of("from", ClockTime.text(window.from()), "to", ClockTime.text(window.to()));
    }
}
