package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;

/**
 * Where one class ends and the next begins.
 *
 * @param shareOfA a product is A while those before it, by revenue, make less than this share
 * @param shareOfAb the same of A and B together; the rest, and what earned nothing, is C
 * @param variationOfX X up to this coefficient of variation of the forecast (deviation by mean of
 *     the demand over the first 28 days), Y up to the next, Z above and where nothing is expected
 */
public record ClassBounds(
        double shareOfA, double shareOfAb, double variationOfX, double variationOfXy) {
    private static final String WHERE = "The class bounds";

    public ClassBounds {
        Require.share(WHERE, "shareOfA", shareOfA);
        Require.share(WHERE, "shareOfAb", shareOfAb);
        Require.atLeast(WHERE, "shareOfAb", shareOfAb, shareOfA);
        Require.atLeast(WHERE, "variationOfX", variationOfX, 0);
        Require.atLeast(WHERE, "variationOfXy", variationOfXy, variationOfX);
    }

    /** 80 and 95 % of revenue; variation up to 0.5 and up to 1: the usual ones. */
    public static ClassBounds defaults() {
        return new ClassBounds(0.8, 0.95, 0.5, 1);
    }
}
