package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.Series;

/**
 * The kinds of demand of Syntetos, Boylan and Croston (2005): by the mean interval between sales
 * (ADI, cut at 1.32 periods) and the squared coefficient of variation of what sells when something
 * does (CV², cut at 0.49).
 */
public enum DemandClass {
    /** Sells nearly always, in like amounts. */
    SMOOTH,
    /** Sells nearly always, in amounts that differ. */
    ERRATIC,
    /** Sells now and then, in like amounts. */
    INTERMITTENT,
    /** Sells now and then, in amounts that differ. */
    LUMPY,
    /** Never sold. */
    NONE;

    private static final double INTERVAL_CUT = 1.32;
    private static final double VARIATION_CUT = 0.49;

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    public static DemandClass of(Series history) {
        Occurrences sales = Occurrences.of(history);
        if (sales.none()) {
            return NONE;
        }
        return of(sales.meanInterval(), squaredVariation(sales));
    }

    /**
     * @param interval ADI, in periods; the cut itself is below it
     * @param squaredVariation CV²; the cut itself is below it
     */
    static DemandClass of(double interval, double squaredVariation) {
        if (interval <= INTERVAL_CUT) {
            return squaredVariation <= VARIATION_CUT ? SMOOTH : ERRATIC;
        }
        return squaredVariation <= VARIATION_CUT ? INTERMITTENT : LUMPY;
    }

    private static double squaredVariation(Occurrences sales) {
        double mean = sales.meanSize();
        double sum = 0;
        for (double size : sales.sizes()) {
            sum += (size - mean) * (size - mean);
        }
        return sum / sales.count() / (mean * mean);
    }
}
