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

    /**
     * What all looks say, in the place of what the last one says by itself; the last one alone
     * where intervals have nothing in common, since then the effect itself has changed.
     */
    public Comparison over(Comparison last) {
        return lower > upper
                ? last
                : new Comparison(
                        last.difference(),
                        lower,
                        upper,
                        pValue,
                        last.standardError(),
                        last.lift(),
                        last.varianceLeft(),
                        decided());
    }

    /** Whether the two arms differ. */
    public boolean decided() {
        return lower > 0 || upper < 0;
    }
}
