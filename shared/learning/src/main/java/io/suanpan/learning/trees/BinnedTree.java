package io.suanpan.learning.trees;

import io.suanpan.scoring.TreeEnsembleBuilder;
import java.util.Arrays;

/** A tree under growth; its splits speak of bins. Node 0 is the root. */
final class BinnedTree {
    private int size;
    private int[] feature = new int[32];
    private int[] bin = new int[32];
    private boolean[] missingLeft = new boolean[32];
    private int[] left = new int[32];
    private double[] value = new double[32];
    private double[] weight = new double[32];

    /** A leaf. */
    int add(double leafValue, double leafWeight) {
        if (size == feature.length) {
            grow(2 * size);
        }
        feature[size] = -1;
        value[size] = leafValue;
        weight[size] = leafWeight;
        return size++;
    }

    private void grow(int capacity) {
        feature = Arrays.copyOf(feature, capacity);
        bin = Arrays.copyOf(bin, capacity);
        missingLeft = Arrays.copyOf(missingLeft, capacity);
        left = Arrays.copyOf(left, capacity);
        value = Arrays.copyOf(value, capacity);
        weight = Arrays.copyOf(weight, capacity);
    }

    /** Turns a leaf into a split; the right child stands behind the left one. */
    void split(int node, Split split, int leftChild) {
        feature[node] = split.feature();
        bin[node] = split.bin();
        missingLeft[node] = split.missingLeft();
        left[node] = leftChild;
    }

    double valueOf(BinnedRows rows, Bins bins, int row) {
        int node = 0;
        while (feature[node] >= 0) {
            int at = rows.bin(row, feature[node]);
            boolean goesLeft =
                    at == bins.count(feature[node]) ? missingLeft[node] : at <= bin[node];
            node = goesLeft ? left[node] : left[node] + 1;
        }
        return value[node];
    }

    double value(int node) {
        return value[node];
    }

    /** Log-odds in the leaves; a value goes left below the threshold. */
    void exportBoosted(TreeEnsembleBuilder to, Bins bins) {
        boosted(0, to.startTree(), to, bins);
    }

    private void boosted(int node, int at, TreeEnsembleBuilder to, Bins bins) {
        if (feature[node] < 0) {
            to.leaf(at, value[node], weight[node]);
            return;
        }
        int toLeft = to.reserve();
        int toRight = to.reserve();
        double cut = threshold(node, bins);
        to.split(at, feature[node], cut, toLeft, toRight, missingLeft[node], weight[node]);
        boosted(left[node], toLeft, to, bins);
        boosted(left[node] + 1, toRight, to, bins);
    }

    /** Beyond the last cut only missing values part from the rest. */
    private double threshold(int node, Bins bins) {
        boolean last = bin[node] >= bins.count(feature[node]) - 1;
        return last ? Float.MAX_VALUE : bins.cut(feature[node], bin[node]);
    }

    /** Shares of yes and no in the leaves; a value goes left up to the threshold. */
    void exportAveraged(TreeEnsembleBuilder to, Bins bins) {
        averaged(0, to.startTree(), to, bins);
    }

    private void averaged(int node, int at, TreeEnsembleBuilder to, Bins bins) {
        if (feature[node] < 0) {
            to.distribution(at, value[node], 1 - value[node], weight[node]);
            return;
        }
        int toLeft = to.reserve();
        int toRight = to.reserve();
        // No float lies between: up to here is below the cut.
        double upTo = Math.nextDown(threshold(node, bins));
        to.split(at, feature[node], upTo, toLeft, toRight, missingLeft[node], weight[node]);
        averaged(left[node], toLeft, to, bins);
        averaged(left[node] + 1, toRight, to, bins);
    }
}
