package io.suanpan.learning;

/** A trainer in rounds that watches other rows and stops when it no longer helps them. */
public interface StoppingTrainer extends RoundTrainer {

    /**
     * Trains until {@code patience} rounds have brought no better log loss of {@code watched}, or
     * all rounds are done.
     */
    RoundCurve train(LabelledRows rows, LabelledRows watched, int patience, long seed);

    @Override
    StoppingTrainer withRounds(int rounds);
}
