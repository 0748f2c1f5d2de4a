package io.suanpan.forecasting.arima;

/** Local regression with tricube weights over equally spaced values (Cleveland 1979). */
final class Loess {
    private Loess() {}

    /** The smooth of each value; O(n · span). */
    static void smooth(double[] y, int span, boolean linear, double[] into) {
        for (int t = 0; t < y.length; t++) {
            into[t] = at(y, span, linear, t);
        }
    }

    /**
     * @param span values that count; of a shorter series all do, with a wider window
     * @param linear whether locally a line or a constant
     * @param x where, also beyond the ends
     */
    static double at(double[] y, int span, boolean linear, int x) {
        int n = y.length;
        int count = Math.min(span, n);
        int left = Math.clamp(x - (count - 1) / 2, 0, n - count);
        double width = Math.max(x - left, left + count - 1 - x);
        width += span > n ? (span - n) / 2 : 0;
        double total = 0;
        double centre = 0;
        double mean = 0;
        double square = 0;
        double cross = 0;
        for (int t = left; t < left + count; t++) {
            double distance = Math.abs(t - x);
            if (distance > 0.999 * width) {
                continue;
            }
            double ratio = distance / width;
            double cube = 1 - ratio * ratio * ratio;
            double weight = distance <= 0.001 * width ? 1 : cube * cube * cube;
            double at = t - left;
            total += weight;
            centre += weight * at;
            mean += weight * y[t];
            square += weight * at * at;
            cross += weight * at * y[t];
        }
        if (total == 0) {
            return y[Math.clamp(x, 0, n - 1)];
        }
        centre /= total;
        mean /= total;
        double spread = square / total - centre * centre;
        if (!linear || Math.sqrt(Math.max(0, spread)) <= 0.001 * (n - 1)) {
            return mean;
        }
        return mean + (cross / total - centre * mean) / spread * (x - left - centre);
    }
}
