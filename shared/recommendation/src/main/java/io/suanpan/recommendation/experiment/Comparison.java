package io.suanpan.recommendation.experiment;

/**
 * What may be said of two arms now, after however many looks.
 *
 * @param difference treatment less control, for a unit
 * @param lower end of the confidence sequence
 * @param upper end of it
 * @param pValue always valid: below alpha in at most that share of experiments without effect, at
 *     any time
 * @param standardError of the difference
 * @param lift difference over the control's mean; NaN where that is 0
 * @param varianceLeft share of the difference's variance that the adjustment left; 1 without one
 * @param significant whether 0 lies outside of the interval
 */
public record Comparison(
        double difference,
        double lower,
        double upper,
        double pValue,
        double standardError,
        double lift,
        double varianceLeft,
        boolean significant) {}
