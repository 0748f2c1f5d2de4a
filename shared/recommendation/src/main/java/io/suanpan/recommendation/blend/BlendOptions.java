package io.suanpan.recommendation.blend;

/**
 * How a blend learns its weights.
 *
 * @param shifts how many periods at the end of the training are asked, each by models of all before
 *     it
 * @param shiftShare of the log's time is one period
 * @param candidates of each part's best are told apart in a question
 * @param ridge how strongly weights stay at their priors: the penalty of a square of a deviation,
 *     beside a mean loss in nats
 */
public record BlendOptions(int shifts, double shiftShare, int candidates, double ridge) {
    public BlendOptions {
        if (shifts < 0 || !(shiftShare > 0) || !(shifts * shiftShare < 1)) {
            throw new IllegalArgumentException(
                    "%d periods of %s of the time leave nothing to learn from."
                            .formatted(shifts, shiftShare));
        }
        if (candidates < 1 || !(ridge > 0)) {
            throw new IllegalArgumentException(
                    "A blend needs a candidate and a ridge above 0: %d, %s."
                            .formatted(candidates, ridge));
        }
    }

    /** Two quarters of the time, so that no one season decides; the best hundred of each part. */
    public static BlendOptions defaults() {
        return new BlendOptions(2, 0.25, 200, 1e-3);
    }

    public BlendOptions withShifts(int count) {
        return new BlendOptions(count, shiftShare, candidates, ridge);
    }

    public BlendOptions withShiftShare(double share) {
        return new BlendOptions(shifts, share, candidates, ridge);
    }

    public BlendOptions withCandidates(int ofEachPart) {
        return new BlendOptions(shifts, shiftShare, ofEachPart, ridge);
    }

    public BlendOptions withRidge(double penalty) {
        return new BlendOptions(shifts, shiftShare, candidates, penalty);
    }
}
