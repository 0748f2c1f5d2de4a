package io.suanpan.forecasting.decomposition;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/**
 * Seasonal and trend decomposition by loess (R. Cleveland, W. Cleveland, McRae and Terpenning
 * 1990). Each inner loop smooths the values of one place in the season over the seasons, takes what
 * is slow out of that, and smooths what is left without the season into the trend; each outer loop
 * trusts values less whose remainder is large (bisquare, 6 medians). Stateless and thread-safe; a
 * loop is O(n · (windows) / jump).
 */
public final class Stl {
    private final StlOptions options;

    public Stl(StlOptions options) {
        this.options = options;
    }

    /**
     * @param values finite, oldest first, at least two periods
     * @param period from 2
     * @throws SuanpanException {@code IMPOSSIBLE} for anything shorter
     */
    public Components decompose(double[] values, int period) {
        if (period < 2 || values.length < 2 * period) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    values.length + " values have no season of " + period + " to find.",
                    "Give a period from 2 and at least twice as many values.");
        }
        return new Run(options, values, period).components();
    }

    /** Buffers of one decomposition. */
    private static final class Run {
        private final StlOptions options;
        private final double[] values;
        private final int period;
        private final int n;
        private final double[] trend;
        private final double[] seasonal;
        private final double[] trust;
        private final double[] work;
        private final Loess seasonLoess;
        private final Loess trendLoess;
        private final Loess lowLoess;

        /** Season, one period longer at both ends. */
        private final double[] cycle;

        /** One place of the season. */
        private final double[] place;

        private final double[] placeTrust;
        private final double[] placeSmooth;
        private final double[] slow;
        private final double[] low;
        private final double[] all;

        Run(StlOptions options, double[] values, int period) {
            this.options = options;
            this.values = values;
            this.period = period;
            n = values.length;
            trend = new double[n];
            seasonal = new double[n];
            trust = new double[n];
            work = new double[n + 2 * period];
            cycle = new double[n + 2 * period];
            int longest = (n - 1) / period + 1;
            place = new double[longest];
            placeTrust = new double[longest];
            placeSmooth = new double[longest];
            slow = new double[n + 2];
            low = new double[n];
            all = new double[n];
            Arrays.fill(trust, 1);
            Arrays.fill(all, 1);
            seasonLoess =
                    new Loess(
                            options.seasonalWindow(),
                            options.seasonalDegree(),
                            options.jump(options.seasonalWindow()),
                            longest);
            trendLoess = loess(options.trendWindow());
            lowLoess = loess(options.lowPassWindow());
        }

        private Loess loess(int window) {
            return new Loess(window, options.trendDegree(), options.jump(window), n);
        }

        Components components() {
            for (int outer = 0; outer <= options.outerLoops(); outer++) {
                for (int inner = 0; inner < options.innerLoops(); inner++) {
                    smoothSeason();
                    smoothTrend();
                }
                if (outer < options.outerLoops()) {
                    judge();
                }
            }
            return new Components(trend, new double[][] {seasonal}, remainder());
        }

        private double[] remainder() {
            double[] remainder = new double[n];
            for (int t = 0; t < n; t++) {
                remainder[t] = values[t] - trend[t] - seasonal[t];
            }
            return remainder;
        }

        private void smoothSeason() {
            for (int first = 0; first < period; first++) {
                smoothPlace(first);
            }
            movingMean(cycle, n + 2 * period, period, work);
            movingMean(work, n + period + 1, period, slow);
            movingMean(slow, n + 2, 3, work);
            lowLoess.smooth(work, n, all, low, 0);
            for (int t = 0; t < n; t++) {
                seasonal[t] = cycle[period + t] - low[t];
            }
        }

        /** Of {@code count} values, so that {@code length} − 1 fewer come out. */
        private static void movingMean(double[] from, int count, int length, double[] into) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += from[i];
            }
            into[0] = sum / length;
            for (int i = length; i < count; i++) {
                sum += from[i] - from[i - length];
                into[i - length + 1] = sum / length;
            }
        }

        private void smoothPlace(int first) {
            int count = (n - 1 - first) / period + 1;
            for (int k = 0; k < count; k++) {
                int t = first + k * period;
                place[k] = values[t] - trend[t];
                placeTrust[k] = trust[t];
            }
            seasonLoess.smooth(place, count, placeTrust, placeSmooth, 0);
            int window = options.seasonalWindow();
            double before =
                    seasonLoess.at(-1, place, count, placeTrust, 0, Math.min(window, count));
            double after =
                    seasonLoess.at(
                            count, place, count, placeTrust, Math.max(0, count - window), count);
            cycle[first] = Double.isNaN(before) ? placeSmooth[0] : before;
            for (int k = 0; k < count; k++) {
                cycle[first + (k + 1) * period] = placeSmooth[k];
            }
            cycle[first + (count + 1) * period] =
                    Double.isNaN(after) ? placeSmooth[count - 1] : after;
        }

        private void smoothTrend() {
            for (int t = 0; t < n; t++) {
                work[t] = values[t] - seasonal[t];
            }
            trendLoess.smooth(work, n, trust, trend, 0);
        }

        private void judge() {
            double[] sizes = remainder();
            for (int t = 0; t < n; t++) {
                sizes[t] = Math.abs(sizes[t]);
            }
            double[] sorted = sizes.clone();
            Arrays.sort(sorted);
            double limit = 3 * (sorted[n / 2] + sorted[n - n / 2 - 1]);
            for (int t = 0; t < n; t++) {
                double share = sizes[t] / limit;
                double rest = 1 - share * share;
                trust[t] =
                        sizes[t] <= 0.001 * limit ? 1 : sizes[t] <= 0.999 * limit ? rest * rest : 0;
            }
        }
    }
}
