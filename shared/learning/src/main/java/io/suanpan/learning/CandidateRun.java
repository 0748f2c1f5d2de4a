package io.suanpan.learning;

import java.util.ArrayList;
import java.util.List;

/** One candidate over all folds, at its best number of rounds. */
record CandidateRun(BinaryTrainer trainer, CandidateScore score, OutOfFold outOfFold) {

    /** The predictions of each row by the model that did not see it. */
    static final class OutOfFold {
        private final double[] logOdds;
        private final double[] probabilities;

        private OutOfFold(int rows) {
            logOdds = new double[rows];
            probabilities = new double[rows];
        }

        double[] logOdds() {
            return logOdds;
        }

        double[] probabilities() {
            return probabilities;
        }
    }

    static CandidateRun of(BinaryTrainer candidate, LabelledRows rows, List<CandidateFold> folds) {
        int rounds = 0;
        BinaryTrainer trainer = candidate;
        if (candidate instanceof RoundTrainer inRounds) {
            rounds = bestRounds(folds);
            trainer = inRounds.withRounds(rounds);
        }
        OutOfFold predictions = new OutOfFold(rows.rowCount());
        List<Double> losses = new ArrayList<>();
        double auc = 0;
        for (CandidateFold fold : folds) {
            fold.predict(rows, rounds, predictions.logOdds, predictions.probabilities);
            BinaryEvaluation evaluation =
                    BinaryEvaluation.of(fold.of(predictions.probabilities), fold.labels(rows));
            losses.add(evaluation.logLoss());
            auc += evaluation.auc() / folds.size();
        }
        return new CandidateRun(trainer, score(trainer, losses, auc), predictions);
    }

    private static CandidateScore score(BinaryTrainer trainer, List<Double> losses, double auc) {
        double mean = losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = 0;
        for (double loss : losses) {
            squares += (loss - mean) * (loss - mean);
        }
        int folds = losses.size();
        double error = Math.sqrt(squares / (folds - 1) / folds);
        return new CandidateScore(trainer.name(), trainer.parameters(), losses, mean, error, auc);
    }

    private static int bestRounds(List<CandidateFold> folds) {
        int rounds = folds.getFirst().logLossByRound().length;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            double sum = 0;
            for (CandidateFold fold : folds) {
                sum += fold.logLossByRound()[round];
            }
            if (sum < least) {
                least = sum;
                best = round + 1;
            }
        }
        return best;
    }
}
