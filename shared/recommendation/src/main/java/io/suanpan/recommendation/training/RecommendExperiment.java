package io.suanpan.recommendation.training;

import io.suanpan.core.ModelCard;
import io.suanpan.recommendation.serving.RecommendModel;

/**
 * The record of one run, kept whether its version serves or not, as {@code
 * experiments/recommend/<run>.json}. Its fields are those that the records of other models have.
 */
record RecommendExperiment(
        String run,
        RecommendSettings settings,
        ModelCard card,
        RecommendComparison comparison,
        RecommendOutcome outcome) {

    static String key(String run) {
        return "experiments/" + RecommendModel.NAME + "/" + run + ".json";
    }
}
