package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.store.training.TrainingProgress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WardTest {
    @Test
    void joinsThreePointsAsComputedByHand() {
        Dendrogram tree = Ward.tree(Examples.line(0, 1, 5));
        assertThat(tree.merges().getFirst()).isEqualTo(new Dendrogram.Merge(0, 1, 1, 2));
        // sqrt(2 · 2 · 1 / 3) · (5 - 0.5)
        Dendrogram.Merge last = tree.merges().getLast();
        assertThat(last.height()).isCloseTo(Math.sqrt(27), within(1e-12));
        assertThat(last.first()).isEqualTo(2);
        assertThat(last.second()).isEqualTo(3);
        assertThat(last.size()).isEqualTo(3);
        assertThat(tree.cut(2)).containsExactly(0, 0, 1);
        assertThat(tree.cut(1)).containsExactly(0, 0, 0);
        assertThat(tree.cut(3)).containsExactly(0, 1, 2);
    }

    /** SciPy 1.17.1, linkage(points, 'ward'). */
    @Test
    void heightsEqualThePeers() {
        List<Double> heights =
                Ward.tree(Examples.waves()).merges().stream()
                        .map(Dendrogram.Merge::height)
                        .toList();
        assertThat(heights).hasSize(59).isSorted();
        double[] last = {
            6.363584874, 8.837114833, 11.72452731, 14.49043462, 16.05343409, 43.62812312
        };
        for (int i = 0; i < last.length; i++) {
            assertThat(heights.get(53 + i)).isCloseTo(last[i], within(1e-8));
        }
        double sum = heights.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(sum).isCloseTo(186.8575900564497, within(1e-9));
    }

    @Test
    void heightsAddUpToTheInertia() {
        // Each merge raises the sum of squares by half its squared height.
        Points points = Examples.clouds(300, 4, 1);
        double half =
                Ward.tree(points).merges().stream()
                        .mapToDouble(merge -> merge.height() * merge.height() / 2)
                        .sum();
        double total = KMeans.fit(points, 1, KMeansOptions.defaults(), 1).inertia();
        assertThat(half).isCloseTo(total, within(1e-9 * total));
    }

    @Test
    void theTreeIsDrawnFromTheTop() {
        assertThat(Ward.tree(Examples.line(0, 1, 5, 5.5)).text(3))
                .isEqualTo(
                        """
                        4 points, apart at 6.718
                        ├─ 2 points, apart at 1.000
                        │  ├─ 1 point
                        │  └─ 1 point
                        └─ 2 points
                        """);
        assertThat(Ward.tree(Examples.line(3)).text(5)).isEqualTo("1 point\n");
    }

    @Test
    void equalPointsAreJoinedAtNought() {
        Dendrogram tree = Ward.tree(Examples.line(2, 2, 2));
        assertThat(tree.merges()).extracting(Dendrogram.Merge::height).containsExactly(0.0, 0.0);
    }

    @Test
    void tooManyPointsAndImpossibleCutsAreRefused() {
        assertThatThrownBy(() -> Ward.tree(Examples.even(10_001, 1)))
                .hasMessageContaining("10001 points are too many")
                .hasMessageContaining("sample");
        assertThatThrownBy(() -> Ward.tree(Examples.line(1, 2)).cut(3))
                .hasMessageContaining("Give 1 to 2.");
        assertThatThrownBy(() -> new Dendrogram(3, List.of())).hasMessageContaining("merges");
    }

    @Test
    void theSegmenterFindsTheCloudsAlsoFromASample() {
        Points points = Examples.clouds(900, 8, 1);
        for (int rows : new int[] {900, 300}) {
            Partition partition =
                    new WardSegmenter(2, 6, rows).divide(points, 1, TrainingProgress.NONE);
            assertThat(partition.groups()).isEqualTo(3);
            assertThat(partition.borneOut()).isTrue();
            assertThat(RandIndex.adjusted(partition.labels(), Examples.cloudLabels(900)))
                    .isGreaterThan(0.99);
        }
    }

    @Test
    void theOrderOfTheCustomersChangesNothing() {
        Points points = Examples.clouds(300, 4, 2);
        int[] order = Examples.shuffled(300, 3);
        WardSegmenter ward = new WardSegmenter(2, 6);
        int[] straight = ward.divide(points, 1, TrainingProgress.NONE).labels();
        int[] shuffled = ward.divide(points.at(order), 1, TrainingProgress.NONE).labels();
        assertThat(shuffled).isEqualTo(Arrays.stream(order).map(i -> straight[i]).toArray());
        assertThat(ward.tree(points, 1).merges())
                .isEqualTo(ward.tree(points.at(order), 1).merges());
    }
}
