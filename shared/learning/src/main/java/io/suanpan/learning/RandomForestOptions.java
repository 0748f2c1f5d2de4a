package io.suanpan.learning;

/**
 * @param trees 2 or more. Default 100: more trees only steady the mean, and take time in
 *     proportion.
 * @param maxDepth of each tree, 1 to {@value DecisionTreeOptions#DEEPEST}. Default 12: deep enough
 *     to let {@code minSplitRows} end most branches.
 * @param minSplitRows a node of fewer rows is a leaf, 2 or more. Default 10: leaves of some rows,
 *     not of one, for probabilities that do not claim too much.
 * @param featuresPerSplit features a split may choose from; 0 stands for the square root of their
 *     number. Default 0, as Breiman proposes for classification.
 * @param bins values a feature keeps to be split between, 2 to 65536. Default 64: building takes
 *     time by them, and the trees of a forest see different rows anyway.
 */
public record RandomForestOptions(
        int trees, int maxDepth, int minSplitRows, int featuresPerSplit, int bins) {

    public RandomForestOptions {
        Refusals.require(trees >= 2, "trees", trees, "2 or more");
        Refusals.require(
                maxDepth >= 1 && maxDepth <= DecisionTreeOptions.DEEPEST,
                "maxDepth",
                maxDepth,
                "1 to 64");
        Refusals.require(minSplitRows >= 2, "minSplitRows", minSplitRows, "2 or more");
        Refusals.require(featuresPerSplit >= 0, "featuresPerSplit", featuresPerSplit, "0 or more");
        Refusals.require(bins >= 2 && bins <= 65536, "bins", bins, "2 to 65536");
    }

    public static RandomForestOptions defaults() {
        return new RandomForestOptions(100, 12, 10, 0, 64);
    }

    public RandomForestOptions withTrees(int value) {
        return new RandomForestOptions(value, maxDepth, minSplitRows, featuresPerSplit, bins);
    }

    public RandomForestOptions withMaxDepth(int value) {
        return new RandomForestOptions(trees, value, minSplitRows, featuresPerSplit, bins);
    }

    public RandomForestOptions withMinSplitRows(int value) {
        return new RandomForestOptions(trees, maxDepth, value, featuresPerSplit, bins);
    }

    public RandomForestOptions withFeaturesPerSplit(int value) {
        return new RandomForestOptions(trees, maxDepth, minSplitRows, value, bins);
    }

    public RandomForestOptions withBins(int value) {
        return new RandomForestOptions(trees, maxDepth, minSplitRows, featuresPerSplit, value);
    }

    /** How many of {@code features} a split sees: never none, never more than there are. */
    int featuresPerSplitOf(int features) {
        int wanted =
                featuresPerSplit == 0 ? (int) Math.round(Math.sqrt(features)) : featuresPerSplit;
        return Math.clamp(wanted, 1, features);
    }
}
