package io.suanpan.learning.report;

import io.suanpan.core.FeatureDoc;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The probability of rows if one feature had this value and all else stayed as it is (Friedman
 * 2001), with its spread over the rows (the tenth and ninetieth percentile of the individual
 * curves, Goldstein et al. 2015): where they part, the feature acts together with others.
 *
 * @param values of the feature, ascending: quantiles from 5 % to 95 % of the rows
 * @param mean probability at each value
 * @param low a tenth of the rows is below
 * @param high a tenth of the rows is above
 * @param missingShare rows whose value is not known
 * @param meanWhereMissing mean probability if it were known of nobody; null where it is known of
 *     everybody
 */
public record PartialDependence(
        String feature,
        String label,
        String unit,
        List<Double> values,
        List<Double> mean,
        List<Double> low,
        List<Double> high,
        double missingShare,
        @Nullable Double meanWhereMissing) {
    private static final int TENTHS = 10;

    public PartialDependence {
        values = List.copyOf(values);
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /** O(grid · rows) predictions. No values where the feature is known of nobody. */
    static PartialDependence of(
            BinaryModel model,
            FeatureDoc doc,
            int feature,
            LabelledRows rows,
            int[] chosen,
            int gridPoints) {
        double[] known = new double[rows.rowCount()];
        Arrays.setAll(known, row -> rows.value(row, feature));
        Quantiles quantiles = Quantiles.of(known);
        int steps = gridPoints - 1;
        double[] grid = quantiles.distinct(steps, 18, gridPoints, 20 * steps); // 1/20 to 19/20
        double[][] vectors = Arrays.stream(chosen).mapToObj(rows::row).toArray(double[][]::new);
        List<Double> mean = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (double value : grid) {
            double[] probabilities = with(model, vectors, feature, value);
            Quantiles spread = Quantiles.of(probabilities);
            mean.add(mean(probabilities));
            low.add(Digits.six(spread.at(1, TENTHS)));
            high.add(Digits.six(spread.at(TENTHS - 1, TENTHS)));
        }
        int missing = known.length - quantiles.known();
        return new PartialDependence(
                doc.name(),
                doc.label(),
                doc.unit(),
                Arrays.stream(grid).boxed().toList(),
                mean,
                low,
                high,
                Digits.six((double) missing / known.length),
                missing == 0 ? null : mean(with(model, vectors, feature, Double.NaN)));
    }

    private static double[] with(BinaryModel model, double[][] vectors, int feature, double value) {
        double[] probabilities = new double[vectors.length];
        for (int i = 0; i < probabilities.length; i++) {
            double kept = vectors[i][feature];
            vectors[i][feature] = value;
            probabilities[i] = model.probability(vectors[i]);
            vectors[i][feature] = kept;
        }
        return probabilities;
    }

    private static Double mean(double[] probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            sum += p;
        }
        return Digits.six(sum / probabilities.length);
    }
}
