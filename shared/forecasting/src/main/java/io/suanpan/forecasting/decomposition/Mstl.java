package io.suanpan.forecasting.decomposition;

import java.util.Arrays;

/**
 * STL for several seasons (Bandara, Hyndman and Bergmeir 2021): season by season, the shortest
 * first, each is found in what is left without the others, and all that again. The window of season
 * i is 7 + 4·i, smoothed by constants. What is left of the last round has the trend. Stateless and
 * thread-safe; time that of four {@link Stl} for two seasons.
 */
public final class Mstl {
    private static final int ROUNDS = 2;

    private final int fitsPerWindow;

    /**
     * @param fitsPerWindow as in {@link StlOptions}
     */
    public Mstl(int fitsPerWindow) {
        this.fitsPerWindow = fitsPerWindow;
    }

    /**
     * @param values finite, oldest first, at least two of the longest period
     * @param periods from 2, rising
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for anything shorter
     */
    public Components decompose(double[] values, int... periods) {
        double[][] seasonal = new double[periods.length][values.length];
        double[] left = values.clone();
        double[] trend = new double[values.length];
        int rounds = periods.length == 1 ? 1 : ROUNDS;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < periods.length; i++) {
                add(left, seasonal[i], 1);
                Components found = stl(periods[i], i).decompose(left, periods[i]);
                seasonal[i] = found.seasonal(0);
                trend = found.trend();
                add(left, seasonal[i], -1);
            }
        }
        add(left, trend, -1);
        return new Components(trend, Arrays.copyOf(seasonal, periods.length), left);
    }

    private Stl stl(int period, int season) {
        int window = 7 + 4 * (season + 1);
        return new Stl(
                StlOptions.of(period)
                        .withSeasonalWindow(window, period)
                        .withSeasonalDegree(0)
                        .withFitsPerWindow(fitsPerWindow));
    }

    private static void add(double[] values, double[] others, int sign) {
        for (int t = 0; t < values.length; t++) {
            values[t] += sign * others[t];
        }
    }
}
