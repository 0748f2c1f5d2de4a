package io.suanpan.scoring;

import java.util.List;

/**
 * A model behind encodings: each of the inner model's inputs is made from one feature. What the
 * inputs of one feature add is what the feature adds.
 */
public final class EncodedModel implements BinaryModel {
    private final int featureCount;
    private final List<FeatureEncoding> encodings;
    private final BinaryModel inner;

    /**
     * @param encodings one for each input of {@code inner}, in its order
     */
    public EncodedModel(int featureCount, List<FeatureEncoding> encodings, BinaryModel inner) {
        this.featureCount = featureCount;
        this.encodings = List.copyOf(encodings);
        this.inner = inner;
        if (inner.featureCount() != encodings.size()) {
            throw Vectors.malformed(
                    encodings.size()
                            + " encodings do not fit a model of "
                            + inner.featureCount()
                            + " inputs");
        }
        for (FeatureEncoding encoding : encodings) {
            if (encoding.feature() < 0 || encoding.feature() >= featureCount) {
                throw Vectors.malformed(
                        "An encoding reads the unknown feature " + encoding.feature());
            }
        }
    }

    @Override
    public int featureCount() {
        return featureCount;
    }

    private double[] encoded(double[] x) {
        Vectors.requireFeatures(x, featureCount);
        double[] inputs = new double[encodings.size()];
        for (int i = 0; i < inputs.length; i++) {
            FeatureEncoding encoding = encodings.get(i);
            inputs[i] = encoding.apply(x[encoding.feature()]);
        }
        return inputs;
    }

    @Override
    public double logOdds(double[] x) {
        return inner.logOdds(encoded(x));
    }

    @Override
    public double probability(double[] x) {
        return inner.probability(encoded(x));
    }

    @Override
    public double[] contributions(double[] x) {
        double[] parts = inner.contributions(encoded(x));
        double[] sums = new double[featureCount + 1];
        for (int i = 0; i < encodings.size(); i++) {
            sums[encodings.get(i).feature()] += parts[i];
        }
        sums[featureCount] = parts[encodings.size()];
        return sums;
    }

    /** The inner model's: summing inputs of a feature keeps its kind. */
    @Override
    public Attribution attribution() {
        return inner.attribution();
    }

    @Override
    public EncodedModel calibrated(double slope, double intercept) {
        return new EncodedModel(featureCount, encodings, inner.calibrated(slope, intercept));
    }

    public List<FeatureEncoding> encodings() {
        return encodings;
    }

    public BinaryModel inner() {
        return inner;
    }
}
