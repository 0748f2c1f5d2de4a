package io.suanpan.recommendation.repeat;

/**
 * @param horizonDays within which something is bought again or not, above 0
 */
public record RepeatOptions(double horizonDays) {
    public RepeatOptions {
        if (!(horizonDays > 0 && horizonDays < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The horizon is %s days; it must be above 0.".formatted(horizonDays));
        }
    }

    /** 30 days: some four visits of a weekly shop, one order of a wholesaler. */
    public static RepeatOptions defaults() {
        return new RepeatOptions(30);
    }

    public RepeatOptions withHorizonDays(double days) {
        return new RepeatOptions(days);
    }
}
