package io.suanpan.recommendation.experiment;

/**
 * All looks at an experiment together: the smallest p so far and what all intervals have in common,
 * which is as valid as each of them.
 *
 * @param looks so far
 * @param lower end of what the intervals share
 * @param upper end of it; below {@code lower} where the effect has changed on the way
 * @param pValue the smallest
 */
public record Watch(int looks, double lower, double upper, double pValue) {
    /** Before the first look. */
    public static final Watch START =
            new Watch(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);

    public Watch and(Comparison look) {
        return new Watch(
                looks + 1,
                Math.max(lower, look.lower()),
                Math.min(upper, look.upper()),
                Math.min(pValue, look.pValue()));
    }

    /** Whether the two arms differ. */
    public boolean decided() {
        return lower > 0 || upper < 0;
    }
}
