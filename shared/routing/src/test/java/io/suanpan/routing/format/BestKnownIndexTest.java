package io.suanpan.routing.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.routing.problem.RoutingObjective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestKnownIndexTest {
    private static final String HEADER =
            "kind,name,file,best_known_cost,best_known_routes,rounding,source,solution_file\n";

    @TempDir private Path folder;

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("index.csv"), HEADER + rows);
    }

    @Test
    void theUnitFollowsFromRoundingAndKind() throws IOException {
        Path index =
                write(
                        """
                        CVRP,a,x/a.vrp,27591.0,26,round,s,x/a.sol
                        VRPTW,b,x/b.vrp,948.6,10,dimacs,s,
                        PCVRPTW,c,x/c.vrp,252102,17,dimacs,s,
                        MDVRPTW,d,x/d.vrp,8148107,39,exact,s,
                        HFVRP,e,x/e.vrp,19412.56,14,exact*100,s,
                        VRPTW,f,x/f.txt,4039.86,18,"hierarchical (vehicles, then distance)",s,
                        """);

        assertThat(BestKnownIndex.read(index))
                .extracting(BestKnown::unit)
                .containsExactly(1L, 10L, 1L, 1L, 100_000L, 1_000L);
        assertThat(BestKnownIndex.read(index))
                .extracting(BestKnown::rounding)
                .containsExactly(
                        Rounding.ROUND,
                        Rounding.DIMACS,
                        Rounding.DIMACS,
                        Rounding.EXACT,
                        Rounding.EXACT,
                        Rounding.EXACT);
        assertThat(BestKnownIndex.read(index).getLast().objective())
                .isEqualTo(RoutingObjective.VEHICLES_FIRST);
        assertThat(BestKnownIndex.read(index).getFirst().solution())
                .contains(folder.toAbsolutePath().normalize().resolve("x/a.sol"));
    }

    @Test
    void theIndexOfAFolderAboveIsFound() throws IOException {
        write("VRPTW,b,x/y/b.txt,948.6,10,dimacs,s,\n");
        Path inside = Files.createDirectories(folder.resolve("x/y"));

        Optional<BestKnown> found = BestKnownIndex.find(inside.resolve("b.txt"));

        assertThat(found.orElseThrow().name()).isEqualTo("b");
        assertThat(found.orElseThrow().gapPercent(9_960)).isCloseTo(4.9968, within(1e-4));
        assertThat(BestKnownIndex.find(inside.resolve("other.txt"))).isEmpty();
    }

    @Test
    void errorsNameTheLine() throws IOException {
        Path index = write("CVRP,a,x/a.vrp,27591.0,26,up,s,\n");
        assertThatThrownBy(() -> BestKnownIndex.read(index))
                .hasMessage("There is no rounding up. Take round, trunc, dimacs or exact.");
        Path cost = write("CVRP,a,x/a.vrp,dear,26,round,s,\n");
        assertThatThrownBy(() -> BestKnownIndex.read(cost))
                .hasMessage("index.csv, line 2: dear is not a number. Give numbers there.");
        Path cut = write("CVRP,a\n");
        assertThatThrownBy(() -> BestKnownIndex.read(cut))
                .hasMessage("index.csv, line 2: there is no rounding. Add the column.");
    }

    @Test
    void aMissingFileIsSaid() {
        assertThatThrownBy(() -> BestKnownIndex.read(folder.resolve("none.csv")))
                .hasMessageEndingWith("none.csv to read. Check the path.");
    }
}
