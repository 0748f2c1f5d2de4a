package io.suanpan.learning;

/**
 * Mean and population standard deviation of each feature over the rows that have it. A feature that
 * never varies, or that no row has, gets scale 1 and so only zeros.
 */
public final class Scaler {
    private final double[] means;
    private final double[] scales;

    private Scaler(double[] means, double[] scales) {
        this.means = means;
        this.scales = scales;
    }

    /** Two passes, O(rows · features). */
    public static Scaler of(LabelledRows rows) {
        int width = rows.featureCount();
        double[] means = new double[width];
        double[] scales = new double[width];
        for (int j = 0; j < width; j++) {
            means[j] = mean(rows, j);
            scales[j] = scale(rows, j, means[j]);
        }
        return new Scaler(means, scales);
    }

    private static double mean(LabelledRows rows, int feature) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < rows.rowCount(); row++) {
            double value = rows.value(row, feature);
            if (!Double.isNaN(value)) {
                count++;
                // A running mean cannot overflow where a sum could.
                sum += (value - sum) / count;
            }
        }
        return sum;
    }

    private static double scale(LabelledRows rows, int feature, double mean) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < rows.rowCount(); row++) {
            double value = rows.value(row, feature);
            if (!Double.isNaN(value)) {
                double distance = value - mean;
                count++;
                sum += (distance * distance - sum) / count;
            }
        }
        double deviation = Math.sqrt(sum);
        if (!Double.isFinite(deviation)) {
            throw Refusals.malformed(
                    "The spread of feature " + rows.featureNames().get(feature) + " is not finite",
                    "Give it in a larger unit: its square must be a number.");
        }
        // Below that the spread is what rounding left of a constant.
        return deviation > 1e-12 * Math.abs(mean) ? deviation : 1;
    }

    public double[] means() {
        return means.clone();
    }

    public double[] scales() {
        return scales.clone();
    }

    /** The row in standard deviations; 0 where missing. */
    public void standardise(LabelledRows rows, int row, double[] into) {
        rows.copyRow(row, into);
        for (int j = 0; j < into.length; j++) {
            into[j] = Double.isNaN(into[j]) ? 0 : (into[j] - means[j]) / scales[j];
        }
    }

    /** The row with the mean where it is missing. */
    void impute(LabelledRows rows, int row, double[] into) {
        rows.copyRow(row, into);
        for (int j = 0; j < into.length; j++) {
            into[j] = Double.isNaN(into[j]) ? means[j] : into[j];
        }
    }
}
