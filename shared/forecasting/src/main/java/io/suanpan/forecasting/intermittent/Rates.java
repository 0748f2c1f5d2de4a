package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.Series;

/**
 * Units a period that intermittent demand sells at, by the published ways, each as statsforecast
 * 2.1.1 defines it; 0 where nothing sold. Time is linear in the history, times the mean interval
 * for {@link #imapa}.
 */
final class Rates {
    private static final double CROSTON_ALPHA = 0.1;

    /** What Croston's ratio is too high by (Syntetos and Boylan 2005): 1 − alpha / 2. */
    private static final double UNBIASED = 1 - CROSTON_ALPHA / 2;

    private Rates() {}

    /** Smoothed size over smoothed interval (Croston 1972), alpha 0.1. */
    static double croston(Series history) {
        Occurrences sales = Occurrences.of(history);
        return sales.none()
                ? 0
                : Smoothing.level(sales.sizes(), CROSTON_ALPHA)
                        / Smoothing.level(sales.intervals(), CROSTON_ALPHA);
    }

    /** Croston's with the correction of its bias (Syntetos and Boylan 2005). */
    static double sba(Series history) {
        return UNBIASED * croston(history);
    }

    /**
     * Smoothed size times the smoothed probability of a sale, which falls in every period without
     * (Teunter, Syntetos and Babai 2011).
     */
    static double tsb(Series history, double sizeAlpha, double probabilityAlpha) {
        Occurrences sales = Occurrences.of(history);
        if (sales.none()) {
            return 0;
        }
        double[] sold = history.values();
        for (int t = 0; t < sold.length; t++) {
            sold[t] = sold[t] > 0 ? 1 : 0;
        }
        return Smoothing.level(sales.sizes(), sizeAlpha) * Smoothing.level(sold, probabilityAlpha);
    }

    /** Smoothing of sums over the mean interval (Nikolopoulos et al. 2011). */
    static double adida(Series history) {
        Occurrences sales = Occurrences.of(history);
        return sales.none() ? 0 : aggregated(history, level(sales));
    }

    /** The mean of such over all lengths up to the mean interval (Petropoulos, Kourentzes 2015). */
    static double imapa(Series history) {
        Occurrences sales = Occurrences.of(history);
        if (sales.none()) {
            return 0;
        }
        int most = level(sales);
        double sum = 0;
        for (int length = 1; length <= most; length++) {
            sum += aggregated(history, length);
        }
        return sum / most;
    }

    /** Halves round to even. */
    private static int level(Occurrences sales) {
        return (int) Math.rint(sales.meanInterval());
    }

    /** What does not fill a block is left off at the old end. */
    private static double aggregated(Series history, int length) {
        double[] sums = new double[history.length() / length];
        int begin = history.length() % length;
        for (int i = 0; i < sums.length; i++) {
            for (int t = 0; t < length; t++) {
                sums[i] += history.value(begin + i * length + t);
            }
        }
        return Smoothing.optimisedLevel(sums) / length;
    }
}
