package io.suanpan.forecasting.decomposition;

/** A series as the sum of trend, seasons and remainder. Immutable. */
public final class Components {
    private final double[] trend;
    private final double[][] seasonal;
    private final double[] remainder;

    /** The arrays are not copied: who makes one gives them away. */
    Components(double[] trend, double[][] seasonal, double[] remainder) {
        this.trend = trend;
        this.seasonal = seasonal;
        this.remainder = remainder;
    }

    public int length() {
        return trend.length;
    }

    /** A copy, oldest first. */
    public double[] trend() {
        return trend.clone();
    }

    /** How many seasons, each with its own period. */
    public int seasons() {
        return seasonal.length;
    }

    /**
     * A copy, oldest first.
     *
     * @param season 0 for the shortest period
     */
    public double[] seasonal(int season) {
        return seasonal[season].clone();
    }

    /** A copy, oldest first. */
    public double[] remainder() {
        return remainder.clone();
    }
}
