package io.suanpan.forecasting.decomposition;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * How {@link Stl} smooths.
 *
 * @param seasonalWindow years of a month, say, that its season is smoothed over: odd, at least 3
 * @param trendWindow values that the trend is smoothed over: odd
 * @param lowPassWindow the same for what is taken out of the season: odd
 * @param seasonalDegree 0 or 1
 * @param trendDegree 0 or 1; the low-pass filter has the same
 * @param fitsPerWindow how often within its window a loess is computed, with lines between; {@link
 *     #EVERYWHERE} for each value
 * @param innerLoops rounds of season and trend
 * @param outerLoops rounds of robustness weights; 0 for none
 */
public record StlOptions(
        int seasonalWindow,
        int trendWindow,
        int lowPassWindow,
        int seasonalDegree,
        int trendDegree,
        int fitsPerWindow,
        int innerLoops,
        int outerLoops) {
    public static final int EVERYWHERE = Integer.MAX_VALUE;

    private static final int SMALLEST_WINDOW = 3;

    public StlOptions {
        requireWindow("seasonal", seasonalWindow);
        requireWindow("trend", trendWindow);
        requireWindow("low-pass", lowPassWindow);
        boolean degrees =
                seasonalDegree >= 0 && seasonalDegree <= 1 && trendDegree >= 0 && trendDegree <= 1;
        if (!degrees || fitsPerWindow < 1 || innerLoops < 1 || outerLoops < 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "STL with degrees %d and %d, %d fits, %d inner and %d outer loops is none."
                            .formatted(
                                    seasonalDegree,
                                    trendDegree,
                                    fitsPerWindow,
                                    innerLoops,
                                    outerLoops),
                    "Give degrees 0 or 1, fits and inner loops from 1, outer loops from 0.");
        }
    }

    private static void requireWindow(String name, int window) {
        if (window < SMALLEST_WINDOW || window % 2 == 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A " + name + " window of " + window + " has no middle to smooth at.",
                    "Give an odd number from " + SMALLEST_WINDOW + ".");
        }
    }

    /**
     * As the paper advises: a season smoothed over 7, the smallest odd trend window above 1.5 ·
     * period / (1 − 1.5 / seasonal window), the smallest odd low-pass window above the period,
     * lines, fits everywhere, and five inner loops, after which no digit that matters changes.
     */
    public static StlOptions of(int period) {
        int seasonal = 7;
        return new StlOptions(
                seasonal,
                trendWindow(period, seasonal),
                period + 1 + period % 2,
                1,
                1,
                EVERYWHERE,
                5,
                0);
    }

    private static int trendWindow(int period, int seasonal) {
        int window = (int) Math.ceil(1.5 * period / (1 - 1.5 / seasonal));
        return Math.max(SMALLEST_WINDOW, window + 1 - window % 2);
    }

    int jump(int window) {
        return Math.max(1, window / fitsPerWindow);
    }

    /** The trend window follows. */
    public StlOptions withSeasonalWindow(int other, int period) {
        return new StlOptions(
                other,
                trendWindow(period, other),
                lowPassWindow,
                seasonalDegree,
                trendDegree,
                fitsPerWindow,
                innerLoops,
                outerLoops);
    }

    public StlOptions withSeasonalDegree(int other) {
        return new StlOptions(
                seasonalWindow,
                trendWindow,
                lowPassWindow,
                other,
                trendDegree,
                fitsPerWindow,
                innerLoops,
                outerLoops);
    }

    public StlOptions withFitsPerWindow(int other) {
        return new StlOptions(
                seasonalWindow,
                trendWindow,
                lowPassWindow,
                seasonalDegree,
                trendDegree,
                other,
                innerLoops,
                outerLoops);
    }

    public StlOptions withInnerLoops(int other) {
        return new StlOptions(
                seasonalWindow,
                trendWindow,
                lowPassWindow,
                seasonalDegree,
                trendDegree,
                fitsPerWindow,
                other,
                outerLoops);
    }

    /** Fewer inner loops, as the outer ones repeat them: 2 in each of 15. */
    public StlOptions robust() {
        return new StlOptions(
                seasonalWindow,
                trendWindow,
                lowPassWindow,
                seasonalDegree,
                trendDegree,
                fitsPerWindow,
                2,
                15);
    }
}
