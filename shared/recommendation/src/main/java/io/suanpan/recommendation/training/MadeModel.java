package io.suanpan.recommendation.training;

import io.suanpan.recommendation.serving.RecommendModel;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A model before it is published.
 *
 * @param metrics by which it is judged
 * @param parameters of its card, beside those of every run
 */
record MadeModel(
        RecommendModel model, Map<String, Double> metrics, Map<String, String> parameters) {
    MadeModel {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
