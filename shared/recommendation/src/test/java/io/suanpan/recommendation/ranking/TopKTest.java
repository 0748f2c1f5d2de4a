package io.suanpan.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopKTest {
    @Test
    void theBestComeFirstAndEqualScoresByIndex() {
        float[] scores = {1, 3, -2, 3, 0, Float.NaN, 2, -0f};

        assertThat(TopK.of(scores, 3)).containsExactly(1, 3, 6);
        assertThat(TopK.of(scores, 6)).containsExactly(1, 3, 6, 0, 4, 7);
        assertThat(TopK.of(scores, 100)).containsExactly(1, 3, 6, 0, 4, 7, 2);
        assertThat(TopK.of(new float[0], 3)).isEmpty();
    }

    @Test
    void theSameAsSortingAll() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            float[] scores = new float[random.nextInt(1, 400)];
            int values = random.nextInt(1, 300);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = random.nextInt(-values, values) / 8f;
            }
            int k = random.nextInt(1, 60);

            assertThat(TopK.of(scores, k)).isEqualTo(sorted(scores, k));
        }
    }

    @Test
    void scoresInOrderAreNoTrap() {
        float[] up = new float[5_000];
        float[] pipe = new float[5_000];
        for (int i = 0; i < up.length; i++) {
            up[i] = i;
            pipe[i] = i < 2_500 ? i : 5_000 - i;
        }
        for (int k : new int[] {1, 2, 64, 1_000}) {
            assertThat(TopK.of(up, k)).isEqualTo(sorted(up, k));
            assertThat(TopK.of(pipe, k)).isEqualTo(sorted(pipe, k));
        }
    }

    @Test
    void infiniteScoresAreFirstAndLast() {
        float[] scores = {0, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY};

        assertThat(TopK.of(scores, 3)).containsExactly(2, 0, 1);
    }

    @Test
    void noneCannotBeKept() {
        assertThatThrownBy(() -> new TopK(0)).hasMessageContaining("best 0");
    }

    private static int[] sorted(float[] scores, int k) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
    }
}
