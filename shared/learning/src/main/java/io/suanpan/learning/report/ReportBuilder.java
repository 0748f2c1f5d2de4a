package io.suanpan.learning.report;

import io.suanpan.core.FeatureDoc;
import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes the report of a model. Equal rows in equal order give equal bytes; nothing is drawn by
 * chance. Thread-safe.
 */
public final class ReportBuilder {
    private final BinaryModel model;
    private final List<FeatureDoc> docs;
    private final ReportOptions options;

    /**
     * @param docs of the model's features, in the order of its vector
     */
    public ReportBuilder(BinaryModel model, List<FeatureDoc> docs, ReportOptions options) {
        this.model = model;
        this.docs = List.copyOf(docs);
        this.options = options;
    }

    /**
     * Today's rows.
     *
     * @param asOf the moment of their features
     * @param rows vectors as the model takes them
     */
    public record Now(Instant asOf, Iterable<double[]> rows) {}

    /**
     * @param training what the model learned from
     * @param holdOut what judges it
     * @param groupings of the hold-out's rows; the features are added to them
     */
    public ModelReport build(
            LabelledRows training, LabelledRows holdOut, List<Grouping> groupings, Now now) {
        double[] probabilities = new double[holdOut.rowCount()];
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = model.probability(holdOut.row(row));
        }
        boolean[] labels = holdOut.labels();
        Ranking ranking = Ranking.of(probabilities, labels);
        FeatureImportance importance =
                FeatureImportance.of(model, docs, holdOut, options.explainedRows());
        DriftReference reference = DriftReference.of(model, training, options.referenceRows());
        List<Fairness> fairness = new ArrayList<>();
        List<String> oneGroup = new ArrayList<>();
        for (Grouping grouping : all(groupings, holdOut)) {
            Fairness.of(grouping, probabilities, labels, options)
                    .ifPresentOrElse(fairness::add, () -> oneGroup.add(grouping.attribute()));
        }
        return new ModelReport(
                ranking.rows(),
                ranking.positives(),
                RocCurve.of(ranking),
                PrecisionRecallCurve.of(ranking),
                GainCurve.of(ranking),
                Reliability.of(BinaryEvaluation.bins(probabilities, labels)),
                ThresholdTable.of(
                        ranking, options.falsePositiveCost(), options.falseNegativeCost()),
                importance,
                dependence(holdOut, importance),
                fairness,
                oneGroup,
                reference,
                DriftSummary.of(now.asOf(), reference.compare(model, docs, now.rows())));
    }

    /** The chosen attribute first, then the others as they come, then the features. */
    private List<Grouping> all(List<Grouping> groupings, LabelledRows holdOut) {
        List<Grouping> all = new ArrayList<>(groupings);
        for (int feature = 0; feature < docs.size(); feature++) {
            double[] values = new double[holdOut.rowCount()];
            for (int row = 0; row < values.length; row++) {
                values[row] = holdOut.value(row, feature);
            }
            FeatureDoc doc = docs.get(feature);
            all.add(Grouping.ofNumbers(doc.name(), doc.label(), values));
        }
        all.sort(Comparator.comparing(it -> !it.attribute().equals(options.attribute())));
        return all;
    }

    private List<PartialDependence> dependence(LabelledRows rows, FeatureImportance importance) {
        List<String> names = docs.stream().map(FeatureDoc::name).toList();
        int[] chosen = EvenRows.of(rows.rowCount(), options.dependenceRows());
        return importance.features().stream()
                .filter(feature -> feature.meanAbsolute() > 0)
                .limit(options.dependenceFeatures())
                .map(feature -> names.indexOf(feature.feature()))
                .map(j ->
                        PartialDependence.of(
                                model, docs.get(j), j, rows, chosen, options.gridPoints()))
                .filter(it -> !it.values().isEmpty())
                .toList();
    }
}
