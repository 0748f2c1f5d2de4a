package io.suanpan.forecasting.theta;

/**
 * The line A + B·t by least squares through the values up to each step, and their mean. Mutable,
 * for one thread; a step costs the same whatever came before.
 */
final class Trend {
    private final boolean dynamic;
    private int count;
    private double mean;
    private double intercept;
    private double slope;

    private Trend(boolean dynamic, int count) {
        this.dynamic = dynamic;
        this.count = count;
    }

    /** Follows the values; before the first, 0 all along. */
    static Trend following(int count) {
        return new Trend(true, count);
    }

    /** Of values that are 0 all along and of a fixed line. */
    static Trend fixedAtZero(int count) {
        return new Trend(false, count);
    }

    /** Through all values, and never changed by further ones. */
    static Trend through(double[] values) {
        Trend line = following(0);
        for (double value : values) {
            line.observe(value);
        }
        Trend fixed = new Trend(false, 0);
        fixed.intercept = line.intercept;
        fixed.slope = line.slope;
        return fixed;
    }

    Trend copy() {
        Trend copy = new Trend(dynamic, count);
        copy.mean = mean;
        copy.intercept = intercept;
        copy.slope = slope;
        return copy;
    }

    /** B(t) = ((t−2)·B(t−1) + 6/t·(y(t) − ȳ(t−1))) / (t+1), A(t) = ȳ(t) − (t+1)/2·B(t). */
    void observe(double value) {
        count++;
        if (!dynamic) {
            return;
        }
        slope = count == 1 ? 0 : ((count - 2) * slope + 6 * (value - mean) / count) / (count + 1);
        mean += (value - mean) / count;
        intercept = mean - (count + 1) * slope / 2;
    }

    /** Values seen. */
    int count() {
        return count;
    }

    double intercept() {
        return intercept;
    }

    double slope() {
        return slope;
    }
}
