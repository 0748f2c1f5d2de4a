package io.suanpan.learning.report;

import java.util.List;
import java.util.Optional;

/**
 * How good a model is on its hold-out and what it relies on; stored beside its card as {@code
 * report.json}. Bounded: some 150 kB for 70 features, whatever the number of rows.
 *
 * @param rows of the hold-out
 * @param positives among them
 * @param partialDependence of the weightiest features, the weightiest first
 * @param fairness by each attribute that has two groups or more, the chosen one first
 * @param oneGroup attributes that have not
 * @param reference what later customers are compared with
 * @param drift of the customers at the time of training
 */
public record ModelReport(
        int rows,
        int positives,
        RocCurve roc,
        PrecisionRecallCurve precisionRecall,
        GainCurve gain,
        Reliability reliability,
        ThresholdTable thresholds,
        FeatureImportance importance,
        List<PartialDependence> partialDependence,
        List<Fairness> fairness,
        List<String> oneGroup,
        DriftReference reference,
        DriftSummary drift) {
    public ModelReport {
        partialDependence = List.copyOf(partialDependence);
        fairness = List.copyOf(fairness);
        oneGroup = List.copyOf(oneGroup);
    }

    /** Empty where it has no two groups, or there is no such attribute. */
    public Optional<Fairness> fairness(String attribute) {
        return fairness.stream().filter(it -> it.attribute().equals(attribute)).findFirst();
    }
}
