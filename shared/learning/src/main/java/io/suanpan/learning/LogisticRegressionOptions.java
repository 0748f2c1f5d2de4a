package io.suanpan.learning;

/**
 * @param cost liblinear's C: weight of the rows' loss against the penalty |w|²/2, above 0. Default
 *     1: with standardised features and thousands of rows the penalty is light.
 * @param tolerance where the solver stops, relative to the first gradient. Default 1e-4: below that
 *     the probabilities no longer move in the fourth digit.
 */
public record LogisticRegressionOptions(double cost, double tolerance) {
    public LogisticRegressionOptions {
        Refusals.require(cost > 0 && Double.isFinite(cost), "cost", cost, "a number above 0");
        Refusals.require(
                tolerance > 0 && tolerance < 1, "tolerance", tolerance, "a number in (0, 1)");
    }

    public static LogisticRegressionOptions defaults() {
        return new LogisticRegressionOptions(1, 1e-4);
    }

    public LogisticRegressionOptions withCost(double newCost) {
        return new LogisticRegressionOptions(newCost, tolerance);
    }

    public LogisticRegressionOptions withTolerance(double newTolerance) {
        return new LogisticRegressionOptions(cost, newTolerance);
    }
}
