package io.suanpan.learning.report;

import io.suanpan.core.FeatureDoc;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How much each feature moves the log-odds: the mean absolute contribution over rows (Lundberg et
 * al. 2020), where the contributions of a row add up to its log-odds.
 *
 * @param method of the contributions, as in {@code tree-shap}
 * @param rows that were explained
 * @param features the weightiest first, in the order of the vector where equal
 */
public record FeatureImportance(String method, int rows, List<ImportantFeature> features) {
    public FeatureImportance {
        features = List.copyOf(features);
    }

    static FeatureImportance of(
            BinaryModel model, List<FeatureDoc> docs, LabelledRows rows, int mostRows) {
        double[] absolute = new double[docs.size()];
        double[] signed = new double[docs.size()];
        int[] chosen = EvenRows.of(rows.rowCount(), mostRows);
        for (int row : chosen) {
            double[] parts = model.contributions(rows.row(row));
            for (int j = 0; j < absolute.length; j++) {
                absolute[j] += Math.abs(parts[j]) / chosen.length;
                signed[j] += parts[j] / chosen.length;
            }
        }
        String method = model.attribution().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FeatureImportance(method, chosen.length, ranked(docs, absolute, signed));
    }

    private static List<ImportantFeature> ranked(
            List<FeatureDoc> docs, double[] absolute, double[] signed) {
        double sum = 0;
        for (double one : absolute) {
            sum += one;
        }
        List<ImportantFeature> features = new ArrayList<>();
        for (int j = 0; j < absolute.length; j++) {
            FeatureDoc doc = docs.get(j);
            features.add(
                    new ImportantFeature(
                            doc.name(),
                            doc.label(),
                            doc.unit(),
                            Digits.six(absolute[j]),
                            Digits.six(signed[j]),
                            sum == 0 ? 0 : Digits.six(absolute[j] / sum)));
        }
        features.sort(Comparator.comparingDouble(feature -> -feature.meanAbsolute()));
        return features;
    }
}
