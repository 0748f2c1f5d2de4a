package io.suanpan.customers.training;

import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ModelCard;
import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.tables.features.FeatureTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model's probabilities for rows whose features are found by name, so that a version made before
 * a feature was added can be compared with one made after.
 */
final class Predictions {
    private Predictions() {}

    static BinaryEvaluation evaluate(BinaryModel model, ModelCard card, LabelledRows rows) {
        int[] columns = columns(card.features(), rows.featureNames());
        double[] x = new double[columns.length];
        double[] probabilities = new double[rows.rowCount()];
        for (int row = 0; row < probabilities.length; row++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = columns[i] < 0 ? Double.NaN : rows.value(row, columns[i]);
            }
            probabilities[row] = model.probability(x);
        }
        return BinaryEvaluation.of(probabilities, rows.labels());
    }

    static BinaryEvaluation evaluate(BinaryModel model, LabelledRows rows) {
        double[] probabilities =
                IntStream.range(0, rows.rowCount())
                        .mapToDouble(row -> model.probability(rows.row(row)))
                        .toArray();
        return BinaryEvaluation.of(probabilities, rows.labels());
    }

    /** Of all customers of a table whose columns are the model's. */
    static double[] all(BinaryModel model, FeatureTable table) {
        double[] probabilities = new double[table.rows()];
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = model.probability(table.row(row));
        }
        return probabilities;
    }

    private static int[] columns(List<FeatureDoc> features, List<String> names) {
        return features.stream().mapToInt(doc -> names.indexOf(doc.name())).toArray();
    }
}
