package io.suanpan.routing.roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A made-up city: crooked blocks, main roads, one-way streets, some streets missing. */
final class GridCity {
    private static final double RADIUS = 6_371_000;

    final MapFile map = new MapFile();
    private final int side;
    private final List<int[]> arcs = new ArrayList<>();
    private final List<Double> speeds = new ArrayList<>();

    GridCity(int side, long seed) {
        this.side = side;
        Random random = new Random(seed);
        for (int node = 0; node < side * side; node++) {
            map.node(
                    1 + node,
                    50 + node / side * 0.0012 + random.nextDouble() * 0.0004,
                    10 + node % side * 0.0019 + random.nextDouble() * 0.0006);
        }
        for (int node = 0; node < side * side; node++) {
            if (node % side + 1 < side) {
                street(node, node + 1, node / side, random);
            }
            if (node / side + 1 < side) {
                street(node, node + side, node % side, random);
            }
        }
    }

    private void street(int from, int to, int line, Random random) {
        boolean main = line % 5 == 0;
        if (!main && random.nextInt(100) < 15) {
            return;
        }
        boolean oneWay = !main && random.nextInt(6) == 0;
        String limit = main ? "60" : "40";
        List<String> tags = new ArrayList<>(List.of("highway=tertiary", "maxspeed=" + limit));
        if (oneWay) {
            tags.add("oneway=yes");
        }
        map.way(List.of(1L + from, 1L + to), tags.toArray(String[]::new));
        arc(from, to, main ? 15 : 10);
        if (!oneWay) {
            arc(to, from, main ? 15 : 10);
        }
    }

    private void arc(int from, int to, double metresPerSecond) {
        arcs.add(new int[] {from, to});
        speeds.add(metresPerSecond);
    }

    double[] crossing(int node) {
        MapFile.Node at = map.nodes().get(node);
        return new double[] {at.latitude(), at.longitude()};
    }

    /** Seconds and metres of the fastest ways between all crossings, by Floyd and Warshall. */
    double[][][] fastest() {
        int count = side * side;
        double[][] seconds = new double[count][count];
        double[][] metres = new double[count][count];
        for (int node = 0; node < count; node++) {
            Arrays.fill(seconds[node], Double.POSITIVE_INFINITY);
            seconds[node][node] = 0;
        }
        for (int arc = 0; arc < arcs.size(); arc++) {
            int[] ends = arcs.get(arc);
            metres[ends[0]][ends[1]] = metres(ends[0], ends[1]);
            seconds[ends[0]][ends[1]] = metres[ends[0]][ends[1]] / speeds.get(arc);
        }
        for (int over = 0; over < count; over++) {
            for (int from = 0; from < count; from++) {
                for (int to = 0; to < count; to++) {
                    double way = seconds[from][over] + seconds[over][to];
                    if (way < seconds[from][to]) {
                        seconds[from][to] = way;
                        metres[from][to] = metres[from][over] + metres[over][to];
                    }
                }
            }
        }
        return new double[][][] {seconds, metres};
    }

    private double metres(int from, int to) {
        double[] a = crossing(from);
        double[] b = crossing(to);
        double north = Math.sin(Math.toRadians(b[0] - a[0]) / 2);
        double east = Math.sin(Math.toRadians(b[1] - a[1]) / 2);
        double h =
                north * north
                        + Math.cos(Math.toRadians(a[0]))
                                * Math.cos(Math.toRadians(b[0]))
                                * east
                                * east;
        return 2 * RADIUS * Math.asin(Math.sqrt(h));
    }
}
