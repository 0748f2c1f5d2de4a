package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.FeatureEncoding;
import java.util.ArrayList;
import java.util.List;

/** Rows in another form; labels and groups stay. */
final class Inputs {
    private Inputs() {}

    static LabelledRows encode(LabelledRows rows, List<FeatureEncoding> encodings) {
        int width = encodings.size();
        double[] values = new double[rows.rowCount() * width];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            FeatureEncoding encoding = encodings.get(i);
            names.add(i + " " + rows.featureNames().get(encoding.feature()));
            for (int row = 0; row < rows.rowCount(); row++) {
                values[row * width + i] = encoding.apply(rows.value(row, encoding.feature()));
            }
        }
        return rows.withFeatures(names, values);
    }

    static LabelledRows columns(LabelledRows rows, int[] kept) {
        int width = kept.length;
        double[] values = new double[rows.rowCount() * width];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            names.add(rows.featureNames().get(kept[i]));
            for (int row = 0; row < rows.rowCount(); row++) {
                values[row * width + i] = rows.value(row, kept[i]);
            }
        }
        return rows.withFeatures(names, values);
    }
}
