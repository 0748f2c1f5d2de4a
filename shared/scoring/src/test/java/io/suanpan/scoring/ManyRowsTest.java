package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link BinaryModel#probabilities} says of rows is what each row alone is told. */
class ManyRowsTest {
    private static final int FEATURES = 5;

    /** Around the blocks of 64 and the fours within them. */
    private static final int[] COUNTS = {0, 1, 3, 4, 63, 64, 65, 130};

    private static double[] rows(Random random, int count) {
        double[] rows = new double[count * FEATURES];
        for (int row = 0; row < count; row++) {
            System.arraycopy(
                    SomeModels.vector(random, FEATURES), 0, rows, row * FEATURES, FEATURES);
        }
        return rows;
    }

    private static void everyRowIsToldTheSame(BinaryModel model, double[] rows, int count) {
        int width = model.featureCount();
        double[] told = new double[count];
        model.probabilities(rows, count, told);
        double[] x = new double[width];
        for (int row = 0; row < count; row++) {
            System.arraycopy(rows, row * width, x, 0, width);
            // As objects, so that 0 and -0 differ and no rounding is forgiven.
            assertThat(Double.valueOf(told[row])).isEqualTo(model.probability(x));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTreesOfAnyDepthToTheLastBit(Aggregation aggregation) {
        Random random = new Random(31);
        for (int depth = 0; depth < 12; depth++) {
            for (int trees : new int[] {1, 2, 7}) {
                var plain = SomeModels.trees(random, aggregation, FEATURES, trees, depth);
                for (int count : COUNTS) {
                    double[] rows = rows(random, count);
                    everyRowIsToldTheSame(plain, rows, count);
                    everyRowIsToldTheSame(plain.calibrated(0.7, 0.2), rows, count);
                }
            }
        }
    }

    @Test
    void ofEveryOtherForm() {
        Random random = new Random(32);
        for (BinaryModel model :
                List.of(
                        SomeModels.linear(random, FEATURES),
                        SomeModels.neural(random, FEATURES, 7),
                        SomeModels.encoded(random, FEATURES),
                        SomeModels.blended(random, FEATURES),
                        SomeModels.curved(random, FEATURES))) {
            everyRowIsToldTheSame(model, rows(random, 70), 70);
        }
    }

    /**
     * Where values meet thresholds: beside each other as floats, on both sides of 0, beyond the
     * floats, and a threshold that is no float itself.
     */
    @ParameterizedTest
    @EnumSource
    void atTheThresholdsThemselves(Aggregation aggregation) {
        double[] edges = {
            0,
            -0.0,
            0.1,
            0.1f,
            Math.nextUp(0.1f),
            Math.nextDown(0.1f),
            -0.1,
            -0.1f,
            1e300,
            -1e300,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            1e-60,
            -1e-60,
            Double.NaN
        };
        for (double threshold : edges) {
            for (boolean missingLeft : new boolean[] {true, false}) {
                // Boosting keeps its thresholds as floats: there is none beyond them.
                double kept =
                        aggregation == Aggregation.SUM_OF_LOG_ODDS ? (float) threshold : threshold;
                if (Double.isFinite(kept)) {
                    var stump = stump(aggregation, threshold, missingLeft);
                    everyRowIsToldTheSame(stump, edges, edges.length);
                }
            }
        }
    }

    private static TreeEnsembleModel stump(
            Aggregation aggregation, double threshold, boolean missingLeft) {
        TreeEnsembleBuilder trees =
                switch (aggregation) {
                    case SUM_OF_LOG_ODDS -> TreeEnsembleBuilder.boosting(1, 0);
                    case MEAN_OF_PROBABILITIES -> TreeEnsembleBuilder.averaging(1);
                };
        int root = trees.startTree();
        int left = trees.reserve();
        int right = trees.reserve();
        trees.split(root, 0, threshold, left, right, missingLeft, 2);
        switch (aggregation) {
            case SUM_OF_LOG_ODDS -> {
                trees.leaf(left, -1, 1);
                trees.leaf(right, 1, 1);
            }
            case MEAN_OF_PROBABILITIES -> {
                trees.distribution(left, 0.25, 0.75, 1);
                trees.distribution(right, 0.75, 0.25, 1);
            }
        }
        return trees.build();
    }

    /** Both ways of a missing value in one tree: the feature needs a column for each. */
    @Test
    void aMissingValueMayGoLeftHereAndRightThere() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(1, 0);
        int root = trees.startTree();
        int left = trees.reserve();
        int right = trees.reserve();
        int low = trees.reserve();
        int high = trees.reserve();
        trees.split(root, 0, 5, left, right, true, 4);
        trees.split(left, 0, 3, low, high, false, 2);
        trees.leaf(right, 4, 2);
        trees.leaf(low, 1, 1);
        trees.leaf(high, 2, 1);
        double[] told = new double[4];
        trees.build().probabilities(new double[] {Double.NaN, 1, 4, 6}, 4, told);
        assertThat(told)
                .containsExactly(
                        Logistic.probability(2),
                        Logistic.probability(1),
                        Logistic.probability(2),
                        Logistic.probability(4));
    }

    @Test
    void infiniteFeaturesAndTooFewRowsAreRefused() {
        var trees = SomeModels.trees(new Random(33), Aggregation.SUM_OF_LOG_ODDS, FEATURES, 2, 2);
        double[] rows = new double[3 * FEATURES];
        rows[2 * FEATURES + 1] = Double.NEGATIVE_INFINITY;
        Refused.malformed(
                "Feature 1 is -Infinity", () -> trees.probabilities(rows, 3, new double[3]));
        Refused.malformed("4 rows of 5", () -> trees.probabilities(rows, 4, new double[4]));
    }
}
