package io.suanpan.learning.report;

import org.jspecify.annotations.Nullable;

/**
 * How a group of rows is treated.
 *
 * @param selectionRate share of the group at or above the threshold
 * @param truePositiveRate of its positives, those selected; null without positives
 * @param falsePositiveRate of its negatives, those selected; null without negatives
 * @param calibrationError expected calibration error, ten bins of equal count
 * @param auc null without both outcomes
 */
public record FairnessGroup(
        String group,
        int rows,
        int positives,
        double positiveShare,
        double meanPredicted,
        double selectionRate,
        @Nullable Double truePositiveRate,
        @Nullable Double falsePositiveRate,
        double calibrationError,
        @Nullable Double auc) {

    /** As reports keep it. */
    FairnessGroup rounded() {
        return new FairnessGroup(
                group,
                rows,
                positives,
                Digits.six(positiveShare),
                Digits.six(meanPredicted),
                Digits.six(selectionRate),
                Digits.sixOrNull(truePositiveRate),
                Digits.sixOrNull(falsePositiveRate),
                Digits.six(calibrationError),
                Digits.sixOrNull(auc));
    }
}
