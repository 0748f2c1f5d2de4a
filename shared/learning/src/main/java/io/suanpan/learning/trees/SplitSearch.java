package io.suanpan.learning.trees;

import java.util.SplittableRandom;

/**
 * Finds the split of a node from the sums of gradient g and weight h of each bin: the one with the
 * greatest gain, sum of G²/(H + λ) of both sides less that of the whole (Chen and Guestrin 2016,
 * equation 7). With g = -label, h = 1 and λ = 0 that is the fall of the squared error, which for
 * labels 0 and 1 is half that of Gini's impurity. Missing values go to the side where the gain is
 * greater. Ties: the earlier feature, the lower bin, missing to the right.
 */
final class SplitSearch {
    private static final double LEAST_GAIN = 1e-9;

    private final Bins bins;
    private final double leastWeight;
    private final double lambda;

    SplitSearch(Bins bins, double leastWeight, double lambda) {
        this.bins = bins;
        this.leastWeight = leastWeight;
        this.lambda = lambda;
    }

    /**
     * @param histogram g and h by turns of the feature's bins from {@code offset}, the missing last
     * @param g of the node
     * @param h of the node
     */
    Split best(double[] histogram, int offset, int feature, double g, double h, Split sofar) {
        int count = bins.count(feature);
        double missingG = histogram[offset + 2 * count];
        double missingH = histogram[offset + 2 * count + 1];
        Split best = sofar;
        double leftG = 0;
        double leftH = 0;
        for (int bin = 0; bin < count - 1; bin++) {
            double binH = histogram[offset + 2 * bin + 1];
            leftG += histogram[offset + 2 * bin];
            leftH += binH;
            if (binH == 0) {
                continue;
            }
            best = better(best, feature, bin, false, leftG, leftH, g, h);
            if (missingH > 0) {
                best = better(best, feature, bin, true, leftG + missingG, leftH + missingH, g, h);
            }
        }
        if (missingH > 0) {
            best = better(best, feature, count - 1, false, g - missingG, h - missingH, g, h);
        }
        return best;
    }

    private Split better(
            Split best,
            int feature,
            int bin,
            boolean missingLeft,
            double leftG,
            double leftH,
            double g,
            double h) {
        double rightH = h - leftH;
        if (leftH < leastWeight || rightH < leastWeight) {
            return best;
        }
        double rightG = g - leftG;
        double gain =
                leftG * leftG / (leftH + lambda)
                        + rightG * rightG / (rightH + lambda)
                        - g * g / (h + lambda);
        return gain > Math.max(best.gain(), LEAST_GAIN)
                ? new Split(feature, bin, missingLeft, gain)
                : best;
    }

    /** One cut at random between the node's least and greatest bin (Geurts et al. 2006). */
    Split random(
            double[] histogram,
            int offset,
            int feature,
            double g,
            double h,
            Split sofar,
            SplittableRandom random) {
        int count = bins.count(feature);
        int first = 0;
        while (first < count && histogram[offset + 2 * first + 1] == 0) {
            first++;
        }
        int last = count - 1;
        while (last > first && histogram[offset + 2 * last + 1] == 0) {
            last--;
        }
        if (last <= first) {
            return sofar;
        }
        int cut = random.nextInt(first, last);
        double leftG = 0;
        double leftH = 0;
        for (int bin = first; bin <= cut; bin++) {
            leftG += histogram[offset + 2 * bin];
            leftH += histogram[offset + 2 * bin + 1];
        }
        double missingG = histogram[offset + 2 * count];
        double missingH = histogram[offset + 2 * count + 1];
        Split best = better(sofar, feature, cut, false, leftG, leftH, g, h);
        return missingH > 0
                ? better(best, feature, cut, true, leftG + missingG, leftH + missingH, g, h)
                : best;
    }
}
