package io.suanpan.learning.search;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.RoundTrainer;
import io.suanpan.learning.StratifiedFolds;
import io.suanpan.scoring.Logistic;
import java.util.Arrays;
import java.util.List;

/** A candidate over all folds of a step, at its best number of rounds. */
record Tried(Candidate candidate, Trial trial, OutOfFold outOfFold) {

    /** Log-odds of each row by the model that did not see it. */
    static final class OutOfFold {
        private final double[] logOdds;

        private OutOfFold(double[] logOdds) {
            this.logOdds = logOdds;
        }

        double[] logOdds() {
            return logOdds;
        }
    }

    static Tried of(
            Candidate candidate,
            LabelledRows rows,
            StratifiedFolds folds,
            List<FoldOutcome> outcomes) {
        int rounds = bestRounds(outcomes);
        double[] logOdds = new double[rows.rowCount()];
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] validation = folds.validation(fold);
            double[] some = outcomes.get(fold).logOdds(rounds, rows, validation);
            for (int i = 0; i < validation.length; i++) {
                logOdds[validation[i]] = some[i];
            }
        }
        BinaryTrainer trainer =
                candidate.trainer() instanceof RoundTrainer inRounds && rounds > 0
                        ? inRounds.withRounds(rounds)
                        : candidate.trainer();
        Candidate at = candidate.with(trainer);
        double[] probabilities = new double[logOdds.length];
        Arrays.setAll(probabilities, row -> Logistic.probability(logOdds[row]));
        BinaryEvaluation judged = BinaryEvaluation.of(probabilities, rows.labels());
        Trial trial =
                new Trial(
                        trainer.name(),
                        at.parameters(),
                        rows.rowCount(),
                        rounds,
                        judged.logLoss(),
                        judged.auc());
        return new Tried(at, trial, new OutOfFold(logOdds));
    }

    /** Of the least mean loss among the rounds that all folds have reached. */
    private static int bestRounds(List<FoldOutcome> outcomes) {
        int reached = outcomes.stream().mapToInt(it -> it.curve().length).min().orElse(0);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < reached; round++) {
            double sum = 0;
            for (FoldOutcome outcome : outcomes) {
                sum += outcome.curve()[round];
            }
            if (sum < least) {
                least = sum;
                best = round + 1;
            }
        }
        return best;
    }
}
