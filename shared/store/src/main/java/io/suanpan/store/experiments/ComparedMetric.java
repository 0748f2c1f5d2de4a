package io.suanpan.store.experiments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One metric of several runs.
 *
 * @param values one a run; null where it has none
 * @param best the run with the best value; null where it is not said which way is better, where
 *     only one has it, where the runs are of different models, and at a tie
 */
public record ComparedMetric(String name, List<@Nullable Double> values, @Nullable String best) {
    private static final Set<String> MORE_IS_BETTER =
            Set.of(
                    "auc",
                    "accuracy",
                    "precision",
                    "recall",
                    "f1",
                    "averagePrecision",
                    "crossValidatedAuc",
                    "silhouette",
                    "stability");
    private static final Set<String> LESS_IS_BETTER =
            Set.of(
                    "logLoss",
                    "brier",
                    "calibrationError",
                    "crossValidatedLogLoss",
                    "mae",
                    "rmse",
                    "inertia");

    public ComparedMetric {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static ComparedMetric of(String name, List<ExperimentDetails> runs) {
        List<@Nullable Double> values = new ArrayList<>();
        runs.forEach(run -> values.add(run.metrics().get(name)));
        return new ComparedMetric(name, values, best(name, runs));
    }

    private static @Nullable String best(String name, List<ExperimentDetails> runs) {
        Set<String> models = new HashSet<>();
        runs.forEach(run -> models.add(run.model()));
        boolean isRanked = MORE_IS_BETTER.contains(name) || LESS_IS_BETTER.contains(name);
        var having = runs.stream().filter(run -> run.metrics().containsKey(name)).toList();
        if (!isRanked || models.size() > 1 || having.size() < 2) {
            return null;
        }
        double sign = MORE_IS_BETTER.contains(name) ? 1 : -1;
        double greatest = Double.NEGATIVE_INFINITY;
        String best = null;
        for (ExperimentDetails run : having) {
            double value = sign * run.metrics().getOrDefault(name, Double.NaN);
            if (value > greatest) {
                greatest = value;
                best = run.run();
            } else if (value == greatest) {
                best = null;
            }
        }
        return best;
    }
}
