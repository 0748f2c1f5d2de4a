package io.suanpan.routing.solver;

import static java.util.Objects.requireNonNull;

import io.suanpan.routing.format.InstanceReader;
import io.suanpan.routing.format.Rounding;
import io.suanpan.routing.problem.RoutingProblem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The solver's basic moves, each by itself, on a plan that has been improved for a while. It lies
 * in the solver's package, since its moves are nobody else's business; {@code suanpan bench moves}
 * runs it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MovesBenchmark {
    private static final long SEED = 1;
    private static final long ITERATIONS_BEFORE = 20_000;

    /** One client in so many is taken off its route. */
    private static final int TAKEN_OFF = 10;

    /** A file and the plan of it. */
    @State(Scope.Thread)
    public static class Plan {
        @Param("")
        public String file = "";

        private @Nullable Improved improved;

        private record Improved(Search search, Neighbours neighbours, double temperature) {}

        @Setup(Level.Trial)
        public void make() {
            Path path = Path.of(file);
            Rounding rounding = InstanceReader.hasWindows(path) ? Rounding.DIMACS : Rounding.ROUND;
            RoutingProblem problem = InstanceReader.read(path, rounding).problem();
            Instance instance = new Instance(Renumbering.of(problem).inner());
            SearchSettings settings = SearchSettings.defaults();
            SolverLimits limits = SolverLimits.iterations(ITERATIONS_BEFORE);
            Search search =
                    new Islands(instance, settings, SolverOptions.of(limits, SEED))
                            .run(
                                    limits,
                                    System.nanoTime(),
                                    new AtomicBoolean(),
                                    SolverProgress.SILENT);
            improved =
                    new Improved(
                            search,
                            new Neighbours(instance, settings.nearest()),
                            settings.cold() * search.averageCost());
        }

        Search search() {
            return requireNonNull(improved).search;
        }

        Neighbours neighbours() {
            return requireNonNull(improved).neighbours;
        }

        double temperature() {
            return requireNonNull(improved).temperature;
        }
    }

    /** The same plan without every tenth client, whom insertion looks for places for. */
    @State(Scope.Thread)
    public static class Gaps {
        private @Nullable Insertion insertion;
        private int[] clients = new int[0];
        private long[] positions = new long[0];
        private int next;

        @Setup(Level.Trial)
        public void tear(Plan plan) {
            SearchSettings settings = SearchSettings.defaults();
            Tours tours = plan.search().tours();
            Neighbours near = plan.neighbours();
            var random = new SplittableRandom(SEED);
            tours.begin();
            new Ruin(tours, near, settings.averageRemoved(), settings.longestString(), random)
                    .removeIf(job -> job % TAKEN_OFF == 0);
            insertion = new Insertion(tours, near, settings.considered(), 0, random);
            clients =
                    IntStream.range(0, tours.clients)
                            .filter(client -> tours.route[client] == Tours.NONE)
                            .toArray();
            positions =
                    Arrays.stream(clients)
                            .mapToLong(it -> positions(tours, near.of(it), settings.considered()))
                            .toArray();
        }

        /** On both sides of each neighbour that is on a route. */
        private static long positions(Tours tours, int[] near, int considered) {
            return 2
                    * Arrays.stream(near)
                            .limit(considered)
                            .filter(client -> tours.route[client] != Tours.NONE)
                            .count();
        }

        /** Looks for a place for the next client and counts the positions. */
        boolean look(Counts counts) {
            int at = next;
            next = at + 1 == clients.length ? 0 : at + 1;
            Insertion places = requireNonNull(insertion);
            places.start(Insertion.NOWHERE);
            places.look(clients[at]);
            counts.positions += positions[at];
            return places.found();
        }
    }

    /** Positions that were judged, most of them by a bound alone. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counts {
        public long positions;
    }

    /** The cheapest place of one client. */
    @Benchmark
    public boolean insertion(Gaps gaps, Counts counts) {
        return gaps.look(counts);
    }

    /** One iteration of the search, which is kept or undone. */
    @Benchmark
    public long ruinAndRecreate(Plan plan) {
        plan.search().step(plan.temperature());
        return plan.search().bestCost();
    }
}
