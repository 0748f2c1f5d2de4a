package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class IsolationForestTest {
    /** Eight rows: x0 below 0.5 are three, of the others one is parted by x1 below 2. */
    private static TreeEnsembleModel paths() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(2, 0);
        int root = trees.startTree();
        int left = trees.reserve();
        int right = trees.reserve();
        trees.split(root, 0, 0.5, left, right, false, 8);
        trees.leaf(left, 1 + IsolationForest.expectedPathLength(3), 3);
        int lower = trees.reserve();
        int upper = trees.reserve();
        trees.split(right, 1, 2, lower, upper, true, 5);
        trees.leaf(lower, 2, 1);
        trees.leaf(upper, 2 + IsolationForest.expectedPathLength(4), 4);
        trees.leaf(trees.startTree(), IsolationForest.expectedPathLength(8), 8);
        return trees.build();
    }

    private final IsolationForest forest = new IsolationForest(paths(), 8, 0.6);

    /** Liu, Ting and Zhou 2008, (1); scikit-learn 1.9.1, _average_path_length, has these digits. */
    @Test
    void expectedPathLengthIsThePapers() {
        int[] counts = {0, 1, 2, 3, 8, 256, 1000};
        double[] lengths = {0, 0, 1, 1.20739236, 3.29625163, 10.24477092, 12.96994089};
        for (int i = 0; i < counts.length; i++) {
            assertThat(IsolationForest.expectedPathLength(counts[i]))
                    .isCloseTo(lengths[i], within(5e-9));
        }
    }

    /**
     * The row (1, 1) meets two cuts in the first tree and none in the second: (2 + c(8)) / 2 =
     * 2.648126; score 2^(-2.648126 / 3.296252) = 0.573.
     */
    @Test
    void scoreIsThatByHand() {
        double[] x = {1, 1};
        assertThat(forest.pathLength(x)).isCloseTo((2 + 3.29625163) / 2, within(1e-6));
        assertThat(forest.score(x)).isCloseTo(0.57300, within(1e-5));
        assertThat(forest.score(new double[] {1, 3})).isLessThan(0.5);
        assertThat(forest.isUnusual(x)).isFalse();
        assertThat(forest.withThreshold(0.573).isUnusual(x)).isTrue();
    }

    @Test
    void meanPathOfTheSampleScoresOneHalf() {
        TreeEnsembleBuilder trees = TreeEnsembleBuilder.boosting(1, 0);
        trees.leaf(trees.startTree(), IsolationForest.expectedPathLength(256), 256);
        double score = new IsolationForest(trees.build(), 256, 1).score(new double[] {0});
        assertThat(score).isCloseTo(0.5, within(1e-7)); // leaves are floats
    }

    @Test
    void missingValueTakesTheSideThatWasLearned() {
        double no = Double.NaN;
        assertThat(forest.pathLength(new double[] {no, no}))
                .isEqualTo(forest.pathLength(new double[] {1, 1}));
    }

    /** Shapley values by hand for x = (1, 1), halved for two trees. */
    @Test
    void contributionsAreTheCutsThatEachFeatureSaves() {
        double a = 1 + IsolationForest.expectedPathLength(3);
        double b = 2 + IsolationForest.expectedPathLength(4);
        double neither = (3 * a + 1 * 2 + 4 * b) / 8;
        double onlyFirst = (2 + 4 * b) / 5;
        double onlySecond = (3 * a + 5 * 2) / 8;
        double first = ((onlyFirst - neither) + (2 - onlySecond)) / 2;
        double second = ((onlySecond - neither) + (2 - onlyFirst)) / 2;
        double[] parts = forest.contributions(new double[] {1, 1});
        assertThat(parts[0]).isCloseTo(-first / 2, within(1e-6));
        assertThat(parts[1]).isCloseTo(-second / 2, within(1e-6));
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            double[] x = {random.nextDouble(), 4 * random.nextDouble()};
            double[] all = forest.contributions(x);
            assertThat(all[2] - all[0] - all[1]).isCloseTo(forest.pathLength(x), within(1e-6));
        }
    }

    @Test
    void bytesGiveTheForestBack() {
        byte[] bytes = forest.bytes();
        IsolationForest read = IsolationForest.read(bytes);
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(read.score(new double[] {1, 1})).isEqualTo(forest.score(new double[] {1, 1}));
        assertThat(read.threshold()).isEqualTo(0.6);
        assertThat(read.sampleRows()).isEqualTo(8);
        assertThat(read.treeCount()).isEqualTo(2);
    }

    @Test
    void damagedCutAndForeignBytesAreRefused() {
        byte[] bytes = forest.bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            Refused.malformed("damaged", () -> IsolationForest.read(damaged));
            byte[] cut = sealed(Arrays.copyOf(bytes, Math.max(4, i)));
            Refused.malformed("", () -> IsolationForest.read(cut));
        }
        Refused.malformed("do not begin as", () -> IsolationForest.read(with(bytes, 0, 0)));
        Refused.malformed("version is 2", () -> IsolationForest.read(with(bytes, 5, 2)));
        Refused.malformed("feature count is -", () -> IsolationForest.read(with(bytes, 18, 0xff)));
        byte[] longer = sealed(Arrays.copyOf(bytes, bytes.length + 1));
        Refused.malformed("bytes behind the forest", () -> IsolationForest.read(longer));
        byte[] model = BinaryModels.write(paths());
        Refused.malformed("do not begin as", () -> IsolationForest.read(model));
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return sealed(changed);
    }

    private static byte[] sealed(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
        return bytes;
    }

    @Test
    void impossibleForestsAndRowsAreRefused() {
        Refused.malformed("from 1 rows", () -> new IsolationForest(paths(), 1, 0.5));
        Refused.malformed("threshold is NaN", () -> forest.withThreshold(Double.NaN));
        Refused.malformed("threshold is 1.5", () -> forest.withThreshold(1.5));
        TreeEnsembleBuilder shares = TreeEnsembleBuilder.averaging(1);
        shares.distribution(shares.startTree(), 0.5, 0.5, 1);
        Refused.malformed("MEAN_OF", () -> new IsolationForest(shares.build(), 8, 0.5));
        TreeEnsembleBuilder negative = TreeEnsembleBuilder.boosting(1, 0);
        negative.leaf(negative.startTree(), -1, 1);
        Refused.malformed("length below 0", () -> new IsolationForest(negative.build(), 8, 0.5));
        Refused.malformed("takes 2 features", () -> forest.score(new double[] {1}));
        Refused.malformed("is Infinity", () -> forest.score(new double[] {1, 1 / 0.0}));
    }
}
