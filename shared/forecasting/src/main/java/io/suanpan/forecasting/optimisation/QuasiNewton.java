package io.suanpan.forecasting.optimisation;

/**
 * Minimum of a smooth function within bounds: BFGS with projected steps (Bertsekas 1982; Nocedal
 * and Wright, Numerical Optimization, 2nd ed., 6.1 and 16.7). Coordinates that a bound holds
 * against the slope stay; the others take the quasi-Newton step, cut back until the value falls
 * enough. It needs some twenty to fifty values and slopes where a simplex needs hundreds of values.
 * Deterministic; stateless and thread-safe; beyond the objective each step takes time and memory
 * n², and nothing is allocated.
 */
public final class QuasiNewton {
    private final int maxIterations;
    private final double tolerance;

    /**
     * @param maxIterations steps at the most
     * @param tolerance absolute: the search rests when a step promises, or gains, less
     */
    public QuasiNewton(int maxIterations, double tolerance) {
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
    }

    /**
     * @param start moved to the nearest bound where it lies outside
     * @param scale size of a first step in each coordinate, above 0
     * @param lower may be −∞; where it equals {@code upper} the coordinate stays
     * @param upper may be +∞
     */
    public Minimum minimise(
            SmoothObjective objective,
            double[] start,
            double[] scale,
            double[] lower,
            double[] upper) {
        Descent descent = new Descent(objective, start, scale, lower, upper);
        for (int i = 0; i < maxIterations && descent.step(tolerance); i++) {}
        return descent.minimum();
    }
}
