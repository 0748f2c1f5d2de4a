package io.suanpan.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class HierarchyTest {
    @Test
    void nodesAreTheTotalThenTheGroupsThenTheLeaves() {
        Hierarchy shop =
                Hierarchy.of(
                        List.of("mug", "pen", "cup"),
                        List.of(new Level("category", List.of("kitchen", "desk", "kitchen"))));
        assertThat(shop.names())
                .containsExactly("total", "category/kitchen", "category/desk", "mug", "pen", "cup");
        assertThat(shop.sum(1.5, 2, 3)).containsExactly(6.5, 4.5, 2, 1.5, 2, 3);
        assertThat(shop.sum(1L, 2, 3)).containsExactly(6, 4, 2, 1, 2, 3);
    }

    @Test
    void weeksAndMonthsBothAddUpFromDays() {
        // 2026-01-30 is a Friday: its week reaches into February.
        Hierarchy days = CalendarHierarchy.ofDays(LocalDate.of(2026, 1, 30), 4);
        assertThat(days.names())
                .containsExactly(
                        "total",
                        "month/2026-01",
                        "month/2026-02",
                        "week/2026-W05",
                        "week/2026-W06",
                        "2026-01-30",
                        "2026-01-31",
                        "2026-02-01",
                        "2026-02-02");
        assertThat(days.sum(1L, 2, 4, 8)).containsExactly(15, 3, 12, 7, 8, 1, 2, 4, 8);
    }

    /** 0.5 + 0.4 + 0.3 = 1.2 is 1 unit, and that goes to the largest remainder. */
    @Test
    void theUnitThatIsLeftGoesToTheLargestRemainder() {
        Hierarchy three = Hierarchy.of(List.of("a", "b", "c"), List.of());
        assertThat(WholeUnits.of(three).round(0.3, 0.5, 0.4)).containsExactly(1, 0, 1, 0);
        // Equal remainders: the first.
        assertThat(WholeUnits.of(three).round(0.5, 0.5, 2)).containsExactly(3, 1, 0, 2);
    }

    /** Groups first: their 1.2 + 1.3 = 2.5 are 3 units, 1 and 2, and then each shares its own. */
    @Test
    void roundingGoesDownTheTree() {
        Hierarchy tree =
                Hierarchy.of(
                        List.of("a", "b", "c", "d"),
                        List.of(new Level("group", List.of("x", "x", "y", "y"))));
        assertThat(WholeUnits.of(tree).round(0.6, 0.6, 0.65, 0.65))
                .containsExactly(3, 1, 2, 1, 0, 1, 1);
    }

    @Test
    void unitsAddUpToTheLastOneAndNoNodeIsOffByAUnit() {
        SplittableRandom random = new SplittableRandom(11);
        List<String> leaves = new ArrayList<>();
        List<String> coarse = new ArrayList<>();
        List<String> fine = new ArrayList<>();
        double[] values = new double[500];
        for (int i = 0; i < values.length; i++) {
            leaves.add("leaf-" + i);
            coarse.add("c" + i % 4);
            fine.add("f" + i % 20);
            values[i] = i % 7 == 0 ? 0 : random.nextDouble(3);
        }
        Hierarchy tree =
                Hierarchy.of(leaves, List.of(new Level("c", coarse), new Level("f", fine)));
        long[] units = WholeUnits.of(tree).round(values);
        double[] sums = tree.sum(values);
        assertThat(units[0]).isEqualTo(Math.round(sums[0]));
        for (int node = 0; node < units.length; node++) {
            assertThat(Math.abs(units[node] - sums[node])).isLessThan(1);
        }
        long[] own = new long[500];
        System.arraycopy(units, tree.aggregates(), own, 0, 500);
        assertThat(tree.sum(own)).isEqualTo(units);
        assertThat(own[7]).isZero();
    }

    @Test
    void badInputIsRefusedAndTheProblemSaysWhat() {
        refused(() -> Hierarchy.of(List.of(), List.of()), "no leaves");
        refused(() -> Hierarchy.of(List.of("a", "a"), List.of()), "\"a\" is named twice");
        refused(
                () -> Hierarchy.of(List.of("a"), List.of(new Level("l", List.of()))),
                "\"l\" has 0 keys for 1 leaves");
        Hierarchy one = Hierarchy.of(List.of("a"), List.of());
        refused(() -> one.sum(1.0, 2.0), "2 values for 1 nodes");
        refused(() -> Residuals.of(new double[][] {{1, 2}, {1}}), "Node 1 has 1 errors");
        refused(() -> Residuals.of(new double[][] {{1, Double.NaN}}), "Node 0 has 2 errors");
        Residuals single = Residuals.of(new double[][] {{1, 2}});
        refused(() -> ErrorCovariance.shrunk(one, single), "errors of 1 nodes");
        refused(() -> CalendarHierarchy.ofDays(LocalDate.EPOCH, 0), "horizon of 0");
    }

    private static void refused(Runnable what, String said) {
        assertThatThrownBy(what::run)
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }
}
