package io.suanpan.learning.trees;

import io.suanpan.learning.Refusals;

/**
 * @param trees 1 or more. Default 200: more only steady the mean.
 * @param minLeafRows least rows of a leaf, 1 or more. Default 5: leaves that do not claim 0 or 1.
 * @param maxDepth 1 to 60. Default 30: the least leaf ends most branches.
 * @param featureShare of features a split may choose from, (0, 1]; 0 stands for the square root of
 *     their number, as Breiman proposes. Default 0.
 * @param randomCuts whether a split draws one cut a feature and each tree sees every row (extremely
 *     randomised trees, Geurts et al. 2006), or takes the best cut on a bootstrap sample (random
 *     forest, Breiman 2001). Default false.
 * @param bins of the histogram of a feature, 2 to 255. Default 64: trees see different rows anyway.
 */
public record ForestOptions(
        int trees,
        int minLeafRows,
        int maxDepth,
        double featureShare,
        boolean randomCuts,
        int bins) {

    public ForestOptions {
        Refusals.require(trees >= 1, "trees", trees, "1 or more");
        Refusals.require(minLeafRows >= 1, "minLeafRows", minLeafRows, "1 or more");
        Refusals.require(maxDepth >= 1 && maxDepth <= 60, "maxDepth", maxDepth, "1 to 60");
        Refusals.require(
                featureShare >= 0 && featureShare <= 1,
                "featureShare",
                featureShare,
                "a number from 0 to 1");
        Refusals.require(bins >= 2 && bins <= Bins.MOST, "bins", bins, "2 to " + Bins.MOST);
    }

    public static ForestOptions defaults() {
        return new ForestOptions(200, 5, 30, 0, false, 64);
    }

    public ForestOptions withTrees(int value) {
        return new ForestOptions(value, minLeafRows, maxDepth, featureShare, randomCuts, bins);
    }

    public ForestOptions withMinLeafRows(int value) {
        return new ForestOptions(trees, value, maxDepth, featureShare, randomCuts, bins);
    }

    public ForestOptions withMaxDepth(int value) {
        return new ForestOptions(trees, minLeafRows, value, featureShare, randomCuts, bins);
    }

    public ForestOptions withFeatureShare(double value) {
        return new ForestOptions(trees, minLeafRows, maxDepth, value, randomCuts, bins);
    }

    public ForestOptions withRandomCuts(boolean value) {
        return new ForestOptions(trees, minLeafRows, maxDepth, featureShare, value, bins);
    }

    int featuresOf(int count) {
        double wanted = featureShare == 0 ? Math.sqrt(count) : featureShare * count;
        return Math.clamp(Math.round(wanted), 1, count);
    }
}
