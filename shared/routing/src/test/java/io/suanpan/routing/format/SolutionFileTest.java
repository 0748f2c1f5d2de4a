package io.suanpan.routing.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolutionFileTest {
    @TempDir private static Path folder;
    private static Instance peer;

    @BeforeAll
    static void read() {
        peer = PeerInstance.read();
    }

    private static StatedSolution parse(String text) {
        return SolutionFile.parse(new TextFile("some.sol", text.lines().toList()), peer);
    }

    private static Stop visit(int client) {
        return new Stop.Visit(client, 0);
    }

    @Test
    void numbersAreLocationsAndThoseOfDepotsAreReloads() {
        StatedSolution read = parse("Route #1: 2 1 23\nRoute #2:\nRoute #3: 5\nCost: 12.5\n");

        // Vehicles 1 and 3 are of type 0; two depots come before the clients.
        assertThat(read.solution().routes())
                .containsExactly(
                        new Route(0, List.of(visit(0), new Stop.Reload(1), visit(21))),
                        new Route(0, List.of(visit(3))));
        assertThat(read.cost()).hasValue(12.5);
        assertThat(parse("").cost()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Solution solution =
                new Solution(
                        List.of(
                                new Route(1, List.of(visit(7))),
                                new Route(2, List.of(visit(1), visit(2))),
                                new Route(0, List.of(visit(3), new Stop.Reload(0), visit(4)))));
        Path file = folder.resolve("peer.sol");

        SolutionFile.write(file, peer, solution, "99");

        assertThat(Files.readString(file))
                .isEqualTo(
                        "Route #1: 5 0 6\nRoute #2: 9\nRoute #3:\nRoute #4: 3 4\nRoute #5:\n"
                                + "Cost 99\n");
        StatedSolution read = SolutionFile.read(file, peer);
        assertThat(read.solution().routes()).containsExactlyInAnyOrderElementsOf(solution.routes());
        assertThat(read.cost()).hasValue(99);
    }

    @Test
    void errorsNameFileAndLine() {
        assertThatThrownBy(() -> parse("Route #1: 99"))
                .isInstanceOf(SuanpanException.class)
                .hasMessage(
                        "some.sol, line 1: 99 does not count from 0 to 23. Give a whole number in"
                                + " this range.");
        assertThatThrownBy(() -> parse("Route #1 99"))
                .hasMessage("some.sol, line 1: the route has no colon. Write Route #1: 12 5 9.");
        assertThatThrownBy(() -> parse("Route #1: 5\n".repeat(6)))
                .hasMessage(
                        "some.sol, line 6: there are more routes than the 5 vehicles. Write one"
                                + " line for each vehicle in its order.");
    }

    @Test
    void whatTheFormatCannotHoldIsSaid() {
        Solution tooMany =
                new Solution(
                        List.of(new Route(2, List.of(visit(1))), new Route(2, List.of(visit(2)))));
        assertThatThrownBy(() -> SolutionFile.text(peer, tooMany, "1"))
                .hasMessage(
                        "1 routes have no vehicle: types 2. Use each type only as often as it has"
                                + " vehicles.");
        Solution paused = new Solution(List.of(new Route(0, List.of(new Stop.Pause(0)))));
        assertThatThrownBy(() -> SolutionFile.text(peer, paused, "1"))
                .hasMessage("A solution file cannot hold breaks. Write GeoJSON instead.");
    }
}
