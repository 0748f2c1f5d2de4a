package io.suanpan.routing.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.check.SolutionChecker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The best known solutions of the field keep every rule and cost what is published. */
class BestKnownTest {
    /** Published costs have two digits after the point at the most. */
    private static final double HALF_A_HUNDREDTH = 0.00501;

    private static Path index() {
        return Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(System.getProperty("suanpan.root")).resolveSibling("shared/data"))
                .resolve("routing/index.csv");
    }

    @Test
    void everyBestKnownSolutionIsFeasibleAtItsPublishedCost() {
        assumeTrue(Files.exists(index()), "SKIPPED: needs " + index());
        List<BestKnown> all = BestKnownIndex.read(index());

        assertThat(all).hasSizeGreaterThan(40);
        for (BestKnown known : all) {
            Instance instance = InstanceReader.read(known.file(), known.rounding());
            assertThat(ProblemCheck.conflicts(instance.problem())).as(known.name()).isEmpty();
            known.solution().ifPresent(file -> check(known, instance, file));
        }
    }

    private static void check(BestKnown known, Instance instance, Path file) {
        StatedSolution stated = SolutionFile.read(file, instance);
        CheckedSolution checked = SolutionChecker.check(instance.problem(), stated.solution());

        assertThat(checked.violations()).as(known.name()).isEmpty();
        assertThat(checked.routes()).as(known.name()).hasSize(known.routes());
        assertThat((double) checked.cost().total() / known.unit())
                .as(known.name())
                .isCloseTo(known.cost(), within(HALF_A_HUNDREDTH));
        assertThat(stated.cost()).as(known.name()).hasValue(known.cost());
    }
}
