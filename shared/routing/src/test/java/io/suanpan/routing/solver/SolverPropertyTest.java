package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.generated.RandomPlan;
import io.suanpan.routing.generated.RandomProblem;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingObjective;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.problem.VehicleType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every answer, on small random problems with every feature. */
class SolverPropertyTest {
    private static final int CLIENTS = 14;
    private static final int ITERATIONS = 200;

    static LongStream seeds() {
        return LongStream.range(100, 120);
    }

    private static RoutingProblem problem(long seed) {
        return RandomProblem.of(seed, CLIENTS);
    }

    private static SolverResult solve(RoutingProblem problem, SolverOptions options) {
        return new RouteSolver(problem).solve(options, SolverProgress.SILENT);
    }

    private static SolverResult solve(RoutingProblem problem) {
        return solve(problem, SolverOptions.of(SolverLimits.iterations(ITERATIONS), 7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRuleIsKeptAndTheCostIsTheCheckers(long seed) {
        RoutingProblem problem = problem(seed);

        SolverResult result = solve(problem);

        CheckedSolution checked = SolutionChecker.check(problem, result.solution());
        assertThat(checked.violations()).isEmpty();
        assertThat(result.cost()).isEqualTo(checked.cost().total());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePlanIsNotDearerThanOneThatPutsClientsWhereTheyFirstFit(long seed) {
        RoutingProblem problem = problem(seed);
        CheckedSolution naive = SolutionChecker.check(problem, RandomPlan.careful(problem, seed));

        SolverResult result = solve(problem);

        if (naive.feasible()) {
            assertThat(result.cost()).isLessThanOrEqualTo(naive.cost().total());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameSeedIsTheSameAnswer(long seed) {
        RoutingProblem problem = problem(seed);

        assertThat(solve(problem).solution()).isEqualTo(solve(problem).solution());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void vehiclesFirstKeepsEveryRuleToo(long seed) {
        RoutingProblem problem = problem(seed).withObjective(RoutingObjective.VEHICLES_FIRST);

        Solution solution = solve(problem).solution();

        assertThat(SolutionChecker.check(problem, solution).violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanToStartFromIsNeverMadeWorse(long seed) {
        RoutingProblem problem = problem(seed);
        SolverResult first = solve(problem);

        SolverResult second =
                solve(
                        problem,
                        SolverOptions.of(SolverLimits.iterations(20), 8)
                                .withInitial(first.solution()));

        assertThat(SolutionChecker.check(problem, second.solution()).feasible()).isTrue();
        assertThat(second.cost()).isLessThanOrEqualTo(first.cost());
    }

    /** All that is measured in distance alone doubles, so that each choice is the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aMapOfTwiceTheScaleHasTheSameRoutesAtTwiceTheCost(long seed) {
        RoutingProblem problem = plain(problem(seed), 1);
        RoutingProblem doubled = plain(problem(seed), 2);

        SolverResult one = solve(problem);
        SolverResult two = solve(doubled);

        assertThat(two.solution()).isEqualTo(one.solution());
        assertThat(two.cost()).isEqualTo(2 * one.cost());
    }

    /** Deliveries, fixed costs and distances only; the latter two times a factor. */
    private static RoutingProblem plain(RoutingProblem problem, int factor) {
        TravelMatrix matrix = problem.travels().getFirst().distances();
        int[] values = Arrays.stream(matrix.rowMajor()).map(value -> value * factor).toArray();
        var type = problem.vehicleTypes().getFirst();
        return RoutingProblem.of(
                problem.depots().subList(0, 1),
                List.of(
                        VehicleType.builder("van", CLIENTS, type.capacity())
                                .fixedCost(type.fixedCost() * factor)
                                .build()),
                problem.clients().stream()
                        .map(client -> Client.of(client.id(), client.location(), client.delivery()))
                        .toList(),
                Travel.of(TravelMatrix.of(matrix.size(), values)));
    }

    /** Ids name things and decide nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void otherNamesAreTheSamePlan(long seed) {
        RoutingProblem problem = problem(seed);
        RoutingProblem renamed =
                new RoutingProblem(
                        problem.depots(),
                        problem.vehicleTypes(),
                        IntStream.range(0, CLIENTS)
                                .mapToObj(at -> renamed(problem.clients().get(at), CLIENTS - at))
                                .toList(),
                        problem.groups(),
                        problem.shipments(),
                        problem.travels(),
                        problem.locks(),
                        problem.objective());

        assertThat(solve(renamed).solution()).isEqualTo(solve(problem).solution());
    }

    private static Client renamed(Client client, int number) {
        return new Client(
                "n" + number,
                client.location(),
                client.windows(),
                client.serviceDuration(),
                client.releaseTime(),
                client.delivery(),
                client.pickup(),
                client.skills(),
                client.prize(),
                client.area());
    }
}
