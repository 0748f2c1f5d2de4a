package io.suanpan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.learning.LabelledRows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationByChanceTest {
    private static LabelledRows rows(int count, int distinct) {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[12 * count];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 12 * distinct ? random.nextInt(20) : values[i - 12 * distinct];
        }
        List<String> names = List.of("a b c d e f g h i j k l".split(" "));
        return LabelledRows.of(names, values, new boolean[count]);
    }

    private static double[] half(int count) {
        double[] probabilities = new double[count];
        Arrays.fill(probabilities, 0.5);
        return probabilities;
    }

    /**
     * One probability for all is one tie, so all ten bins observe the same share: |share - 1/2| of
     * n coins has the mean √(2/π) / (2·√n), 0.0126 for 1,000. The mean of 400 draws deviates by
     * 0.0005.
     */
    @Test
    void coinsErrByWhatTheirNumberSays() {
        CalibrationByChance chance = CalibrationByChance.of(half(1000), rows(1000, 1000));
        assertThat(chance.mean()).isCloseTo(0.0126, within(0.0025));
        // 1.96 deviations of the share
        assertThat(chance.most()).isCloseTo(1.96 * 0.0158, within(0.005));
    }

    @Test
    void copiesCountOnce() {
        double alone = CalibrationByChance.of(half(1000), rows(1000, 1000)).mean();
        double pairs = CalibrationByChance.of(half(1000), rows(1000, 500)).mean();
        assertThat(pairs / alone).isCloseTo(Math.sqrt(2), within(0.2));
    }

    @Test
    void certaintyErrsByNothing() {
        double[] sure = new double[100];
        Arrays.fill(sure, 50, 100, 1);
        assertThat(CalibrationByChance.of(sure, rows(100, 100)).most()).isZero();
    }
}
