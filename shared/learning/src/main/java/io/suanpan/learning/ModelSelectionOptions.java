package io.suanpan.learning;

/**
 * @param folds 2 or more. Default 4: each candidate sees three quarters of the rows, for four
 *     trainings.
 * @param threads that train at the same time; does not change the result. Default 2.
 * @param mayCalibrate whether a Platt correction is tried. Default true: it is kept only where it
 *     pays.
 */
public record ModelSelectionOptions(int folds, int threads, boolean mayCalibrate) {
    public ModelSelectionOptions {
        Refusals.require(folds >= 2, "folds", folds, "2 or more");
        Refusals.require(threads >= 1, "threads", threads, "1 or more");
    }

    public static ModelSelectionOptions defaults() {
        return new ModelSelectionOptions(4, 2, true);
    }

    public ModelSelectionOptions withFolds(int value) {
        return new ModelSelectionOptions(value, threads, mayCalibrate);
    }

    public ModelSelectionOptions withThreads(int value) {
        return new ModelSelectionOptions(folds, value, mayCalibrate);
    }

    public ModelSelectionOptions withMayCalibrate(boolean value) {
        return new ModelSelectionOptions(folds, threads, value);
    }
}
