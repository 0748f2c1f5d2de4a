package io.suanpan.learning.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The receiver operating characteristic: what share of the positives is caught, at what share of
 * false alarms, as the threshold falls. From (0, 0) to (1, 1), at most 200 points.
 *
 * @param area under the curve of all rows, by the trapezoid rule: the chance that a random positive
 *     ranks above a random negative, ties by half
 * @param falsePositiveRate rises
 * @param truePositiveRate rises
 * @param threshold the least probability that is called positive; 2 at the first point, where
 *     nobody is
 */
public record RocCurve(
        double area,
        List<Double> falsePositiveRate,
        List<Double> truePositiveRate,
        List<Double> threshold) {
    private static final double NOBODY = 2;

    public RocCurve {
        falsePositiveRate = List.copyOf(falsePositiveRate);
        truePositiveRate = List.copyOf(truePositiveRate);
        threshold = List.copyOf(threshold);
    }

    static RocCurve of(Ranking ranking) {
        List<Double> falsePositives = new ArrayList<>();
        List<Double> truePositives = new ArrayList<>();
        List<Double> thresholds = new ArrayList<>();
        int[] points =
                Thinning.pick(
                        -1,
                        ranking.steps() - 1,
                        i -> ranking.falsePositiveRate(i) + ranking.truePositiveRate(i));
        for (int i : points) {
            falsePositives.add(Digits.six(ranking.falsePositiveRate(i)));
            truePositives.add(Digits.six(ranking.truePositiveRate(i)));
            thresholds.add(i < 0 ? NOBODY : Digits.six(ranking.threshold(i)));
        }
        return new RocCurve(area(ranking), falsePositives, truePositives, thresholds);
    }

    /** Whole numbers till the last division, so that it is exact: twice the pairs in order. */
    static double area(Ranking ranking) {
        long twice = 0;
        for (int i = 0; i < ranking.steps(); i++) {
            long hits = ranking.hits(i) + (long) ranking.hits(i - 1);
            long alarms =
                    ranking.called(i)
                            - ranking.hits(i)
                            - (ranking.called(i - 1) - ranking.hits(i - 1));
            twice += hits * alarms;
        }
        return twice / (2.0 * ranking.positives() * ranking.negatives());
    }
}
