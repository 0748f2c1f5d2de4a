package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.StratifiedFolds;
import io.suanpan.scoring.CategoryLookup;
import io.suanpan.scoring.FeatureEncoding;
import io.suanpan.scoring.Logistic;
import java.util.Arrays;
import java.util.List;

/**
 * The outcomes of each category (Micci-Barreca 2001): log-odds of (positives + m · rate) / (rows +
 * m), with the rate of all rows and m = {@value #PRIOR_ROWS}. A category that training has not seen
 * gets the rate of all.
 */
final class TargetStatistics {
    private static final double PRIOR_ROWS = 10;
    private static final int FOLDS = 5;

    private final LabelledRows rows;
    private final long seed;

    TargetStatistics(LabelledRows rows, long seed) {
        this.rows = rows;
        this.seed = seed;
    }

    FeatureEncoding encoding(int feature, int codes) {
        int[] all = new int[rows.rowCount()];
        Arrays.setAll(all, row -> row);
        return new FeatureEncoding.Category(feature, lookup(feature, codes, all));
    }

    private CategoryLookup lookup(int feature, int codes, int[] from) {
        double[] yes = new double[codes + 1];
        double[] count = new double[codes + 1];
        int positives = 0;
        for (int row : from) {
            double code = rows.value(row, feature);
            int at = Double.isNaN(code) ? codes : (int) code;
            count[at]++;
            if (rows.label(row)) {
                yes[at]++;
                positives++;
            }
        }
        double rate = (double) positives / from.length;
        double[] values = new double[codes];
        for (int code = 0; code < codes; code++) {
            values[code] = logOdds(yes[code], count[code], rate);
        }
        return new CategoryLookup(
                values, logOdds(yes[codes], count[codes], rate), Logistic.logOdds(rate));
    }

    private static double logOdds(double yes, double count, double rate) {
        return Logistic.logOdds((yes + PRIOR_ROWS * rate) / (count + PRIOR_ROWS));
    }

    /** Replaces target encodings of the rows by what the other folds show. */
    LabelledRows outOfFold(LabelledRows encoded, List<FeatureEncoding> encodings) {
        StratifiedFolds folds = StratifiedFolds.of(rows, FOLDS, seed);
        int width = encodings.size();
        double[] values = new double[encoded.rowCount() * width];
        double[] x = new double[width];
        for (int row = 0; row < encoded.rowCount(); row++) {
            encoded.copyRow(row, x);
            System.arraycopy(x, 0, values, row * width, width);
        }
        for (int i = 0; i < width; i++) {
            if (encodings.get(i) instanceof FeatureEncoding.Category(int feature, var lookup)) {
                for (int fold = 0; fold < FOLDS; fold++) {
                    int codes = lookup.values().length;
                    var others = lookup(feature, codes, folds.training(fold));
                    var encoding = new FeatureEncoding.Category(feature, others);
                    for (int row : folds.validation(fold)) {
                        values[row * width + i] = encoding.apply(rows.value(row, feature));
                    }
                }
            }
        }
        return encoded.withFeatures(encoded.featureNames(), values);
    }
}
