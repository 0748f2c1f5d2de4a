package io.suanpan.learning;

import java.util.List;
import java.util.Map;

/**
 * What cross-validation found of one candidate.
 *
 * @param trainer name
 * @param parameters of the trainer, with the number of rounds that was found best
 * @param foldLogLosses log loss in each fold
 * @param logLoss their mean
 * @param standardError of that mean
 * @param auc mean AUC of the folds
 */
public record CandidateScore(
        String trainer,
        Map<String, String> parameters,
        List<Double> foldLogLosses,
        double logLoss,
        double standardError,
        double auc) {

    public CandidateScore {
        parameters = Map.copyOf(parameters);
        foldLogLosses = List.copyOf(foldLogLosses);
    }
}
