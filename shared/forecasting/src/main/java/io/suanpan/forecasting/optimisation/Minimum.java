package io.suanpan.forecasting.optimisation;

/** The best point a search found. Immutable. */
public final class Minimum {
    private final double[] point;
    private final double value;
    private final int evaluations;

    public Minimum(double[] point, double value, int evaluations) {
        this.point = point.clone();
        this.value = value;
        this.evaluations = evaluations;
    }

    /** A copy. */
    public double[] point() {
        return point.clone();
    }

    /** One coordinate of the point. */
    public double at(int i) {
        return point[i];
    }

    /** Infinite where no point of the search had a value. */
    public double value() {
        return value;
    }

    /** How often the objective was asked. */
    public int evaluations() {
        return evaluations;
    }
}
