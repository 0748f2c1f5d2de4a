package io.suanpan.recommendation.offpolicy;

import io.suanpan.recommendation.exploration.Propensity;

/**
 * One position of a logged list.
 *
 * @param reward that came of it: 1 for a click, or an amount of money
 * @param logged chances by which it was shown, above 0
 * @param target chances by which the ranking that is judged would have shown the same item there
 * @param predicted reward that a model expects of what was shown; 0 without one
 * @param expected reward that the model expects of what the target would show there: the sum over
 *     items of the target's chance times the prediction; 0 without one
 */
public record Slot(
        double reward, Propensity logged, Propensity target, double predicted, double expected) {
    public Slot {
        if (!(logged.givenAbove() > 0) || !(logged.atPosition() > 0)) {
            throw new IllegalArgumentException(
                    "What was shown had a chance; the log says %s. Check how it was drawn."
                            .formatted(logged));
        }
        if (!Double.isFinite(reward) || !Double.isFinite(predicted) || !Double.isFinite(expected)) {
            throw new IllegalArgumentException(
                    "Rewards are finite numbers, not %s, %s and %s."
                            .formatted(reward, predicted, expected));
        }
    }

    /** Without a reward model. */
    public static Slot of(double reward, Propensity logged, Propensity target) {
        return new Slot(reward, logged, target, 0, 0);
    }
}
