package io.suanpan.forecasting.hierarchy;

/** Base forecasts in, forecasts that add up and are never below 0 out. */
@FunctionalInterface
public interface CoherentForecasts {
    /**
     * @param base one step's forecasts of all nodes, in the order of {@link Hierarchy#names()}
     */
    double[] reconcile(double... base);
}
