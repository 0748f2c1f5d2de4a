package io.suanpan.learning;

import io.suanpan.scoring.BinaryModel;
import java.util.List;

/**
 * The outcome of a {@link ModelSelection}.
 *
 * @param trainer the chosen one, with its number of rounds
 * @param model trained on all rows, corrected by {@code calibration}
 * @param calibration {@link Platt#NONE} where validation did not show that it pays
 * @param outOfFold the chosen candidate on the rows it was not trained on, calibrated as the model
 *     is, each fold by what the others showed
 * @param chosen place of the chosen one in {@code scores}
 * @param scores every candidate, in the order given
 */
public record ModelChoice(
        BinaryTrainer trainer,
        BinaryModel model,
        Platt calibration,
        BinaryEvaluation outOfFold,
        int chosen,
        List<CandidateScore> scores) {

    public ModelChoice {
        scores = List.copyOf(scores);
    }
}
