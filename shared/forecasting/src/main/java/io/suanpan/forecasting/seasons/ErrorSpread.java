package io.suanpan.forecasting.seasons;

/**
 * How large errors are, learned from those at earlier origins: a variance for each place in the
 * season, drawn half way to their mean as it rests on few errors, that grows from period to period
 * as it did in the two periods that were looked at; and how much of an error lasts to the next
 * step.
 */
final class ErrorSpread {
    private static final double LARGEST_LAG_CORRELATION = 0.99;

    /** By place in the season, for the first period. */
    private final double[] variances;

    /** What one more period adds, as a share of the first. */
    private final double growth;

    private final double lasting;

    private ErrorSpread(double[] variances, double growth, double lasting) {
        this.variances = variances;
        this.growth = growth;
        this.lasting = lasting;
    }

    /**
     * @param errors by origin and step; two periods of them
     */
    static ErrorSpread of(double[][] errors, int period) {
        double[] variances = new double[period];
        double first = 0;
        double second = 0;
        double product = 0;
        double square = 0;
        int count = errors.length * period;
        for (double[] path : errors) {
            for (int h = 0; h < 2 * period; h++) {
                double squared = path[h] * path[h];
                variances[h % period] += squared / (2 * errors.length);
                first += h < period ? squared / count : 0;
                second += h < period ? 0 : squared / count;
                product += h == 0 ? 0 : path[h] * path[h - 1];
                square += h == 0 ? 0 : path[h - 1] * path[h - 1];
            }
        }
        double growth = first > 0 ? Math.max(0, second / first - 1) : 0;
        double mean = (first + second) / 2;
        for (int place = 0; place < period; place++) {
            variances[place] = (variances[place] + mean) / 2 / (1 + growth / 2);
        }
        double lag = square > 0 ? Math.clamp(product / square, 0, LARGEST_LAG_CORRELATION) : 0;
        return new ErrorSpread(variances, growth, lag);
    }

    /** Share of an error, in its own spread, that is there one step later: 0 to 0.99. */
    double lasting() {
        return lasting;
    }

    double[] standardDeviation(int horizon) {
        double[] result = new double[horizon];
        int period = variances.length;
        for (int h = 0; h < horizon; h++) {
            result[h] = Math.sqrt(variances[h % period] * (1 + growth * (h / period)));
        }
        return result;
    }
}
