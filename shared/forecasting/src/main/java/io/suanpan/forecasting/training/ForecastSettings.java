package io.suanpan.forecasting.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.methods.ForecastMethods;

/**
 * How to forecast and to judge it; part of the identity of a run.
 *
 * @param method of {@link ForecastMethods}. Default {@value #USUAL_METHOD}: at three earlier
 *     origins of the real shop the least MASE and RMSSE of all methods here. Its pinball loss is
 *     not the least: that of {@code tsb} is 6 % lower, with a MASE 14 % higher.
 * @param holdOutWeeks newest weeks that judge a version. Default 8: two months, beyond any usual
 *     lead time.
 * @param spreadOrigins earlier hold-outs, one before the other, that the spread of the intervals is
 *     chosen by. Default 2.
 * @param leastWeeks of sales before a hold-out, of the shop and of a product that is judged.
 *     Default 8.
 * @param judgedProducts at most, by the hash of their ids. Default 300: their mean scaled error is
 *     within some 3 % of that of all products of the real shop.
 */
public record ForecastSettings(
        String method, int holdOutWeeks, int spreadOrigins, int leastWeeks, int judgedProducts) {
    public static final String USUAL_METHOD = "demand";

    private static final int MOST_WEEKS = 52;

    public ForecastSettings {
        ForecastMethods.named(method);
        require("holdOutWeeks", holdOutWeeks, 1, MOST_WEEKS);
        require("spreadOrigins", spreadOrigins, 0, MOST_WEEKS);
        require("leastWeeks", leastWeeks, 2, MOST_WEEKS);
        require("judgedProducts", judgedProducts, 1, Integer.MAX_VALUE);
    }

    public static ForecastSettings defaults() {
        return new ForecastSettings(USUAL_METHOD, 8, 2, 8, 300);
    }

    public ForecastSettings withMethod(String value) {
        return new ForecastSettings(value, holdOutWeeks, spreadOrigins, leastWeeks, judgedProducts);
    }

    public ForecastSettings withHoldOutWeeks(int value) {
        return new ForecastSettings(method, value, spreadOrigins, leastWeeks, judgedProducts);
    }

    public ForecastSettings withJudgedProducts(int value) {
        return new ForecastSettings(method, holdOutWeeks, spreadOrigins, leastWeeks, value);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The option %s is %d.".formatted(name, value),
                    "Give %d to %d.".formatted(least, most));
        }
    }
}
