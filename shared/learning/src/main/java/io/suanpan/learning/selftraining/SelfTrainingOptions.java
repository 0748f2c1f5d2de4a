package io.suanpan.learning.selftraining;

import io.suanpan.learning.Refusals;

/**
 * @param confidence least calibrated probability of a label that is taken as if it were known,
 *     (0.5, 1). Default 0.9: of ten such labels one is wrong at most.
 * @param mostRounds of labelling and training again, 1 or more. Default 4: later ones hardly find
 *     any further row.
 * @param balanced whether rows are taken in the shares of the known labels, the surest first.
 *     Default true: else the commoner outcome, which is told more surely, crowds out the other.
 * @param folds of the known rows that judge whether it pays, 2 or more. Default 5.
 * @param calibrationFolds within each of them, 2 or more. Default 3: the curve has few parameters.
 * @param threads that train at the same time; does not change the result. Default: the cores.
 */
public record SelfTrainingOptions(
        double confidence,
        int mostRounds,
        boolean balanced,
        int folds,
        int calibrationFolds,
        int threads) {

    public SelfTrainingOptions {
        Refusals.require(
                confidence > 0.5 && confidence < 1,
                "confidence",
                confidence,
                "a number between 0.5 and 1");
        Refusals.require(mostRounds >= 1, "mostRounds", mostRounds, "1 or more");
        Refusals.require(folds >= 2, "folds", folds, "2 or more");
        Refusals.require(calibrationFolds >= 2, "calibrationFolds", calibrationFolds, "2 or more");
        Refusals.require(threads >= 1, "threads", threads, "1 or more");
    }

    public static SelfTrainingOptions defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new SelfTrainingOptions(0.9, 4, true, 5, 3, cores);
    }

    public SelfTrainingOptions withConfidence(double value) {
        return new SelfTrainingOptions(
                value, mostRounds, balanced, folds, calibrationFolds, threads);
    }

    public SelfTrainingOptions withMostRounds(int value) {
        return new SelfTrainingOptions(
                confidence, value, balanced, folds, calibrationFolds, threads);
    }

    public SelfTrainingOptions withBalanced(boolean value) {
        return new SelfTrainingOptions(
                confidence, mostRounds, value, folds, calibrationFolds, threads);
    }

    public SelfTrainingOptions withFolds(int outer, int calibration) {
        return new SelfTrainingOptions(
                confidence, mostRounds, balanced, outer, calibration, threads);
    }

    public SelfTrainingOptions withThreads(int value) {
        return new SelfTrainingOptions(
                confidence, mostRounds, balanced, folds, calibrationFolds, value);
    }
}
