package io.suanpan.forecasting.products;

import io.suanpan.forecasting.SamplePaths;
import java.util.SplittableRandom;

/**
 * Demand of which every unit falls to one place with the same probability, by itself: of n units a
 * binomial number (Ross, Introduction to Probability Models, section 5.3). A small share of little
 * demand is therefore more uncertain than the share of its forecast.
 */
final class Thinning {
    /** Of more units a normal deviate of the same mean and variance is as good. */
    private static final int MOST_DRAWN = 64;

    private Thinning() {}

    /**
     * @param paths units, 0 or more; of a fraction of a unit its share is taken
     * @param share above 0, at most 1
     */
    static SamplePaths of(SamplePaths paths, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] thinned = new double[paths.count()][paths.horizon()];
        for (int path = 0; path < thinned.length; path++) {
            for (int step = 0; step < paths.horizon(); step++) {
                thinned[path][step] = part(Math.max(0, paths.value(path, step)), share, random);
            }
        }
        return SamplePaths.of(thinned);
    }

    private static double part(double units, double share, SplittableRandom random) {
        double whole = Math.floor(units);
        return binomial(whole, share, random) + (units - whole) * share;
    }

    private static double binomial(double units, double share, SplittableRandom random) {
        if (share >= 1) {
            return units;
        }
        if (units > MOST_DRAWN) {
            double deviation = Math.sqrt(units * share * (1 - share));
            double drawn = Math.rint(units * share + deviation * random.nextGaussian());
            return Math.clamp(drawn, 0, units);
        }
        int part = 0;
        for (int unit = 0; unit < units; unit++) {
            part += random.nextDouble() < share ? 1 : 0;
        }
        return part;
    }
}
