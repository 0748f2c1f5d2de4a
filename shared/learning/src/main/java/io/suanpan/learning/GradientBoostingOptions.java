package io.suanpan.learning;

/**
 * @param rounds trees, 1 or more. Default 150; {@link ModelSelection} finds the number.
 * @param learningRate share of each tree that is added, (0, 1]. Default 0.1: half the rate would
 *     take twice the time for less than 0.001 of AUC on the sets we measured.
 * @param maxDepth of each tree, 1 to 16. Default 4: shop data have few deep interactions.
 * @param minChildWeight least Hessian weight of a leaf. Default 5: a leaf of a score of rows says
 *     something.
 * @param lambda L2 penalty of leaf values, 0 or more. Default 2.
 * @param rowShare of rows a tree sees, (0, 1]. Default 0.8: decorrelates the trees.
 * @param featureShare of features a tree sees, (0, 1]. Default 0.8: the same, and faster.
 * @param bins of the histogram of a feature, 2 to 65536. Default 256, as the library's.
 * @param threads of the library. Default 1: {@link ModelSelection} already uses every core.
 */
public record GradientBoostingOptions(
        int rounds,
        double learningRate,
        int maxDepth,
        double minChildWeight,
        double lambda,
        double rowShare,
        double featureShare,
        int bins,
        int threads) {

    public GradientBoostingOptions {
        Refusals.require(rounds >= 1, "rounds", rounds, "1 or more");
        Refusals.require(isShare(learningRate), "learningRate", learningRate, "a number in (0, 1]");
        Refusals.require(maxDepth >= 1 && maxDepth <= 16, "maxDepth", maxDepth, "1 to 16");
        Refusals.require(isPenalty(minChildWeight), "minChildWeight", minChildWeight, "0 or more");
        Refusals.require(isPenalty(lambda), "lambda", lambda, "0 or more");
        Refusals.require(isShare(rowShare), "rowShare", rowShare, "a number in (0, 1]");
        Refusals.require(isShare(featureShare), "featureShare", featureShare, "a number in (0, 1]");
        Refusals.require(bins >= 2 && bins <= 65536, "bins", bins, "2 to 65536");
        Refusals.require(threads >= 1, "threads", threads, "1 or more");
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    private static boolean isPenalty(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    public static GradientBoostingOptions defaults() {
        return new GradientBoostingOptions(150, 0.1, 4, 5, 2, 0.8, 0.8, 256, 1);
    }

    public GradientBoostingOptions withRounds(int value) {
        return new GradientBoostingOptions(
                value,
                learningRate,
                maxDepth,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                bins,
                threads);
    }

    public GradientBoostingOptions withLearningRate(double value) {
        return new GradientBoostingOptions(
                rounds,
                value,
                maxDepth,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                bins,
                threads);
    }

    public GradientBoostingOptions withMaxDepth(int value) {
        return new GradientBoostingOptions(
                rounds,
                learningRate,
                value,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                bins,
                threads);
    }

    public GradientBoostingOptions withThreads(int value) {
        return new GradientBoostingOptions(
                rounds,
                learningRate,
                maxDepth,
                minChildWeight,
                lambda,
                rowShare,
                featureShare,
                bins,
                value);
    }
}
