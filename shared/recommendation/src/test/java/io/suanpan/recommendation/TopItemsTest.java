package io.suanpan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.data.ItemSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopItemsTest {
    @Test
    void ofEqualScoresTheLowerIndexGoesFirst() {
        assertThat(TopItems.of(new float[] {1, 3, 2, 3, 0}, ItemSet.empty(), 3))
                .containsExactly(1, 3, 2);
    }

    @Test
    void whatIsExcludedAndWhatIsNoNumberGoNowhere() {
        float[] scores = {Float.NaN, 3, 2, Float.NEGATIVE_INFINITY, 1};
        assertThat(TopItems.of(scores, ItemSet.of(1, 4), 10)).containsExactly(2, 3);
        assertThat(TopItems.of(scores, ItemSet.of(1, 2, 3, 4), 10)).isEmpty();
        assertThat(TopItems.of(scores, ItemSet.empty(), 0)).isEmpty();
    }

    @Test
    void theBestAreThoseOfASort() {
        Random random = new Random(7);
        float[] scores = new float[500];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(60);
        }
        int[] sorted =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer i) -> -scores[i]))
                        .mapToInt(i -> i)
                        .toArray();
        assertThat(TopItems.of(scores, ItemSet.empty(), 40)).isEqualTo(Arrays.copyOf(sorted, 40));
    }
}
