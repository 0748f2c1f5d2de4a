package io.suanpan.learning;

import io.suanpan.scoring.TreeEnsembleModel;

/** A model of all rounds that were trained, and the log loss of the watched rows after each. */
public final class RoundCurve {
    private final TreeEnsembleModel model;
    private final double[] logLossByRound;

    public RoundCurve(TreeEnsembleModel model, double[] logLossByRound) {
        this.model = model;
        this.logLossByRound = logLossByRound.clone();
    }

    public TreeEnsembleModel model() {
        return model;
    }

    public double[] logLossByRound() {
        return logLossByRound.clone();
    }
}
