package io.suanpan.forecasting.optimisation;

/** What is to be made small. */
@FunctionalInterface
public interface Objective {
    /**
     * The value at a point; NaN counts as infinite. The array belongs to the caller: it is neither
     * to be kept nor changed.
     */
    double at(double[] point);
}
