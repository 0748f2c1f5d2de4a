package io.suanpan.forecasting.global;

/**
 * What a booster makes small, by its gradient g and curvature h at a score; the labels are ≥ 0 for
 * Tweedie.
 */
sealed interface BoosterLoss {
    /** Of the score by which the label is predicted. */
    double gradient(double label, double score);

    double curvature(double label, double score);

    /** What a score predicts: itself, unless a loss has its own scale. */
    default double predicted(double score) {
        return score;
    }

    /** The score that predicts this much. */
    default double score(double predicted) {
        return predicted;
    }

    /** (label − score)² / 2: the mean. */
    record Squared() implements BoosterLoss {
        @Override
        public double gradient(double label, double score) {
            return score - label;
        }

        @Override
        public double curvature(double label, double score) {
            return 1;
        }
    }

    /**
     * The mean of what is often 0 and otherwise skewed, by its logarithm: deviance of the compound
     * Poisson (Jørgensen 1987).
     *
     * @param power of the mean that the variance grows by, between 1 and 2
     */
    record Tweedie(double power) implements BoosterLoss {
        private static final double LEAST = 1e-3;

        @Override
        public double gradient(double label, double score) {
            return StrictMath.exp((2 - power) * score)
                    - label * StrictMath.exp((1 - power) * score);
        }

        @Override
        public double curvature(double label, double score) {
            return (2 - power) * StrictMath.exp((2 - power) * score)
                    + (power - 1) * label * StrictMath.exp((1 - power) * score);
        }

        @Override
        public double predicted(double score) {
            return StrictMath.exp(score);
        }

        @Override
        public double score(double predicted) {
            return StrictMath.log(Math.max(LEAST, predicted));
        }
    }

    /**
     * Of a quantile. Errors nearer than the rounding count by their square, which draws the result
     * towards the mean; the curvature, which the loss has not, is taken for 1, so that a tree's
     * step is a share of the gradient.
     *
     * @param probability of a label below
     * @param rounding above 0, in units of the label
     */
    record Pinball(double probability, double rounding) implements BoosterLoss {
        @Override
        public double gradient(double label, double score) {
            double error = label - score;
            double side = Math.clamp(error / rounding, -1, 1);
            return side > 0 ? -probability * side : -(1 - probability) * side;
        }

        @Override
        public double curvature(double label, double score) {
            return 1;
        }
    }
}
