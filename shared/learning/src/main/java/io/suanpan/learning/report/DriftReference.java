package io.suanpan.learning.report;

import io.suanpan.core.FeatureDoc;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rows that a model learned from looked like, for comparing later ones with them.
 *
 * @param score of the model's probabilities for those rows
 * @param features in the order of the vector
 */
public record DriftReference(ReferenceBins score, List<ReferenceBins> features) {
    public DriftReference {
        features = List.copyOf(features);
    }

    static DriftReference of(BinaryModel model, LabelledRows rows, int mostRows) {
        int[] chosen = EvenRows.of(rows.rowCount(), mostRows);
        double[] scores = new double[chosen.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = model.probability(rows.row(chosen[i]));
        }
        List<ReferenceBins> features =
                IntStream.range(0, rows.featureCount())
                        .mapToObj(feature -> bins(rows, chosen, feature))
                        .toList();
        return new DriftReference(ReferenceBins.of(scores), features);
    }

    private static ReferenceBins bins(LabelledRows rows, int[] chosen, int feature) {
        double[] values = new double[chosen.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.value(chosen[i], feature);
        }
        return ReferenceBins.of(values);
    }

    /**
     * O(rows · features) and a prediction a row.
     *
     * @param docs of the features, in the order of the vector
     * @param rows vectors as the model takes them
     */
    public Drift compare(BinaryModel model, List<FeatureDoc> docs, Iterable<double[]> rows) {
        BinCounts scores = score.counts();
        List<BinCounts> counts = features.stream().map(ReferenceBins::counts).toList();
        int count = 0;
        for (double[] row : rows) {
            scores.add(model.probability(row));
            for (int j = 0; j < counts.size(); j++) {
                counts.get(j).add(row[j]);
            }
            count++;
        }
        List<FeatureDrift> drifts = new ArrayList<>();
        for (int j = 0; j < counts.size(); j++) {
            drifts.add(drift(docs.get(j), features.get(j), counts.get(j)));
        }
        drifts.sort(Comparator.comparingDouble(drift -> -drift.psi()));
        return new Drift(count, scoreDrift(scores), drifts);
    }

    private ScoreDrift scoreDrift(BinCounts now) {
        double psi = Digits.six(score.stabilityIndex(now));
        return new ScoreDrift(psi, DriftLevel.of(psi), score.edges(), score.shares(), now.shares());
    }

    private static FeatureDrift drift(FeatureDoc doc, ReferenceBins then, BinCounts now) {
        double psi = Digits.six(then.stabilityIndex(now));
        return new FeatureDrift(
                doc.name(),
                doc.label(),
                doc.unit(),
                psi,
                DriftLevel.of(psi),
                then.edges(),
                then.shares(),
                now.shares(),
                then.missing(),
                now.missing());
    }
}
