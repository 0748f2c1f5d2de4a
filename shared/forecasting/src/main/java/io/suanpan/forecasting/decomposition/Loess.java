package io.suanpan.forecasting.decomposition;

/**
 * Local regression over equally spaced values (Cleveland 1979): at each place a constant or a line
 * is fitted to the nearest values, with weights (1 − (distance/h)³)³. Holds buffers, so it is for
 * one thread; smoothing n values is O(n · window / jump).
 */
final class Loess {
    /** Shares of the width where the weight is taken for 1 and for 0, as in the published code. */
    private static final double NEAR = 0.001;

    private static final double FAR = 0.999;

    private final int window;
    private final boolean line;
    private final int jump;
    private final double[] weights;

    /** Tricube weights by distance for {@link #tabledWidth}. */
    private final double[] table;

    private double tabledWidth = Double.NaN;

    /**
     * @param window values that count at each place, odd
     * @param degree 0 for a constant, 1 for a line
     * @param jump every so many places are computed, those between lie on a line
     * @param longest of the series to come
     */
    Loess(int window, int degree, int jump, int longest) {
        this.window = window;
        this.line = degree > 0;
        this.jump = jump;
        this.weights = new double[longest];
        this.table = new double[longest + 2];
    }

    /**
     * Smooths the first {@code n} values into {@code smooth} from index {@code to} on.
     *
     * @param trust robustness weights, one for each value
     */
    void smooth(double[] values, int n, double[] trust, double[] smooth, int to) {
        if (n < 2) {
            smooth[to] = values[0];
            return;
        }
        int step = Math.min(jump, n - 1);
        int last = (n - 1) / step * step;
        for (int at = 0; at <= last; at += step) {
            smooth[to + at] = centred(values, n, trust, at);
            interpolate(smooth, to + at - step, to + at, at >= step);
        }
        if (last < n - 1) {
            smooth[to + n - 1] = centred(values, n, trust, n - 1);
            interpolate(smooth, to + last, to + n - 1, true);
        }
    }

    private static void interpolate(double[] smooth, int from, int end, boolean wanted) {
        if (wanted) {
            double slope = (smooth[end] - smooth[from]) / (end - from);
            for (int i = from + 1; i < end; i++) {
                smooth[i] = smooth[from] + slope * (i - from);
            }
        }
    }

    private double centred(double[] values, int n, double[] trust, int at) {
        int from = window >= n ? 0 : Math.clamp(at - (window - 1) / 2, 0, n - window);
        int end = window >= n ? n : from + window;
        double fit = at(at, values, n, trust, from, end);
        return Double.isNaN(fit) ? values[at] : fit;
    }

    /**
     * The fit at one place, which may lie one step before or after the values, from those in {@code
     * from} to {@code end}, the latter not included. NaN where none of them is trusted.
     */
    double at(int place, double[] values, int n, double[] trust, int from, int end) {
        double width = Math.max(place - from, end - 1 - place);
        if (window > n) {
            width += (window - n) / 2;
        }
        tabulate(width);
        double sum = 0;
        for (int j = from; j < end; j++) {
            weights[j] = table[Math.abs(place - j)] * trust[j];
            sum += weights[j];
        }
        if (!(sum > 0)) {
            return Double.NaN;
        }
        double mean = 0;
        double fit = 0;
        for (int j = from; j < end; j++) {
            mean += weights[j] / sum * j;
            fit += weights[j] / sum * values[j];
        }
        return line ? fit + slopeTerm(place, values, n, from, end, mean, sum) : fit;
    }

    /** What the line adds to the constant; nothing where the weights stand in one place. */
    private double slopeTerm(
            int place, double[] values, int n, int from, int end, double mean, double sum) {
        double spread = 0;
        double product = 0;
        for (int j = from; j < end; j++) {
            double weighted = weights[j] / sum * (j - mean);
            spread += weighted * (j - mean);
            product += weighted * values[j];
        }
        return Math.sqrt(spread) > NEAR * (n - 1) ? (place - mean) * product / spread : 0;
    }

    private void tabulate(double width) {
        if (width == tabledWidth) {
            return;
        }
        tabledWidth = width;
        for (int distance = 0; distance < table.length; distance++) {
            double share = distance / width;
            double rest = 1 - share * share * share;
            table[distance] =
                    distance <= NEAR * width ? 1 : distance <= FAR * width ? rest * rest * rest : 0;
        }
    }
}
