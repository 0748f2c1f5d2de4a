package io.suanpan.local.summary;

import io.suanpan.core.ModelCard;

/**
 * What a forecast is worth that knows nothing of a customer: each gets the share of positives in
 * the training data. On a hold-out with a share q, a constant p has log loss -(q ln p + (1 - q) ln
 * (1 - p)) and Brier score q (1 - p)² + (1 - q) p²; it ranks nobody, so its AUC is a half; it is
 * off by |p - q|; and it decides for the commoner outcome.
 *
 * @param trained p, between 0 and 1
 * @param seen q, between 0 and 1
 */
record Baseline(double trained, double seen) {

    static Baseline of(ModelCard card) {
        return new Baseline(
                ModelsText.metric(card, "trainingPositives")
                        / ModelsText.metric(card, "trainingRows"),
                ModelsText.metric(card, "positives") / ModelsText.metric(card, "rows"));
    }

    double auc() {
        return 0.5;
    }

    double logLoss() {
        return -(seen * StrictMath.log(trained) + (1 - seen) * StrictMath.log(1 - trained));
    }

    double brier() {
        return seen * (1 - trained) * (1 - trained) + (1 - seen) * trained * trained;
    }

    double calibrationError() {
        return Math.abs(trained - seen);
    }

    double accuracy() {
        return isPositive() ? seen : 1 - seen;
    }

    /** 0 where it never says yes. */
    double precision() {
        return isPositive() ? seen : 0;
    }

    double recall() {
        return isPositive() ? 1 : 0;
    }

    double f1() {
        return isPositive() ? 2 * seen / (1 + seen) : 0;
    }

    private boolean isPositive() {
        return trained >= 0.5;
    }
}
