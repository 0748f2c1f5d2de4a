package io.suanpan.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovesBenchmarkTest {
    @TempDir private Path folder;

    /** Eleven clients on a line; the first and the eleventh are taken off, nine or so stay. */
    @Test
    void insertionLooksOnBothSidesOfEachNeighbourThatIsOnARoute() throws IOException {
        MovesBenchmark.Plan plan = plan();
        var gaps = new MovesBenchmark.Gaps();
        gaps.tear(plan);
        var counts = new MovesBenchmark.Counts();

        assertThat(new MovesBenchmark().insertion(gaps, counts)).isTrue();
        assertThat(counts.positions).isEqualTo(2 * 9);
        assertThat(new MovesBenchmark().insertion(gaps, counts)).isTrue();
        assertThat(counts.positions).isEqualTo(2 * 2 * 9);
    }

    /** There and back is the least there is. */
    @Test
    void anIterationLeavesTheBestPlanAsGoodAsItWas() throws IOException {
        assertThat(new MovesBenchmark().ruinAndRecreate(plan())).isEqualTo(2 * 11);
    }

    private MovesBenchmark.Plan plan() throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        NAME : line
                        DIMENSION : 12
                        CAPACITY : 100
                        EDGE_WEIGHT_TYPE : EUC_2D
                        NODE_COORD_SECTION
                        """);
        for (int at = 0; at < 12; at++) {
            text.append(at + 1).append(' ').append(at).append(" 0\n");
        }
        text.append("DEMAND_SECTION\n");
        for (int at = 0; at < 12; at++) {
            text.append(at + 1).append(' ').append(Math.min(at, 1)).append('\n');
        }
        text.append("DEPOT_SECTION\n1\n-1\nEOF\n");
        var plan = new MovesBenchmark.Plan();
        plan.file = Files.writeString(folder.resolve("line.vrp"), text).toString();
        plan.make();
        return plan;
    }
}
