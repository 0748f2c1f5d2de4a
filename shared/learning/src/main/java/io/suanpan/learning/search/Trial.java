package io.suanpan.learning.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a step of the search found of one candidate.
 *
 * @param rows that the step's folds were made of
 * @param logLoss of all rows, each by the model that did not see it
 * @param rounds best for boosting; 0 where there are none
 */
public record Trial(
        String trainer,
        Map<String, String> parameters,
        int rows,
        int rounds,
        double logLoss,
        double auc) {
    public Trial {
        parameters = Map.copyOf(parameters);
    }

    /** The least log loss first; ties as they came. */
    static List<Trial> ranked(List<Trial> trials) {
        return trials.stream().sorted(Comparator.comparingDouble(Trial::logLoss)).toList();
    }
}
