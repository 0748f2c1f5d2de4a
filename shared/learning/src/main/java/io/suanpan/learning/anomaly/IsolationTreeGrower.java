package io.suanpan.learning.anomaly;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.trees.Floats;
import io.suanpan.scoring.IsolationForest;
import io.suanpan.scoring.TreeEnsembleBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Grows isolation trees from samples of rows. Used by one thread. */
final class IsolationTreeGrower {
    private final LabelledRows rows;
    private final TreeEnsembleBuilder to;
    private final int mostCuts;
    private final int[] features;

    IsolationTreeGrower(LabelledRows rows, TreeEnsembleBuilder to, int mostCuts) {
        this.rows = rows;
        this.to = to;
        this.mostCuts = mostCuts;
        this.features = new int[rows.featureCount()];
    }

    /**
     * @param sample reordered
     */
    void grow(int[] sample, SplittableRandom random) {
        Arrays.setAll(features, j -> j);
        grow(sample, 0, sample.length, to.startTree(), 0, random);
    }

    private void grow(
            int[] sample, int start, int end, int node, int cuts, SplittableRandom random) {
        Cut cut = cuts >= mostCuts || end - start < 2 ? Cut.NONE : cut(sample, start, end, random);
        if (!cut.exists()) {
            double path = cuts + IsolationForest.expectedPathLength(end - start);
            to.leaf(node, path, end - start);
            return;
        }
        int middle = part(sample, start, end, cut);
        int left = to.reserve();
        int right = to.reserve();
        to.split(node, cut.feature, cut.below, left, right, cut.missingLeft, end - start);
        grow(sample, start, middle, left, cuts + 1, random);
        grow(sample, middle, end, right, cuts + 1, random);
    }

    /** Values below {@code below} go left. */
    private record Cut(int feature, float below, boolean missingLeft) {
        static final Cut NONE = new Cut(-1, 0, false);

        boolean exists() {
            return feature >= 0;
        }

        boolean takesLeft(LabelledRows rows, int row) {
            double value = rows.value(row, feature);
            return Double.isNaN(value) ? missingLeft : (float) value < below;
        }
    }

    /** By the first feature of a random order that varies here, anywhere in its range. */
    private Cut cut(int[] sample, int start, int end, SplittableRandom random) {
        for (int i = 0; i < features.length; i++) {
            int j = random.nextInt(i, features.length);
            int feature = features[j];
            features[j] = features[i];
            features[i] = feature;
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int at = start; at < end; at++) {
                if (!Double.isNaN(rows.value(sample[at], feature))) {
                    float value = Floats.of(rows, sample[at], feature);
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            if (low < high) {
                float drawn = (float) (low + random.nextDouble() * ((double) high - low));
                float below = drawn > low ? drawn : Math.nextUp(low);
                return new Cut(feature, below, isMostlyBelow(sample, start, end, feature, below));
            }
        }
        return Cut.NONE;
    }

    private boolean isMostlyBelow(int[] sample, int start, int end, int feature, float below) {
        int balance = 0;
        for (int at = start; at < end; at++) {
            double value = rows.value(sample[at], feature);
            balance += Double.isNaN(value) ? 0 : (float) value < below ? 1 : -1;
        }
        return balance >= 0;
    }

    private int part(int[] sample, int start, int end, Cut cut) {
        int middle = start;
        for (int at = start; at < end; at++) {
            int row = sample[at];
            if (cut.takesLeft(rows, row)) {
                sample[at] = sample[middle];
                sample[middle++] = row;
            }
        }
        return middle;
    }
}
