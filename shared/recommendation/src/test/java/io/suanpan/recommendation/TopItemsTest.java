package io.suanpan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.data.ItemSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopItemsTest {
    @Test
    void theBestComeFirstAndEqualScoresByIndex() {
        float[] scores = {1, 3, -2, 3, 0, Float.NaN, 2, -0f};

        assertThat(TopItems.of(scores, 3)).containsExactly(1, 3, 6);
        assertThat(TopItems.of(scores, 6)).containsExactly(1, 3, 6, 0, 4, 7);
        assertThat(TopItems.of(scores, 100)).containsExactly(1, 3, 6, 0, 4, 7, 2);
        assertThat(TopItems.of(new float[0], 3)).isEmpty();
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

            assertThat(TopItems.of(scores, k)).isEqualTo(sorted(scores, k));
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
            assertThat(TopItems.of(up, k)).isEqualTo(sorted(up, k));
            assertThat(TopItems.of(pipe, k)).isEqualTo(sorted(pipe, k));
        }
    }

    @Test
    void infiniteScoresAreFirstAndLast() {
        float[] scores = {0, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY};

        assertThat(TopItems.of(scores, 3)).containsExactly(2, 0, 1);
    }

    @Test
    void whatIsExcludedAndWhatIsNoNumberGoNowhere() {
        float[] scores = {Float.NaN, 3, 2, Float.NEGATIVE_INFINITY, 1};

        assertThat(TopItems.of(scores, ItemSet.of(1, 4), 10)).containsExactly(2, 3);
        assertThat(TopItems.of(scores, ItemSet.of(1, 2, 3, 4), 10)).isEmpty();
        assertThat(TopItems.of(scores, ItemSet.empty(), 0)).isEmpty();
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
