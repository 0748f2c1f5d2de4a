package io.suanpan.scoring;

/**
 * Logistic regression with standardisation inside: log-odds = Σ wⱼ·(xⱼ - meanⱼ)/scaleⱼ + bias,
 * summed in the order of the features, the bias last. A missing value stands at its training mean
 * and so adds nothing. O(features).
 */
public final class LinearModel implements BinaryModel {
    private final double[] means;
    private final double[] scales;
    private final double[] weights;
    private final double bias;

    /**
     * @param means training mean of each feature
     * @param scales what a distance from the mean is divided by, above 0
     * @param weights per scaled feature
     * @param bias log-odds of a row at the mean
     */
    public LinearModel(double[] means, double[] scales, double[] weights, double bias) {
        this.means = Vectors.finite("means", means, weights.length);
        this.scales = Vectors.positive("scales", scales, weights.length);
        this.weights = Vectors.finite("weights", weights, weights.length);
        this.bias = Vectors.finite("bias", bias);
    }

    @Override
    public int featureCount() {
        return weights.length;
    }

    @Override
    public double logOdds(double[] x) {
        Vectors.requireFeatures(x, weights.length);
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += term(j, x[j]);
        }
        return sum + bias;
    }

    private double term(int j, double value) {
        return Double.isNaN(value) ? 0 : weights[j] * ((value - means[j]) / scales[j]);
    }

    @Override
    public double probability(double[] x) {
        return Logistic.probability(logOdds(x));
    }

    @Override
    public double[] contributions(double[] x) {
        Vectors.requireFeatures(x, weights.length);
        double[] parts = new double[weights.length + 1];
        for (int j = 0; j < weights.length; j++) {
            parts[j] = term(j, x[j]);
        }
        parts[weights.length] = bias;
        return parts;
    }

    @Override
    public Attribution attribution() {
        return Attribution.LINEAR;
    }

    @Override
    public LinearModel calibrated(double slope, double intercept) {
        Vectors.positive("slope", slope);
        double[] scaled = weights.clone();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] *= slope;
        }
        return new LinearModel(means, scales, scaled, slope * bias + intercept);
    }

    /** Log-odds per standard deviation of each feature. */
    public double[] weights() {
        return weights.clone();
    }

    public double[] means() {
        return means.clone();
    }

    public double[] scales() {
        return scales.clone();
    }

    public double bias() {
        return bias;
    }
}
