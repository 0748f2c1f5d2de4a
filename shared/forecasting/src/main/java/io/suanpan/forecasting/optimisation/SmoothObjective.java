package io.suanpan.forecasting.optimisation;

/** What is to be made small, where its slope is known too. */
@FunctionalInterface
public interface SmoothObjective {
    /**
     * The value at a point; NaN counts as infinite.
     *
     * @param point belongs to the caller: neither to be kept nor changed
     * @param gradient to be filled with the derivatives; may be left where the value is not finite
     */
    double at(double[] point, double[] gradient);
}
