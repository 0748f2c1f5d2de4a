package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunTest {
    private static RoutingProblem street(int clients, long seed) {
        var random = new SplittableRandom(seed);
        int[] at = new int[clients + 1];
        List<Client> all = new ArrayList<>();
        for (int i = 1; i <= clients; i++) {
            at[i] = random.nextInt(-9_000, 9_000);
            all.add(Client.of("c" + i, i, Amounts.of(1 + random.nextInt(5))));
        }
        return Line.problem(VehicleType.of("van", clients, Amounts.of(20)), all, at);
    }

    private static SolverOptions options(long iterations, int threads) {
        return SolverOptions.of(SolverLimits.iterations(iterations), 5).withThreads(threads);
    }

    @Test
    void theSameSeedAndIterationsGiveTheSameRoutes() {
        RoutingProblem problem = street(80, 1);

        for (int threads = 1; threads <= 3; threads++) {
            SolverOptions options = options(4_000, threads);
            Solution once =
                    new RouteSolver(problem).solve(options, SolverProgress.SILENT).solution();
            Solution again =
                    new RouteSolver(problem).solve(options, SolverProgress.SILENT).solution();
            assertThat(again).isEqualTo(once);
        }
    }

    @Test
    void aLargeProblemSolvedInPartsIsWholeAndTheSameOnAnyNumberOfThreads() {
        RoutingProblem problem = street(1_700, 2);

        SolverResult one =
                new RouteSolver(problem).solve(options(12_000, 1), SolverProgress.SILENT);
        SolverResult two =
                new RouteSolver(problem).solve(options(12_000, 2), SolverProgress.SILENT);

        assertThat(SolutionChecker.check(problem, one.solution()).feasible()).isTrue();
        assertThat(SolutionChecker.check(problem, one.solution()).cost().total())
                .isEqualTo(one.cost());
        assertThat(two.solution()).isEqualTo(one.solution());
    }

    @Test
    void moreIterationsAreNotWorseThanTheFirstGreedyPlan() {
        RoutingProblem problem = street(150, 3);

        long greedy = new RouteSolver(problem).solve(options(1, 1), SolverProgress.SILENT).cost();
        long searched =
                new RouteSolver(problem).solve(options(20_000, 1), SolverProgress.SILENT).cost();

        assertThat(searched).isLessThan(greedy);
    }

    @Test
    void aGivenPlanIsNeverMadeWorse() {
        RoutingProblem problem = street(60, 4);
        SolverResult good =
                new RouteSolver(problem).solve(options(20_000, 1), SolverProgress.SILENT);

        SolverResult from =
                new RouteSolver(problem)
                        .solve(options(1, 1).withInitial(good.solution()), SolverProgress.SILENT);

        assertThat(from.cost()).isLessThanOrEqualTo(good.cost());
    }

    @Test
    void theListenerStopsTheSearchAndTheBestComesBack() {
        RoutingProblem problem = street(60, 5);
        var heard = new AtomicInteger();

        SolverResult result =
                new RouteSolver(problem)
                        .solve(
                                SolverOptions.of(SolverLimits.seconds(600), 1),
                                report -> heard.incrementAndGet() < 2);

        assertThat(heard).hasValue(2);
        assertThat(SolutionChecker.check(problem, result.solution()).feasible()).isTrue();
        assertThat(result.seconds()).isLessThan(600);
    }

    /** Of a problem solved whole and of one solved in parts. */
    @Test
    void cpuTimeIsThatOfTheThreadThatSolves() {
        for (int clients : new int[] {60, 1_700}) {
            RoutingProblem problem = street(clients, 8);
            var limits = SolverLimits.seconds(0.5).withClock(SolverClock.CPU);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

            SolverResult result =
                    new RouteSolver(problem)
                            .solve(SolverOptions.of(limits, 1), SolverProgress.SILENT);

            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertThat(used / 1e9).isGreaterThanOrEqualTo(0.5);
            assertThat(result.seconds()).isBetween(0.5, used / 1e9);
            assertThat(SolutionChecker.check(problem, result.solution()).feasible()).isTrue();
        }
    }

    @Test
    void cpuTimeOfSeveralThreadsIsRefused() {
        var limits = SolverLimits.seconds(1).withClock(SolverClock.CPU);

        assertThatThrownBy(() ->
                        new RouteSolver(street(10, 9))
                                .solve(
                                        SolverOptions.of(limits, 1).withThreads(2),
                                        SolverProgress.SILENT))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("CPU time is that of one thread, and there are 2.");
    }

    @Test
    void aStallEndsTheSearch() {
        RoutingProblem problem = street(20, 6);
        var limits = new SolverLimits(SolverLimits.MOST_TIME, Long.MAX_VALUE, 5_000);

        SolverResult result =
                new RouteSolver(problem).solve(SolverOptions.of(limits, 1), SolverProgress.SILENT);

        assertThat(result.iterations()).isGreaterThanOrEqualTo(5_000);
        assertThat(limits.time()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void stretchingTheStreetStretchesTheCostAndChangesNoRoute() {
        RoutingProblem problem = street(50, 7);
        int[] way = problem.travels().getFirst().distances().rowMajor().clone();
        for (int i = 0; i < way.length; i++) {
            way[i] *= 3;
        }
        RoutingProblem stretched =
                RoutingProblem.of(
                        problem.depots(),
                        problem.vehicleTypes(),
                        problem.clients(),
                        Travel.of(TravelMatrix.of(51, way)));

        SolverResult plain =
                new RouteSolver(problem).solve(options(3_000, 1), SolverProgress.SILENT);
        SolverResult wide =
                new RouteSolver(stretched).solve(options(3_000, 1), SolverProgress.SILENT);

        assertThat(wide.cost()).isEqualTo(3 * plain.cost());
    }

    @Test
    void aLargeProblemThatNoVanCanServeIsLeftOutWhole() {
        List<Client> heavy =
                street(1_600, 8).clients().stream()
                        .map(client -> client.withDelivery(Amounts.of(21)).withPrize(3))
                        .toList();

        SolverResult result =
                new RouteSolver(street(1_600, 8).withClients(heavy))
                        .solve(options(100, 1), SolverProgress.SILENT);

        assertThat(result.solution().routes()).isEmpty();
        assertThat(result.cost()).isEqualTo(3 * 1_600);
    }
}
