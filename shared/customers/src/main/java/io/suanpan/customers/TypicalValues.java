package io.suanpan.customers;

import io.suanpan.core.FeatureDoc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What is typical of the customers: the median of each feature where it is known, the lower one of
 * two. Of large shops some ten thousand customers at even steps are taken, which moves a median by
 * about a percent of the customers. O(features × sample × log sample).
 */
final class TypicalValues {
    private static final int SAMPLE = 10_000;

    private TypicalValues() {}

    /** By the feature's name; a feature that nobody has is left out. */
    static Map<String, Double> of(
            List<FeatureDoc> features, int customers, IntFunction<double[]> rows) {
        int step = Math.ceilDiv(Math.max(1, customers), SAMPLE);
        List<double[]> sample = new ArrayList<>();
        for (int row = 0; row < customers; row += step) {
            sample.add(rows.apply(row));
        }
        Map<String, Double> typical = new TreeMap<>();
        for (int column = 0; column < features.size(); column++) {
            int feature = column;
            double[] known =
                    sample.stream()
                            .mapToDouble(row -> row[feature])
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
            if (known.length > 0) {
                Arrays.sort(known);
                typical.put(features.get(feature).name(), known[(known.length - 1) / 2]);
            }
        }
        return typical;
    }
}
