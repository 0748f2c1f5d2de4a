package io.suanpan.learning;

import io.suanpan.scoring.TreeEnsembleModel;

/** A trainer whose model grows tree by tree, so that one training shows every shorter one. */
public interface RoundTrainer extends BinaryTrainer {
    int rounds();

    /** The same trainer with another number of rounds. */
    RoundTrainer withRounds(int rounds);

    @Override
    TreeEnsembleModel train(LabelledRows rows, long seed);
}
