package io.suanpan.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestTest {
    @Test
    void theLargestStayAndTheLeastLeavesFirst() {
        Largest largest = new Largest(3);
        double[] values = {1, 5, 3, Double.NaN, 4, 2};
        for (int i = 0; i < values.length; i++) {
            largest.offer(i, values[i]);
        }

        assertThat(largest.least()).isEqualTo(3);
        assertThat(largest.removeLeast()).isEqualTo(2);
        assertThat(largest.removeLeast()).isEqualTo(4);
        assertThat(largest.removeLeast()).isEqualTo(1);
        assertThat(largest.size()).isZero();
    }

    @Test
    void allAreTakenOutInTheOrderOfTheirIndices() {
        Largest largest = new Largest(3);
        double[] values = {1, 5, 3, 2, 4};
        for (int i = values.length - 1; i >= 0; i--) {
            largest.offer(i, values[i]);
        }

        assertThat(largest.removeAll()).containsExactly(1, 2, 4);
        assertThat(largest.size()).isZero();
        largest.offer(7, 0.5);
        assertThat(largest.removeAll()).containsExactly(7);
    }

    @Test
    void equalsAreOrderedByIndexHoweverTheyCome() {
        Random random = new Random(7);
        double[] values = random.doubles(500).map(v -> Math.floor(v * 20)).toArray();
        int[] byHand =
                IntStream.range(0, 500)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer i) -> -values[i])
                                        .thenComparing(i -> i))
                        .limit(60)
                        .mapToInt(i -> i)
                        .toArray();

        assertThat(best(values, IntStream.range(0, 500))).isEqualTo(byHand);
        assertThat(best(values, IntStream.range(0, 500).map(i -> 499 - i))).isEqualTo(byHand);
        assertThat(Arrays.stream(byHand).distinct()).hasSize(60);
    }

    @Test
    void toKeepNothingIsRefused() {
        assertThatThrownBy(() -> new Largest(0)).hasMessageContaining("not 0");
    }

    private static int[] best(double[] values, IntStream order) {
        Largest largest = new Largest(60);
        order.forEach(i -> largest.offer(i, values[i]));
        int[] best = new int[largest.size()];
        for (int i = best.length - 1; i >= 0; i--) {
            best[i] = largest.removeLeast();
        }
        return best;
    }
}
