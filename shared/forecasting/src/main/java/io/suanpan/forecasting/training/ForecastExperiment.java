package io.suanpan.forecasting.training;

import io.suanpan.core.ModelCard;
import io.suanpan.forecasting.products.ForecastModel;

/**
 * The record of one run, kept whether its version serves or not, as {@code
 * experiments/forecast/<run>.json}. Its fields are those that the records of other models have.
 */
record ForecastExperiment(
        String run,
        ForecastSettings settings,
        ModelCard card,
        ForecastComparison comparison,
        ForecastOutcome outcome) {

    static String key(String run) {
        return "experiments/" + ForecastModel.NAME + "/" + run + ".json";
    }
}
