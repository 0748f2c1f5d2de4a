package io.suanpan.forecasting.products;

/**
 * How far ahead and how sure.
 *
 * @param weeks 1 to {@value #MOST_WEEKS}
 * @param level share of the futures within the bounds, in percent, {@value #LEAST_LEVEL} to {@value
 *     #MOST_LEVEL}
 */
public record ForecastWish(int weeks, int level) {
    public static final int MOST_WEEKS = 52;
    public static final int LEAST_LEVEL = 50;
    public static final int MOST_LEVEL = 99;

    private static final double PERCENT = 100;

    /** 8 weeks, which is how far a version was judged; 80 %, as forecasts are usually shown. */
    public static ForecastWish defaults() {
        return new ForecastWish(8, 80);
    }

    double lowProbability() {
        return (1 - level / PERCENT) / 2;
    }

    double highProbability() {
        return 1 - lowProbability();
    }
}
