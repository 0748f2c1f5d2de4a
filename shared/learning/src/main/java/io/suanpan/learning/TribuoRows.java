package io.suanpan.learning;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Our rows as Tribuo's examples. Tribuo numbers features in the order of their names, so feature 7
 * is called {@code 000007}; it numbers only those that it has seen, so {@link #featureOf} leads
 * back. NaN is left out of an example.
 */
final class TribuoRows {
    static final Label NO = new Label("0");
    static final Label YES = new Label("1");

    /** Held here because the logging framework lets go of a logger that nobody holds. */
    private static final Logger TRIBUO_LOG = Logger.getLogger("org.tribuo");

    static {
        TRIBUO_LOG.setLevel(Level.SEVERE);
    }

    private TribuoRows() {}

    /** How a row is given to Tribuo; {@code NaN} = not at all. */
    @FunctionalInterface
    interface RowView {
        void copy(LabelledRows rows, int row, double[] into);
    }

    static MutableDataset<Label> dataset(LabelledRows rows, RowView view) {
        LabelFactory labels = new LabelFactory();
        // A fixed time: the data's identity stands in the model card.
        OffsetDateTime epoch = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        MutableDataset<Label> dataset =
                new MutableDataset<>(
                        new SimpleDataSourceProvenance("labelled rows", epoch, labels), labels);
        String[] names = names(rows.featureCount());
        double[] values = new double[names.length];
        for (int row = 0; row < rows.rowCount(); row++) {
            view.copy(rows, row, values);
            dataset.add(example(names, values, rows.label(row) ? YES : NO));
        }
        return dataset;
    }

    static ArrayExample<Label> example(String[] names, double[] values, Label label) {
        int present = 0;
        String[] presentNames = new String[names.length];
        double[] presentValues = new double[names.length];
        for (int j = 0; j < names.length; j++) {
            if (!Double.isNaN(values[j])) {
                presentNames[present] = names[j];
                presentValues[present++] = values[j];
            }
        }
        return new ArrayExample<>(
                label, Arrays.copyOf(presentNames, present), Arrays.copyOf(presentValues, present));
    }

    static String[] names(int featureCount) {
        String[] names = new String[featureCount];
        for (int j = 0; j < featureCount; j++) {
            String digits = Integer.toString(j);
            names[j] = "0".repeat(Math.max(0, 6 - digits.length())) + digits;
        }
        return names;
    }

    /** Our feature of each of Tribuo's. */
    static int[] featureOf(ImmutableFeatureMap map) {
        int[] features = new int[map.size()];
        for (int id = 0; id < features.length; id++) {
            features[id] = Integer.parseInt(map.get(id).getName());
        }
        return features;
    }
}
