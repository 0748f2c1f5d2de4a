package io.suanpan.routing.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.routing.format.BestKnown;
import io.suanpan.routing.format.BestKnownIndex;
import io.suanpan.routing.format.InstanceReader;
import io.suanpan.routing.problem.RoutingProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bounds of public instances lie below the best known costs, and how far. */
class KnownBoundsTest {
    /** Published costs have two digits after the point at the most. */
    private static final double HALF_A_HUNDREDTH = 0.00501;

    /** The least part of the best known cost that 25 rounds reach: a little below what they do. */
    private static final Map<String, Double> REACHED =
            Map.of(
                    "X-n101-k25", 0.94,
                    "X-n120-k6", 0.85,
                    "C101", 0.98,
                    "R101", 0.95,
                    "RC108", 0.72,
                    "X115-HVRP", 0.7,
                    "C203R0.75", 0.8);

    private static Path index() {
        return Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(System.getProperty("suanpan.root")).resolveSibling("shared/data"))
                .resolve("routing/index.csv");
    }

    @Test
    void neverAboveTheBestKnownAndNotFarBelow() {
        assumeTrue(Files.exists(index()), "SKIPPED: needs " + index());
        BoundOptions quick = BoundOptions.defaults().withRounds(25).withSteps(20_000_000);
        List<BestKnown> some =
                BestKnownIndex.read(index()).stream()
                        .filter(known -> REACHED.containsKey(known.name()))
                        .toList();

        assertThat(some).hasSize(REACHED.size());
        for (BestKnown known : some) {
            RoutingProblem problem = InstanceReader.read(known.file(), known.rounding()).problem();
            double bound = LowerBounds.of(problem, quick).orElseThrow().cost();
            double best = (known.cost() + HALF_A_HUNDREDTH) * known.unit();
            assertThat(bound).as(known.name()).isBetween(REACHED.get(known.name()) * best, best);
        }
    }
}
