package io.suanpan.routing.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.check.ViolationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forty random plans, half of them feasible, that PyVRP 0.14.1 has costed. Cost, distance and
 * feasibility are the same to the unit; so is the least duration of feasible plans (of others it
 * counts time warp in its own way).
 */
class PeerCostTest {
    private static final Instance PEER = PeerInstance.read();

    static List<String> plans() throws IOException {
        try (Stream<String> lines = Files.lines(PeerInstance.file("peer-solutions.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void thePlanCostsWhatThePeerSays(String plan) {
        String[] cells = plan.split("\\|");
        CheckedSolution checked =
                SolutionChecker.check(PEER.problem(), routes(cells[0]).solution());

        assertThat(checked.cost().total()).isEqualTo(Long.parseLong(cells[1]));
        assertThat(checked.routes().stream().mapToLong(CheckedRoute::distance).sum())
                .isEqualTo(Long.parseLong(cells[2]));
        assertThat(checked.cost().fixed()).isEqualTo(Long.parseLong(cells[4]));
        assertThat(checked.cost().prizes()).isEqualTo(Long.parseLong(cells[5]));
        assertThat(checked.feasible()).isEqualTo(cells[6].equals("yes"));
        if (checked.feasible()) {
            assertThat(checked.routes().stream().mapToLong(CheckedRoute::duration).sum())
                    .isEqualTo(Long.parseLong(cells[3]));
        }
        if (cells[7].equals("no")) {
            assertThat(checked.violations())
                    .extracting(Violation::kind)
                    .doesNotContain(ViolationKind.TIME_WINDOW);
        }
    }

    private static StatedSolution routes(String vehicles) {
        List<String> lines =
                Stream.of(vehicles.split("/", -1)).map(route -> "Route #1: " + route).toList();
        return SolutionFile.parse(new TextFile("peer-solutions.txt", lines), PEER);
    }
}
