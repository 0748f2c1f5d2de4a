package io.suanpan.scoring;

import java.util.Arrays;

/**
 * Walks many rows through the trees: each tree over a block of rows, so that its nodes stay in the
 * nearest cache, and four rows at a time, so that the processor waits for none of them.
 *
 * <p>A split compares integers that are ordered as the float32 values are. A missing value stands
 * below all thresholds where it goes left and above all where it goes right; a feature that does
 * both has two columns. A leaf leads to itself, so that all rows take as many steps as the tree is
 * deep. The leaves are those of {@link FlatTrees#leafBelow} and {@link FlatTrees#leafUpTo}.
 * Immutable, thread-safe; O(trees · depth) a row.
 */
final class BlockWalk {
    /** A multiple of {@link #AT_ONCE}; the columns of so many rows are some 16 KiB. */
    static final int ROWS = 64;

    private static final int AT_ONCE = 4;
    private static final int BELOW_ALL = Integer.MIN_VALUE;
    private static final int ABOVE_ALL = Integer.MAX_VALUE - 1;
    private static final int LEADS_TO_ITSELF = Integer.MAX_VALUE;

    private final int[] roots;
    private final int[] depths;

    /** By node, in breadth-first order; brothers lie side by side, the right one is named. */
    private final int[] column;

    private final int[] key;
    private final int[] right;
    private final int[] origin;

    /** By column: its feature, and what stands for a missing value. */
    private final int[] feature;

    private final int[] missing;

    BlockWalk(FlatTrees trees, int featureCount, Aggregation aggregation) {
        int nodes = trees.nodeCount();
        roots = new int[trees.roots.length];
        depths = new int[roots.length];
        column = new int[nodes];
        key = new int[nodes];
        right = new int[nodes];
        origin = new int[nodes];
        Columns columns = new Columns(featureCount);
        int at = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = at;
            at = layOut(trees, tree, at, columns, aggregation);
        }
        feature = columns.features();
        missing = columns.missing();
    }

    /** Returns the place behind the tree. */
    private int layOut(
            FlatTrees trees, int tree, int root, Columns columns, Aggregation aggregation) {
        origin[root] = trees.roots[tree];
        int end = root + 1;
        int levelEnd = end;
        for (int at = root; at < end; at++) {
            if (at == levelEnd) {
                depths[tree]++;
                levelEnd = end;
            }
            int node = origin[at];
            if (trees.feature[node] == FlatTrees.LEAF) {
                key[at] = LEADS_TO_ITSELF;
                right[at] = at + 1;
            } else {
                column[at] = columns.of(trees.feature[node], trees.missingLeft[node]);
                key[at] = firstBeyond(trees.threshold[node], aggregation);
                origin[end] = trees.left[node];
                origin[end + 1] = trees.right[node];
                right[at] = end + 1;
                end += 2;
            }
        }
        return end;
    }

    /** The least key of a value that goes right. */
    private static int firstBeyond(double threshold, Aggregation aggregation) {
        float nearest = (float) threshold;
        return switch (aggregation) {
            case SUM_OF_LOG_ODDS -> key(nearest < threshold ? Math.nextUp(nearest) : nearest);
            case MEAN_OF_PROBABILITIES ->
                    key(nearest > threshold ? Math.nextDown(nearest) : nearest) + 1;
        };
    }

    /** Ordered as the values are; both zeros are one. */
    private static int key(float value) {
        int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /** Room for the columns of a block. */
    int[] newBlock() {
        return new int[ROWS * feature.length];
    }

    /**
     * Makes the columns of some rows.
     *
     * @param rows row-major, {@code width} values each
     * @param from the first row
     * @param count at most {@link #ROWS}
     */
    void fill(int[] block, double[] rows, int width, int from, int count) {
        int to = 0;
        for (int row = from; row < from + count; row++) {
            for (int c = 0; c < feature.length; c++, to++) {
                double value = rows[row * width + feature[c]];
                block[to] = Double.isNaN(value) ? missing[c] : key((float) value);
            }
        }
    }

    /**
     * @param leaves gets the node where each row ends; {@link #ROWS} long
     */
    void walk(int tree, int[] block, int count, int[] leaves) {
        int width = feature.length;
        for (int row = 0; row < count; row += AT_ONCE) {
            int base = row * width;
            int a = roots[tree];
            int b = a;
            int c = a;
            int d = a;
            for (int level = depths[tree]; level > 0; level--) {
                a = next(a, block, base);
                b = next(b, block, base + width);
                c = next(c, block, base + 2 * width);
                d = next(d, block, base + 3 * width);
            }
            leaves[row] = origin[a];
            leaves[row + 1] = origin[b];
            leaves[row + 2] = origin[c];
            leaves[row + 3] = origin[d];
        }
    }

    /** Computed, not chosen: which way a row goes cannot be foreseen. */
    private int next(int node, int[] block, int base) {
        long distance = (long) block[base + column[node]] - key[node];
        return right[node] - (int) (distance >>> 63);
    }

    /** Those that are read, in the order in which the nodes ask for them; at least one. */
    private static final class Columns {
        private final int[] places;
        private final int[] features;
        private final int[] missing;
        private int count;

        Columns(int featureCount) {
            places = new int[2 * featureCount];
            Arrays.fill(places, -1);
            features = new int[2 * featureCount];
            missing = new int[2 * featureCount];
        }

        int of(int feature, boolean missingLeft) {
            int asked = 2 * feature + (missingLeft ? 1 : 0);
            if (places[asked] < 0) {
                places[asked] = count;
                features[count] = feature;
                missing[count] = missingLeft ? BELOW_ALL : ABOVE_ALL;
                count++;
            }
            return places[asked];
        }

        int[] features() {
            return Arrays.copyOf(features, Math.max(1, count));
        }

        int[] missing() {
            return Arrays.copyOf(missing, Math.max(1, count));
        }
    }
}
