package io.suanpan.forecasting.regression;

import io.suanpan.forecasting.Normal;
import java.util.Locale;

/**
 * What one regressor does to the logarithm of sales.
 *
 * @param coefficient for one more of it; for a price its elasticity
 * @param standardError with the level's own walk and all other effects taken into account
 */
public record Effect(String name, RegressorKind kind, double coefficient, double standardError) {
    /** A price's effect is told by one so much lower. */
    private static final double PRICE_CUT = 0.1;

    private static final double LEVEL = 0.95;
    private static final double PERCENT = 100;

    /** Share by which sales are more (below 0: less) with it; of a price, with one 10 % lower. */
    public double change() {
        return change(coefficient);
    }

    /** The least of {@link #change} within 95 %. */
    public double low() {
        return Math.min(change(bound(-1)), change(bound(1)));
    }

    /** The most of {@link #change} within 95 %. */
    public double high() {
        return Math.max(change(bound(-1)), change(bound(1)));
    }

    /** Whether it can be told from none at 95 %. */
    public boolean isClear() {
        return low() > 0 || high() < 0;
    }

    private double bound(int side) {
        return coefficient + side * Normal.quantile((1 + LEVEL) / 2) * standardError;
    }

    private double change(double effect) {
        double of = kind == RegressorKind.LOG_RATIO ? StrictMath.log1p(-PRICE_CUT) : 1;
        return StrictMath.expm1(effect * of);
    }

    /** As “promotion: sells 35 % more (20 to 52 % more).” */
    public String inWords() {
        String cause =
                switch (kind) {
                    case FLAG -> "";
                    case COUNT -> "each ";
                    case LOG_RATIO -> "10 % lower ";
                };
        return "%s: %ssells %s (%s to %s)."
                .formatted(name, cause, share(change()), share(low()), share(high()));
    }

    private static String share(double change) {
        long percent = Math.round(PERCENT * Math.abs(change));
        return percent == 0
                ? "as much"
                : String.format(Locale.ROOT, "%d %% %s", percent, change < 0 ? "less" : "more");
    }
}
