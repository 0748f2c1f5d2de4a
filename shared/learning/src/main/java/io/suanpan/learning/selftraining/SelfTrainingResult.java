package io.suanpan.learning.selftraining;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.scoring.BinaryModel;
import java.util.List;
import java.util.Map;

/**
 * @param model of all known rows, with the labels that the kept rounds gave to others; calibrated
 * @param rounds that went into the model, as they went on all known rows; empty where unlabelled
 *     rows do not pay
 * @param without out-of-fold judgement of known rows, unlabelled ones left aside
 * @param with the same after the best number of rounds, whether that is kept or not
 * @param bestRounds of the least out-of-fold log loss, 1 or more
 * @param provenance trainer, parameters and rows: for the model card
 */
public record SelfTrainingResult(
        BinaryModel model,
        List<Round> rounds,
        BinaryEvaluation without,
        BinaryEvaluation with,
        int bestRounds,
        Map<String, String> provenance) {

    public SelfTrainingResult {
        rounds = List.copyOf(rounds);
        provenance = Map.copyOf(provenance);
    }

    /** Rows that were labelled, and how many were left. */
    public record Round(int positives, int negatives, int left) {}

    /** Whether validation on known rows says that unlabelled ones pay. */
    public boolean pays() {
        return !rounds.isEmpty();
    }
}
