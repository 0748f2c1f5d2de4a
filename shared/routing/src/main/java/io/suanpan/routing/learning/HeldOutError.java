package io.suanpan.routing.learning;

/**
 * How wrong a model is on later days that it has not seen.
 *
 * @param count of held out cases
 * @param meanAbsoluteError in seconds
 * @param naiveError of the mean of the days before, in seconds
 * @param bias mean of expected minus actual, in seconds
 */
public record HeldOutError(int count, double meanAbsoluteError, double naiveError, double bias) {
    /** The part of the naive error that the model saves; below 0 if it is worse. */
    public double saved() {
        return naiveError == 0 ? 0 : 1 - meanAbsoluteError / naiveError;
    }
}
