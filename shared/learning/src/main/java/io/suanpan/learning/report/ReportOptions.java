package io.suanpan.learning.report;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * What a report shows and how many rows it looks at for that.
 *
 * @param falsePositiveCost of acting on a row in vain. Default 1: as bad as missing one.
 * @param falseNegativeCost of missing a row. Default 1.
 * @param attribute whose groups come first. Default {@code country}: what a shop always knows.
 * @param explainedRows rows whose contributions are averaged, at most. Default 2,000: the standard
 *     error of a mean is then 2 % of the spread.
 * @param dependenceRows rows that a partial dependence is averaged over, at most. Default 500:
 *     twenty values of ten features take 100,000 predictions.
 * @param dependenceFeatures features with a partial dependence, at most. Default 10: what fits on a
 *     page.
 * @param gridPoints values of each. Default 20.
 * @param leastGroupRows a smaller group joins the others. Default 30: below that a rate says little
 *     and comes close to a person.
 * @param mostGroups of an attribute, the others counted as one. Default 12.
 * @param referenceRows rows that the distributions at training are taken from, at most. Default
 *     50,000: shares are then exact to a quarter percent point.
 */
public record ReportOptions(
        double falsePositiveCost,
        double falseNegativeCost,
        String attribute,
        int explainedRows,
        int dependenceRows,
        int dependenceFeatures,
        int gridPoints,
        int leastGroupRows,
        int mostGroups,
        int referenceRows) {
    public ReportOptions {
        requireCost("falsePositiveCost", falsePositiveCost);
        requireCost("falseNegativeCost", falseNegativeCost);
        if (falsePositiveCost + falseNegativeCost == 0) {
            throw refused("falsePositiveCost + falseNegativeCost", 0, "costs, one of them above 0");
        }
        requireLeast("explainedRows", explainedRows, 1);
        requireLeast("dependenceRows", dependenceRows, 1);
        requireLeast("dependenceFeatures", dependenceFeatures, 0);
        requireLeast("gridPoints", gridPoints, 2);
        requireLeast("leastGroupRows", leastGroupRows, 1);
        requireLeast("mostGroups", mostGroups, 2);
        requireLeast("referenceRows", referenceRows, 1);
    }

    public static ReportOptions defaults() {
        return new ReportOptions(1, 1, "country", 2_000, 500, 10, 20, 30, 12, 50_000);
    }

    public ReportOptions withCosts(double ofFalsePositive, double ofFalseNegative) {
        return new ReportOptions(
                ofFalsePositive,
                ofFalseNegative,
                attribute,
                explainedRows,
                dependenceRows,
                dependenceFeatures,
                gridPoints,
                leastGroupRows,
                mostGroups,
                referenceRows);
    }

    public ReportOptions withAttribute(String name) {
        return new ReportOptions(
                falsePositiveCost,
                falseNegativeCost,
                name,
                explainedRows,
                dependenceRows,
                dependenceFeatures,
                gridPoints,
                leastGroupRows,
                mostGroups,
                referenceRows);
    }

    /** From which probability on a row counts as selected: what the costs say. */
    double threshold() {
        return falsePositiveCost / (falsePositiveCost + falseNegativeCost);
    }

    private static void requireCost(String name, double cost) {
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
            throw refused(name, cost, "a finite number from 0 on");
        }
    }

    private static void requireLeast(String name, int value, int least) {
        if (value < least) {
            throw refused(name, value, least + " or more");
        }
    }

    private static SuanpanException refused(String name, Object value, String range) {
        return new SuanpanException(
                ErrorCode.MALFORMED, name + " is " + value + ".", "Give " + range + ".");
    }
}
