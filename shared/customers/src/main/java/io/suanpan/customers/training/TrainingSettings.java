package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerModel;

/**
 * How to train; part of the identity of a run.
 *
 * @param propensityHorizonDays default 30
 * @param churnHorizonDays default 90
 * @param valueHorizonDays default 90: a quarter, as far as one season reaches
 * @param stepDays between two as-of dates. Default 30: closer dates see nearly the same customers
 *     again, further ones leave too few.
 * @param mostDates as-of dates to learn from. Default 6: half a year of seasons; older behaviour
 *     says less and costs the same.
 * @param leastHistoryDays of sales before an as-of date. Default 60: below that the windows and
 *     rhythms are empty for most.
 * @param leastRows in training and in the hold-out, a tenth of which of each outcome. Default 50:
 *     below that a metric says nothing.
 * @param folds of the cross-validation that chooses the algorithm. Default 4: each candidate sees
 *     three quarters of the rows, for four trainings.
 * @param search how far the algorithm of propensity and churn is searched for. Default quick: a
 *     thorough search gains little and takes three times as long.
 * @param seed of all randomness. Default 1: any.
 */
public record TrainingSettings(
        int propensityHorizonDays,
        int churnHorizonDays,
        int valueHorizonDays,
        int stepDays,
        int mostDates,
        int leastHistoryDays,
        int leastRows,
        int folds,
        SearchDepth search,
        long seed) {

    public TrainingSettings {
        require(propensityHorizonDays >= 1, "propensityHorizonDays", propensityHorizonDays, "1");
        require(churnHorizonDays >= 1, "churnHorizonDays", churnHorizonDays, "1");
        require(valueHorizonDays >= 1, "valueHorizonDays", valueHorizonDays, "1");
        require(stepDays >= 1, "stepDays", stepDays, "1");
        require(mostDates >= 1, "mostDates", mostDates, "1");
        require(leastHistoryDays >= 1, "leastHistoryDays", leastHistoryDays, "1");
        require(leastRows >= 10, "leastRows", leastRows, "10");
        require(folds >= 2, "folds", folds, "2");
    }

    public static TrainingSettings defaults() {
        return new TrainingSettings(
                CustomerModel.PROPENSITY.defaultHorizonDays(),
                CustomerModel.CHURN.defaultHorizonDays(),
                90,
                30,
                6,
                60,
                50,
                4,
                SearchDepth.QUICK,
                1);
    }

    public TrainingSettings withHorizonDays(CustomerModel model, int days) {
        return new TrainingSettings(
                model == CustomerModel.PROPENSITY ? days : propensityHorizonDays,
                model == CustomerModel.CHURN ? days : churnHorizonDays,
                valueHorizonDays,
                stepDays,
                mostDates,
                leastHistoryDays,
                leastRows,
                folds,
                search,
                seed);
    }

    public TrainingSettings withValueHorizonDays(int days) {
        return new TrainingSettings(
                propensityHorizonDays,
                churnHorizonDays,
                days,
                stepDays,
                mostDates,
                leastHistoryDays,
                leastRows,
                folds,
                search,
                seed);
    }

    public TrainingSettings withMostDates(int dates) {
        return new TrainingSettings(
                propensityHorizonDays,
                churnHorizonDays,
                valueHorizonDays,
                stepDays,
                dates,
                leastHistoryDays,
                leastRows,
                folds,
                search,
                seed);
    }

    public TrainingSettings withSearch(SearchDepth depth) {
        return new TrainingSettings(
                propensityHorizonDays,
                churnHorizonDays,
                valueHorizonDays,
                stepDays,
                mostDates,
                leastHistoryDays,
                leastRows,
                folds,
                depth,
                seed);
    }

    public TrainingSettings withSeed(long otherSeed) {
        return new TrainingSettings(
                propensityHorizonDays,
                churnHorizonDays,
                valueHorizonDays,
                stepDays,
                mostDates,
                leastHistoryDays,
                leastRows,
                folds,
                search,
                otherSeed);
    }

    public int horizonDays(CustomerModel model) {
        return switch (model) {
            case PROPENSITY -> propensityHorizonDays;
            case CHURN -> churnHorizonDays;
        };
    }

    private static void require(boolean holds, String name, int value, String least) {
        if (!holds) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The training setting " + name + " is " + value + ".",
                    "Use " + least + " or more.");
        }
    }
}
