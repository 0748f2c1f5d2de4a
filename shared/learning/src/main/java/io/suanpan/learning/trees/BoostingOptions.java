package io.suanpan.learning.trees;

import io.suanpan.learning.Refusals;

/**
 * @param rounds trees, 1 or more. Default 400: with early stopping, the most.
 * @param learningRate share of each tree that is added, (0, 1]. Default 0.05.
 * @param maxLeaves of each tree, 2 to 1024. Default 15: shop data have few deep interactions.
 * @param maxDepth of each tree, 1 to 32. Default 6.
 * @param minChildWeight least Hessian weight of a leaf. Default 5: a leaf of a score of rows says
 *     something.
 * @param lambda L2 penalty of leaf values, 0 or more. Default 5.
 * @param rowShare of rows a tree sees, (0, 1]. Default 0.7: decorrelates the trees.
 * @param featureShare of features a tree sees, (0, 1]. Default 0.5: the same, and faster.
 * @param bins of the histogram of a feature, 2 to 255. Default 128.
 */
public record BoostingOptions(
        int rounds,
        double learningRate,
        int maxLeaves,
        int maxDepth,
        double minChildWeight,
        double lambda,
        double rowShare,
        double featureShare,
        int bins) {

    public BoostingOptions {
        Refusals.require(rounds >= 1, "rounds", rounds, "1 or more");
        Refusals.require(isShare(learningRate), "learningRate", learningRate, "a number in (0, 1]");
        Refusals.require(maxLeaves >= 2 && maxLeaves <= 1024, "maxLeaves", maxLeaves, "2 to 1024");
        Refusals.require(maxDepth >= 1 && maxDepth <= 32, "maxDepth", maxDepth, "1 to 32");
        Refusals.require(isPenalty(minChildWeight), "minChildWeight", minChildWeight, "0 or more");
        Refusals.require(isPenalty(lambda), "lambda", lambda, "0 or more");
        Refusals.require(isShare(rowShare), "rowShare", rowShare, "a number in (0, 1]");
        Refusals.require(isShare(featureShare), "featureShare", featureShare, "a number in (0, 1]");
        Refusals.require(bins >= 2 && bins <= Bins.MOST, "bins", bins, "2 to " + Bins.MOST);
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    private static boolean isPenalty(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    public static BoostingOptions defaults() {
        return new BoostingOptions(400, 0.05, 15, 6, 5, 5, 0.7, 0.5, 128);
    }

    public BoostingOptions withRounds(int value) {
        return new BoostingOptions(
                value,
                learningRate,
                maxLeaves,
                maxDepth,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                bins);
    }

    public BoostingOptions withLearningRate(double value) {
        return new BoostingOptions(
                rounds,
                value,
                maxLeaves,
                maxDepth,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                bins);
    }

    public BoostingOptions withShape(int leaves, int depth) {
        return new BoostingOptions(
                rounds,
                learningRate,
                leaves,
                depth,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                bins);
    }

    public BoostingOptions withPenalties(double leastWeight, double l2) {
        return new BoostingOptions(
                rounds,
                learningRate,
                maxLeaves,
                maxDepth,
                leastWeight,
                l2,
                rowShare,
                featureShare,
                bins);
    }

    public BoostingOptions withShares(double rows, double features) {
        return new BoostingOptions(
                rounds,
                learningRate,
                maxLeaves,
                maxDepth,
                minChildWeight,
                lambda,
                rows,
                features,
                bins);
    }

    public BoostingOptions withBins(int value) {
        return new BoostingOptions(
                rounds,
                learningRate,
                maxLeaves,
                maxDepth,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                value);
    }
}
