package io.suanpan.learning.report;

/**
 * What deciding yes at {@code probability >= threshold} brings.
 *
 * @param precision 0 where nobody is called positive
 * @param selectedShare of all rows, those called positive
 * @param cost mean cost of a row
 */
public record ThresholdRow(
        double threshold,
        int truePositives,
        int falsePositives,
        int trueNegatives,
        int falseNegatives,
        double precision,
        double recall,
        double selectedShare,
        double cost) {

    static ThresholdRow of(Ranking ranking, double threshold) {
        int step = ranking.stepAtOrAbove(threshold);
        int hits = ranking.hits(step);
        int alarms = ranking.called(step) - hits;
        return new ThresholdRow(
                threshold,
                hits,
                alarms,
                ranking.negatives() - alarms,
                ranking.positives() - hits,
                hits + alarms == 0 ? 0 : Digits.six((double) hits / (hits + alarms)),
                Digits.six((double) hits / ranking.positives()),
                Digits.six((double) (hits + alarms) / ranking.rows()),
                0);
    }

    ThresholdRow withCosts(double falsePositiveCost, double falseNegativeCost) {
        int rows = truePositives + falsePositives + trueNegatives + falseNegatives;
        double sum = falsePositives * falsePositiveCost + falseNegatives * falseNegativeCost;
        return new ThresholdRow(
                threshold,
                truePositives,
                falsePositives,
                trueNegatives,
                falseNegatives,
                precision,
                recall,
                selectedShare,
                Digits.six(sum / rows));
    }
}
