package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void prefersTheBestSumToTheBestPair() {
        // greedy would take 10 and then 1; 9 + 9 is more
        assertThat(Matching.columns(new long[][] {{10, 9}, {9, 1}})).containsExactly(1, 0);
    }

    @Test
    void rowsBeyondTheColumnsHaveNone() {
        assertThat(Matching.columns(new long[][] {{1}, {5}, {3}})).containsExactly(-1, 0, -1);
        assertThat(Matching.columns(new long[][] {{2, 7, 3}})).containsExactly(1);
        assertThat(Matching.columns(new long[][] {{}, {}})).containsExactly(-1, -1);
        assertThat(Matching.columns(new long[0][])).isEmpty();
    }

    @Test
    void isAsGoodAsTryingAll() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            long[][] weights = new long[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (long[] row : weights) {
                Arrays.setAll(row, _ -> random.nextInt(20));
            }
            int[] columns = Matching.columns(weights);
            long sum = 0;
            for (int row = 0; row < columns.length; row++) {
                sum += columns[row] < 0 ? 0 : weights[row][columns[row]];
            }
            assertThat(Arrays.stream(columns).filter(column -> column >= 0))
                    .doesNotHaveDuplicates();
            assertThat(sum).isEqualTo(best(weights, 0, 0));
        }
    }

    private static long best(long[][] weights, int row, int used) {
        if (row == weights.length) {
            return 0;
        }
        long best = best(weights, row + 1, used);
        for (int column = 0; column < weights[row].length; column++) {
            if ((used >> column & 1) == 0) {
                best =
                        Math.max(
                                best,
                                weights[row][column] + best(weights, row + 1, used | 1 << column));
            }
        }
        return best;
    }
}
