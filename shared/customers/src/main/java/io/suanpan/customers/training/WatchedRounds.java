package io.suanpan.customers.training;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.RoundCurve;
import io.suanpan.learning.RoundTrainer;
import io.suanpan.learning.StoppingTrainer;
import io.suanpan.scoring.Logistic;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.Map;

/**
 * Lets a trainer that grows all its rounds take part in a search that asks after which round to
 * stop: it does not stop early, but tells the curve of all rounds.
 */
record WatchedRounds(RoundTrainer inner) implements StoppingTrainer {

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Map<String, String> parameters() {
        return inner.parameters();
    }

    @Override
    public int rounds() {
        return inner.rounds();
    }

    @Override
    public WatchedRounds withRounds(int rounds) {
        return new WatchedRounds(inner.withRounds(rounds));
    }

    @Override
    public TreeEnsembleModel train(LabelledRows rows, long seed) {
        return inner.train(rows, seed);
    }

    @Override
    public RoundCurve train(LabelledRows rows, LabelledRows watched, int patience, long seed) {
        TreeEnsembleModel model = inner.train(rows, seed);
        double[] means = new double[model.treeCount()];
        double[] logOdds = new double[means.length];
        double[] x = new double[watched.featureCount()];
        for (int row = 0; row < watched.rowCount(); row++) {
            watched.copyRow(row, x);
            model.logOddsByRound(x, logOdds);
            for (int round = 0; round < means.length; round++) {
                double p = Logistic.probability(logOdds[round]);
                means[round] +=
                        BinaryEvaluation.logLoss(p, watched.label(row)) / watched.rowCount();
            }
        }
        return new RoundCurve(model, means);
    }
}
