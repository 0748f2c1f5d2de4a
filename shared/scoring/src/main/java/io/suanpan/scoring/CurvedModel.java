package io.suanpan.scoring;

import java.util.List;

/**
 * A model whose log-odds are corrected by a curve. What the features add is multiplied by the one
 * factor that takes the distance from the baseline to the corrected one.
 */
public final class CurvedModel implements BinaryModel {
    private final BinaryModel inner;
    private final ScoreCurve curve;

    public CurvedModel(BinaryModel inner, ScoreCurve curve) {
        this.inner = inner;
        this.curve = curve;
    }

    @Override
    public int featureCount() {
        return inner.featureCount();
    }

    @Override
    public double logOdds(double[] x) {
        return curve.apply(inner.logOdds(x));
    }

    @Override
    public double probability(double[] x) {
        return Logistic.probability(logOdds(x));
    }

    @Override
    public double[] contributions(double[] x) {
        double[] parts = inner.contributions(x);
        int baseline = parts.length - 1;
        double before = inner.logOdds(x);
        double after = curve.apply(before);
        double distance = before - parts[baseline];
        double factor = distance == 0 ? 1 : (after - curve.apply(parts[baseline])) / distance;
        double sum = 0;
        for (int j = 0; j < baseline; j++) {
            parts[j] *= factor;
            sum += parts[j];
        }
        parts[baseline] = after - sum;
        return parts;
    }

    @Override
    public Attribution attribution() {
        return Attribution.COMPOSED;
    }

    @Override
    public BlendedModel calibrated(double slope, double intercept) {
        return new BlendedModel(List.of(this), new double[] {1}, 0).calibrated(slope, intercept);
    }

    public BinaryModel inner() {
        return inner;
    }

    public ScoreCurve curve() {
        return curve;
    }
}
