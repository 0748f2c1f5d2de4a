package io.suanpan.scoring;

/**
 * One hidden layer of rectifiers over standardised features:
 *
 * <pre>
 * uⱼ = (xⱼ - meanⱼ)/scaleⱼ, 0 where missing
 * log-odds = outputBias + Σₕ outputWeightₕ · max(0, hiddenBiasₕ + Σⱼ hiddenWeightₕⱼ · uⱼ)
 * </pre>
 *
 * O(features · hidden).
 */
public final class NeuralModel implements BinaryModel {
    private final double[] means;
    private final double[] scales;
    private final double[] hiddenWeights;
    private final double[] hiddenBiases;
    private final double[] outputWeights;
    private final double outputBias;

    /**
     * @param means training mean of each feature
     * @param scales what a distance from the mean is divided by, above 0
     * @param hiddenWeights hidden × features, row-major
     * @param hiddenBiases one per hidden unit
     * @param outputWeights one per hidden unit
     * @param outputBias log-odds with no unit active
     */
    public NeuralModel(
            double[] means,
            double[] scales,
            double[] hiddenWeights,
            double[] hiddenBiases,
            double[] outputWeights,
            double outputBias) {
        int features = means.length;
        int hidden = outputWeights.length;
        this.means = Vectors.finite("means", means, features);
        this.scales = Vectors.positive("scales", scales, features);
        this.hiddenWeights =
                Vectors.finite(
                        "hiddenWeights", hiddenWeights, Math.multiplyExact(hidden, features));
        this.hiddenBiases = Vectors.finite("hiddenBiases", hiddenBiases, hidden);
        this.outputWeights = Vectors.finite("outputWeights", outputWeights, hidden);
        this.outputBias = Vectors.finite("outputBias", outputBias);
    }

    @Override
    public int featureCount() {
        return means.length;
    }

    @Override
    public double logOdds(double[] x) {
        double[] u = standardised(x);
        double sum = outputBias;
        for (int h = 0; h < outputWeights.length; h++) {
            sum += outputWeights[h] * Math.max(0, hiddenBiases[h] + activation(h, u));
        }
        return sum;
    }

    private double[] standardised(double[] x) {
        Vectors.requireFeatures(x, means.length);
        double[] u = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            u[j] = Double.isNaN(x[j]) ? 0 : (x[j] - means[j]) / scales[j];
        }
        return u;
    }

    private double activation(int h, double[] u) {
        double sum = 0;
        for (int j = 0, at = h * u.length; j < u.length; j++, at++) {
            sum += hiddenWeights[at] * u[j];
        }
        return sum;
    }

    @Override
    public double probability(double[] x) {
        return Logistic.probability(logOdds(x));
    }

    /**
     * Along the straight line from the mean to x the gradient of a rectifier is a step function of
     * the way t, so its integral is the weight times the share of the way on which the unit is
     * active.
     */
    @Override
    public double[] contributions(double[] x) {
        double[] u = standardised(x);
        double[] parts = new double[u.length + 1];
        double baseline = outputBias;
        for (int h = 0; h < outputWeights.length; h++) {
            double bias = hiddenBiases[h];
            baseline += outputWeights[h] * Math.max(0, bias);
            double pull = outputWeights[h] * activeShare(bias, activation(h, u));
            for (int j = 0, at = h * u.length; j < u.length; j++, at++) {
                parts[j] += pull * hiddenWeights[at] * u[j];
            }
        }
        parts[u.length] = baseline;
        return parts;
    }

    /** The share of t in 0..1 for which bias + t · slope is above 0. */
    private static double activeShare(double bias, double slope) {
        double end = bias + slope;
        if (bias > 0 && end > 0) {
            return 1;
        }
        if (bias <= 0 && end <= 0) {
            return 0;
        }
        return Math.max(bias, end) / Math.abs(slope);
    }

    @Override
    public Attribution attribution() {
        return Attribution.INTEGRATED_GRADIENTS;
    }

    @Override
    public NeuralModel calibrated(double slope, double intercept) {
        Vectors.positive("slope", slope);
        double[] scaled = outputWeights.clone();
        for (int h = 0; h < scaled.length; h++) {
            scaled[h] *= slope;
        }
        return new NeuralModel(
                means, scales, hiddenWeights, hiddenBiases, scaled, slope * outputBias + intercept);
    }

    public double[] means() {
        return means.clone();
    }

    public double[] scales() {
        return scales.clone();
    }

    /** Hidden × features, row-major. */
    public double[] hiddenWeights() {
        return hiddenWeights.clone();
    }

    public double[] hiddenBiases() {
        return hiddenBiases.clone();
    }

    public double[] outputWeights() {
        return outputWeights.clone();
    }

    public double outputBias() {
        return outputBias;
    }
}
