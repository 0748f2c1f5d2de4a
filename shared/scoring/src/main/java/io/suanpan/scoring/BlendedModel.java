package io.suanpan.scoring;

import java.util.List;

/**
 * Several models of the same features as one: log-odds = intercept + Σ weightₖ · log-oddsₖ. What a
 * feature adds is the same sum of what it adds in each.
 */
public final class BlendedModel implements BinaryModel {
    private final List<BinaryModel> models;
    private final double[] weights;
    private final double intercept;

    /**
     * @param models one or more, of equal feature counts
     * @param weights one a model, 0 or more
     */
    public BlendedModel(List<BinaryModel> models, double[] weights, double intercept) {
        if (models.isEmpty()) {
            throw Vectors.malformed("The blend has no model");
        }
        this.models = List.copyOf(models);
        this.weights = Vectors.finite("weights", weights, models.size());
        this.intercept = Vectors.finite("intercept", intercept);
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] < 0) {
                throw Vectors.malformed("Weight " + k + " is " + weights[k]);
            }
            if (models.get(k).featureCount() != models.getFirst().featureCount()) {
                throw Vectors.malformed("Model " + k + " takes other features than the first");
            }
        }
    }

    @Override
    public int featureCount() {
        return models.getFirst().featureCount();
    }

    @Override
    public double logOdds(double[] x) {
        double sum = intercept;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * models.get(k).logOdds(x);
        }
        return sum;
    }

    @Override
    public double probability(double[] x) {
        return Logistic.probability(logOdds(x));
    }

    @Override
    public double[] contributions(double[] x) {
        double[] sums = new double[featureCount() + 1];
        for (int k = 0; k < weights.length; k++) {
            double[] parts = models.get(k).contributions(x);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += weights[k] * parts[j];
            }
        }
        sums[featureCount()] += intercept;
        return sums;
    }

    /** That of the only model, else {@link Attribution#COMPOSED}. */
    @Override
    public Attribution attribution() {
        return models.size() == 1 ? models.getFirst().attribution() : Attribution.COMPOSED;
    }

    @Override
    public BlendedModel calibrated(double slope, double byIntercept) {
        Vectors.positive("slope", slope);
        double[] scaled = weights.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= slope;
        }
        return new BlendedModel(models, scaled, slope * intercept + byIntercept);
    }

    public List<BinaryModel> models() {
        return models;
    }

    public double[] weights() {
        return weights.clone();
    }

    public double intercept() {
        return intercept;
    }
}
