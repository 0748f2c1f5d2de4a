package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.store.training.TrainingProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensityTest {
    @Test
    void findsGroupsAndNoiseAsComputedByHand() {
        Points points = Examples.line(0, 1, 2, 20, 10, 11, 12);
        // cores: 1 and 11, each with a neighbour on both sides
        assertThat(DensityClusters.labels(points, 1, 3)).containsExactly(0, 0, 0, -1, 1, 1, 1);
        assertThat(DensityClusters.labels(points, 1, 4)).containsOnly(DensityClusters.NOISE);
    }

    @Test
    void aBorderPointJoinsTheNearestCore() {
        // -0.9 and 1 are cores; 0.06 is in reach of both, 0.96 from the one and 0.94 from the other
        Points points = Examples.line(-1.1, -0.9, 0.06, 1, 1.2, -1.5, 1.7);
        int[] labels = DensityClusters.labels(points, 0.97, 4);
        assertThat(labels[1]).isZero();
        assertThat(labels[2]).isEqualTo(labels[3]).isEqualTo(1);
    }

    /** scikit-learn 1.9.1, DBSCAN(eps, min_samples=4): sizes of noise and groups. */
    @ParameterizedTest
    @CsvSource({"0.8, 50, 5 5", "1.0, 37, 10 4 9", "1.2, 23, 13 4 4 12 4"})
    void sizesEqualThePeers(double radius, int noise, String sizes) {
        int[] labels = DensityClusters.labels(Examples.waves(), radius, 4);
        List<String> found = new ArrayList<>();
        for (int group = 0; group < Occupied.groups(labels); group++) {
            found.add(Integer.toString(count(labels, group)));
        }
        assertThat(count(labels, DensityClusters.NOISE)).isEqualTo(noise);
        assertThat(String.join(" ", found)).isEqualTo(sizes);
    }

    private static int count(int[] labels, int group) {
        return (int) Arrays.stream(labels).filter(label -> label == group).count();
    }

    @Test
    void theTreeFindsWhatALookAtAllPointsFinds() {
        Points points = Examples.even(700, 1);
        KdTree tree = new KdTree(points);
        for (int row = 0; row < 50; row++) {
            int from = row;
            List<Integer> found = new ArrayList<>();
            tree.within(row, 0.1, found::add);
            double[] distances = new double[700];
            Arrays.setAll(
                    distances,
                    other ->
                            Math.sqrt(
                                    Distances.squared(points.raw(), from, points.raw(), other, 2)));
            long near = Arrays.stream(distances).filter(distance -> distance <= 0.1).count();
            assertThat(found).hasSize((int) near).doesNotHaveDuplicates();
            Arrays.sort(distances);
            assertThat(tree.distance(row, 6)).isEqualTo(distances[5]);
        }
    }

    @Test
    void theSegmenterFindsTheCloudsAndKeepsTheRestApart() {
        double[] values = Arrays.copyOf(Examples.clouds(900, 12, 1).raw(), 2 * 901);
        values[1800] = 60;
        values[1801] = 60;
        Points points = Points.of(values, 2);
        Partition partition = new DensitySegmenter(1.2, 6).divide(points, 1, TrainingProgress.NONE);
        assertThat(partition.groups()).isEqualTo(4);
        assertThat(partition.borneOut()).isTrue();
        assertThat(partition.label(900)).isEqualTo(3);
        assertThat(partition.reason()).startsWith("3 dense groups within 1.2");
        assertThat(partition.metrics().get("noise")).isPositive();
    }

    @Test
    void theRadiusComesFromThePointsUnlessItIsGiven() {
        Partition partition =
                new DensitySegmenter()
                        .divide(Examples.clouds(600, 12, 2), 1, TrainingProgress.NONE);
        assertThat(partition.metrics().get("radius")).isBetween(0.3, 2.5);
        Partition equal =
                new DensitySegmenter()
                        .divide(Examples.line(1, 1, 1, 1, 1, 1, 1), 1, TrainingProgress.NONE);
        assertThat(equal.groups()).isEqualTo(1);
        assertThat(equal.borneOut()).isFalse();
    }

    @Test
    void theOrderOfTheCustomersChangesNothing() {
        Points points = Examples.clouds(300, 6, 2);
        int[] order = Examples.shuffled(300, 3);
        DensitySegmenter density = new DensitySegmenter();
        int[] straight = density.divide(points, 1, TrainingProgress.NONE).labels();
        int[] shuffled = density.divide(points.at(order), 1, TrainingProgress.NONE).labels();
        assertThat(shuffled).isEqualTo(Arrays.stream(order).map(i -> straight[i]).toArray());
    }

    @Test
    void tooFewPointsAndImpossibleOptionsAreRefused() {
        assertThatThrownBy(() ->
                        new DensitySegmenter()
                                .divide(Examples.line(1, 2), 1, TrainingProgress.NONE))
                .hasMessageContaining("2 points are no dense group of 6");
        assertThatThrownBy(() -> DensityClusters.labels(Examples.line(1), 0, 1))
                .hasMessageContaining("radius");
        assertThatThrownBy(() -> new DensitySegmenter(-1, 6)).hasMessageContaining("radius is -1");
    }
}
