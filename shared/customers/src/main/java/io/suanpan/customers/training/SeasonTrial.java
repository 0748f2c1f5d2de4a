package io.suanpan.customers.training;

import io.suanpan.customers.training.value.PurchaseForecast;
import java.util.List;
import java.util.function.Function;

/**
 * How far the order days expected of all customers were from those that came, at earlier dates,
 * with the season and without.
 *
 * @param seasonalError mean absolute logarithm of expected over actual
 * @param plainError the same without the season
 */
record SeasonTrial(double seasonalError, double plainError) {
    /** Of fewer days a ratio says nothing. */
    private static final int LEAST_DAYS = 30;

    static SeasonTrial of(List<ValueMoment> moments) {
        return new SeasonTrial(
                error(moments, ValueMoment::seasonal), error(moments, ValueMoment::plain));
    }

    private static double error(
            List<ValueMoment> moments, Function<ValueMoment, PurchaseForecast> forecast) {
        return moments.stream()
                .filter(moment -> moment.daysThatCame() >= LEAST_DAYS)
                .mapToDouble(moment ->
                        Math.abs(
                                Math.log(
                                        forecast.apply(moment).totalDays()
                                                / moment.daysThatCame())))
                .average()
                .orElse(0);
    }
}
