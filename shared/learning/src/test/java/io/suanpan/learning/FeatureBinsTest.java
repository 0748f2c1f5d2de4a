package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureBinsTest {
    private static double binned(LabelledRows rows, FeatureBins bins, int row) {
        double[] x = new double[rows.featureCount()];
        bins.copy(rows, row, x);
        return x[0];
    }

    @Test
    void fewValuesAreKept() {
        LabelledRows rows = SmallRows.of(new double[] {5, 1, 5, 3}, true, false, true, false);
        FeatureBins bins = FeatureBins.of(rows, Scaler.of(rows), 3);
        assertThat(new double[] {binned(rows, bins, 0), binned(rows, bins, 1)})
                .containsExactly(5, 1);
    }

    @Test
    void manyValuesAreRoundedToTheNearestQuantile() {
        // Two of eight: the values at ranks 2 and 6, which are 2 and 6; 4 is half way, so down.
        double[] values = {0, 1, 2, 3, 4, 5, 6, 7};
        LabelledRows rows = SmallRows.of(values, new boolean[8]);
        FeatureBins bins = FeatureBins.of(rows, Scaler.of(rows), 2);
        double[] rounded = new double[8];
        for (int row = 0; row < 8; row++) {
            rounded[row] = binned(rows, bins, row);
        }
        assertThat(rounded).containsExactly(2, 2, 2, 2, 2, 6, 6, 6);
    }

    @Test
    void orderIsKept() {
        double[] values = new Random(1).doubles(500, -9, 9).sorted().toArray();
        LabelledRows rows = SmallRows.of(values, new boolean[500]);
        FeatureBins bins = FeatureBins.of(rows, Scaler.of(rows), 16);
        double before = Double.NEGATIVE_INFINITY;
        int distinct = 0;
        for (int row = 0; row < 500; row++) {
            double now = binned(rows, bins, row);
            assertThat(now).isGreaterThanOrEqualTo(before);
            distinct += now > before ? 1 : 0;
            before = now;
        }
        assertThat(distinct).isEqualTo(16);
    }

    @Test
    void missingStandsAtTheMean() {
        LabelledRows rows = SmallRows.of(new double[] {1, Double.NaN, 3}, true, false, true);
        FeatureBins bins = FeatureBins.of(rows, Scaler.of(rows), 16);
        assertThat(binned(rows, bins, 1)).isEqualTo(2);
    }
}
