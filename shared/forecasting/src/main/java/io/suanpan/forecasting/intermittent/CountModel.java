package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ModelSummary;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A level of demand that follows what sells by exponential smoothing, and negative binomial counts
 * around it: the mean stays, its uncertainty grows as the level is carried along each path. With
 * smoothing 0 all steps are alike. The level's deviation is counted up to its own size: far ahead,
 * dispersed counts would let it grow without end.
 *
 * @param now the distribution of the next step
 * @param smoothing of the level, 0 to 1
 */
record CountModel(ModelSummary summary, NegativeBinomial now, double smoothing)
        implements FittedModel {
    @Override
    public double[] mean(int horizon) {
        double[] mean = new double[horizon];
        Arrays.fill(mean, now.expected());
        return mean;
    }

    @Override
    public double[] standardDeviation(int horizon) {
        double[] result = new double[horizon];
        double ofLevel = 0;
        double most = now.expected() * now.expected();
        for (int h = 0; h < horizon; h++) {
            double around = now.variance() + overMean() * ofLevel;
            result[h] = Math.sqrt(around + ofLevel);
            ofLevel = Math.min(most, ofLevel + smoothing * smoothing * around);
        }
        return result;
    }

    /** What the variance around the level grows by with the level's own variance. */
    private double overMean() {
        double share = 1 - now.extraZeros();
        return share == 0 ? 0 : (now.dispersion() + 1) / share - 1;
    }

    /**
     * The first step exactly; later ones by their mean and variance; no dispersion above the
     * largest that is fitted.
     */
    @Override
    public double[] quantiles(int horizon, double probability) {
        double[] result = new double[horizon];
        double[] spread = standardDeviation(horizon);
        double same = now.quantile(probability);
        for (int h = 0; h < horizon; h++) {
            result[h] =
                    smoothing == 0 || h == 0
                            ? same
                            : wider(spread[h] * spread[h]).quantile(probability);
        }
        return result;
    }

    private NegativeBinomial wider(double variance) {
        double mean = now.mean();
        if (mean == 0) {
            return now;
        }
        double share = 1 - now.extraZeros();
        double second = (variance + now.expected() * now.expected()) / share;
        double dispersion =
                Math.clamp((second - mean) / (mean * mean) - 1, 0, CountLikelihood.MOST_DISPERSION);
        return new NegativeBinomial(mean, dispersion, now.extraZeros());
    }

    @Override
    public void simulate(RandomGenerator random, double[] path) {
        double level = now.mean();
        for (int h = 0; h < path.length; h++) {
            path[h] =
                    new NegativeBinomial(level, now.dispersion(), now.extraZeros()).sample(random);
            level += smoothing * (path[h] / (1 - now.extraZeros()) - level);
        }
    }
}
