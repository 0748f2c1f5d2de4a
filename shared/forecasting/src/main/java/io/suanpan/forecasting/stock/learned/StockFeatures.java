package io.suanpan.forecasting.stock.learned;

/**
 * What is known of a product's demand at the end of a week, as logarithms (of value + 0.3, so that
 * nothing is a number too): mean weekly demand by exponential weights of 0.5, 0.15 and 0.04, the
 * largest week so far, and the forecast's mean per week. Follows one product week by week.
 */
public final class StockFeatures {
    /** Numbers in a row, the constant among them. */
    public static final int COUNT = 6;

    private static final double[] WEIGHTS = {0.5, 0.15, 0.04};
    private static final double NOTHING = 0.3;

    private final double[] level = new double[WEIGHTS.length];
    private final double[] weight = new double[WEIGHTS.length];
    private double largest;
    private int weeks;

    /** The next week. */
    public void add(double units) {
        for (int k = 0; k < WEIGHTS.length; k++) {
            level[k] += WEIGHTS[k] * (units - level[k]);
            weight[k] += WEIGHTS[k] * (1 - weight[k]);
        }
        largest = Math.max(largest, units);
        weeks++;
    }

    public int weeks() {
        return weeks;
    }

    /**
     * @param forecastPerWeek mean of the forecast over the protection time
     */
    public double[] row(double forecastPerWeek) {
        double[] row = new double[COUNT];
        row[0] = 1;
        for (int k = 0; k < WEIGHTS.length; k++) {
            row[k + 1] = log(level[k] / Math.max(1e-9, weight[k]));
        }
        row[WEIGHTS.length + 1] = log(largest);
        row[WEIGHTS.length + 2] = log(forecastPerWeek);
        return row;
    }

    private static double log(double units) {
        return StrictMath.log(Math.max(0, units) + NOTHING);
    }
}
