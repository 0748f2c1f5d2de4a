package io.suanpan.recommendation.experiment;

/**
 * How an experiment is watched. All is to be fixed before the first look.
 *
 * @param alpha chance of a false alarm over all looks together
 * @param plannedUnits of the smaller arm, about where the interval is narrowest; it holds at any
 *     number
 * @param leastUnits of each arm before anything is said
 * @param adjusted whether what units gave before the experiment takes its share out of the variance
 *     (CUPED)
 */
public record SequentialOptions(
        double alpha, long plannedUnits, long leastUnits, boolean adjusted) {
    public SequentialOptions {
        require(alpha > 0 && alpha < 1, "alpha", alpha, "between 0 and 1");
        require(plannedUnits >= 1, "plannedUnits", plannedUnits, "at least 1");
        require(leastUnits >= 2, "leastUnits", leastUnits, "at least 2");
    }

    /**
     * One false alarm in twenty experiments; ten thousand units an arm, which find a tenth more on
     * a conversion of some per cent; silence for the first 500, since intervals rest on the central
     * limit theorem and a shop's conversions are rare.
     */
    public static SequentialOptions defaults() {
        return new SequentialOptions(0.05, 10_000, 500, false);
    }

    public SequentialOptions withAlpha(double value) {
        return new SequentialOptions(value, plannedUnits, leastUnits, adjusted);
    }

    public SequentialOptions withPlannedUnits(long value) {
        return new SequentialOptions(alpha, value, leastUnits, adjusted);
    }

    public SequentialOptions withLeastUnits(long value) {
        return new SequentialOptions(alpha, plannedUnits, value, adjusted);
    }

    public SequentialOptions withAdjusted(boolean value) {
        return new SequentialOptions(alpha, plannedUnits, leastUnits, value);
    }

    private static void require(boolean holds, String name, Object value, String must) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "To watch an experiment, %s is %s; it must be %s."
                            .formatted(name, value, must));
        }
    }
}
