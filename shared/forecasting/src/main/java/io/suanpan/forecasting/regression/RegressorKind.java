package io.suanpan.forecasting.regression;

/** What the numbers of a regressor mean, and how its effect is told. */
public enum RegressorKind {
    /** 1 where something was so, as a promotion; 0 elsewhere. */
    FLAG(1),

    /** How many there were, as holidays of a week. */
    COUNT(1),

    /** Logarithm of a price over the usual one: its effect is an elasticity. */
    LOG_RATIO(2);

    private final double usualDeviation;

    RegressorKind(double usualDeviation) {
        this.usualDeviation = usualDeviation;
    }

    /**
     * What coefficients are thought to deviate from 0 by before anything was seen: most flags and
     * counts multiply sales by less than e, and most elasticities lie between −4 and 4.
     */
    double usualDeviation() {
        return usualDeviation;
    }
}
