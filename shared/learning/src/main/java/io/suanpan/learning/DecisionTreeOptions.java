package io.suanpan.learning;

/**
 * Defaults by cross-validation on the training parts of two public sets.
 *
 * @param maxDepth most splits between root and leaf, 1 to {@value #DEEPEST}. Default 4: at most 16
 *     leaves, which people can still read; deeper trees ranked no better and were surer than right.
 * @param minSplitRows a node of fewer rows is a leaf, 2 or more. Default 100: the leaves themselves
 *     may hold fewer.
 * @param minImpurityDecrease what a split must take off the Gini impurity, times its share of all
 *     rows; 0 to 1. Default 2e-4: splits that gain less mostly cut off a few rows that then claim 0
 *     or 1.
 * @param bins values a feature keeps to be split between, 2 to 65536. Default 256: as boosting's.
 */
public record DecisionTreeOptions(
        int maxDepth, int minSplitRows, double minImpurityDecrease, int bins) {
    /** What a model can explain. */
    static final int DEEPEST = 64;

    public DecisionTreeOptions {
        Refusals.require(maxDepth >= 1 && maxDepth <= DEEPEST, "maxDepth", maxDepth, "1 to 64");
        Refusals.require(minSplitRows >= 2, "minSplitRows", minSplitRows, "2 or more");
        Refusals.require(
                minImpurityDecrease >= 0 && minImpurityDecrease <= 1,
                "minImpurityDecrease",
                minImpurityDecrease,
                "a number in [0, 1]");
        Refusals.require(bins >= 2 && bins <= 65536, "bins", bins, "2 to 65536");
    }

    public static DecisionTreeOptions defaults() {
        return new DecisionTreeOptions(4, 100, 2e-4, 256);
    }

    public DecisionTreeOptions withMaxDepth(int value) {
        return new DecisionTreeOptions(value, minSplitRows, minImpurityDecrease, bins);
    }

    public DecisionTreeOptions withMinSplitRows(int value) {
        return new DecisionTreeOptions(maxDepth, value, minImpurityDecrease, bins);
    }

    public DecisionTreeOptions withMinImpurityDecrease(double value) {
        return new DecisionTreeOptions(maxDepth, minSplitRows, value, bins);
    }

    public DecisionTreeOptions withBins(int value) {
        return new DecisionTreeOptions(maxDepth, minSplitRows, minImpurityDecrease, value);
    }
}
