package io.suanpan.customers.segments;

/**
 * How far a feature sets a segment apart.
 *
 * @param label in plain words
 * @param unit of the medians; empty where it has none
 * @param median of the segment's customers
 * @param medianOfRest of all others
 * @param effectSize Cohen's d on ln(1 + x): the difference of the means in pooled standard
 *     deviations, above 0 where the segment has more; by convention 0.2 is small, 0.5 medium, 0.8
 *     large. At most 100 either way, which stands for a difference without any spread.
 */
public record FeatureMark(
        String feature,
        String label,
        String unit,
        double median,
        double medianOfRest,
        double effectSize) {}
