package io.suanpan.forecasting.regression;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/** Prices as a regression needs them. */
final class Prices {
    private Prices() {}

    static double[] logRatios(String name, int history, double... prices) {
        double[] known =
                Arrays.stream(prices, 0, history).filter(it -> !Double.isNaN(it)).toArray();
        if (known.length == 0) {
            throw refused(name, "has no price in " + history + " steps of history");
        }
        double last = known[0];
        Arrays.sort(known);
        double usual = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
        double[] ratios = new double[prices.length];
        for (int t = 0; t < prices.length; t++) {
            if (prices[t] <= 0) {
                throw refused(name, "is " + prices[t] + " in step " + (t + 1));
            }
            last = Double.isNaN(prices[t]) ? last : prices[t];
            ratios[t] = StrictMath.log(last / usual);
        }
        return ratios;
    }

    private static SuanpanException refused(String name, String what) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The regressor \"" + name + "\" " + what + ".",
                "Give prices above 0, NaN where nobody knows.");
    }
}
