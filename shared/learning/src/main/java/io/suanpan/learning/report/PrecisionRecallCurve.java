package io.suanpan.learning.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What share of those called positive is, and what share of the positives is called, as the
 * threshold falls. At most 200 points; the last calls everybody.
 *
 * @param averagePrecision of all rows: Σ (recallᵢ - recallᵢ₋₁) · precisionᵢ over the distinct
 *     probabilities, without interpolation
 * @param recall rises
 * @param threshold the least probability that is called positive
 */
public record PrecisionRecallCurve(
        double averagePrecision,
        List<Double> recall,
        List<Double> precision,
        List<Double> threshold) {
    public PrecisionRecallCurve {
        recall = List.copyOf(recall);
        precision = List.copyOf(precision);
        threshold = List.copyOf(threshold);
    }

    static PrecisionRecallCurve of(Ranking ranking) {
        List<Double> recall = new ArrayList<>();
        List<Double> precision = new ArrayList<>();
        List<Double> thresholds = new ArrayList<>();
        int[] points =
                Thinning.pick(
                        0,
                        ranking.steps() - 1,
                        i ->
                                ranking.truePositiveRate(i)
                                        + (double) ranking.called(i) / ranking.rows());
        for (int i : points) {
            recall.add(Digits.six(ranking.truePositiveRate(i)));
            precision.add(Digits.six(precision(ranking, i)));
            thresholds.add(Digits.six(ranking.threshold(i)));
        }
        return new PrecisionRecallCurve(averagePrecision(ranking), recall, precision, thresholds);
    }

    private static double precision(Ranking ranking, int step) {
        return (double) ranking.hits(step) / ranking.called(step);
    }

    private static double averagePrecision(Ranking ranking) {
        double sum = 0;
        for (int i = 0; i < ranking.steps(); i++) {
            sum += (ranking.hits(i) - ranking.hits(i - 1)) * precision(ranking, i);
        }
        return sum / ranking.positives();
    }
}
