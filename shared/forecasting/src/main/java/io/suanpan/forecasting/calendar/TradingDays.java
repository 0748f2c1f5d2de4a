package io.suanpan.forecasting.calendar;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import java.util.Arrays;

/**
 * Turns sales into sales per open day and back, so that a month is not thought strong for having 23
 * open days, nor a closed day for a loss of demand. Steps count from the oldest value. Immutable.
 */
public final class TradingDays {
    private final EventCalendar calendar;
    private final TimeGrid grid;

    public TradingDays(EventCalendar calendar, TimeGrid grid) {
        this.calendar = calendar;
        this.grid = grid;
    }

    /** Days on which the shop sells in a step. */
    public int openDays(int t) {
        return calendar.openDays(grid.start(t), grid.end(t));
    }

    /**
     * Sales per open day. A step without one tells nothing and takes the rate of the step before,
     * the first of all that of the first with one.
     *
     * @throws SuanpanException {@code IMPOSSIBLE} where a step without an open day has sales, or no
     *     step has an open day
     */
    public Series perOpenDay(Series sales) {
        double[] rates = sales.values();
        int known = -1;
        for (int t = 0; t < rates.length; t++) {
            int days = openDays(t);
            if (days > 0) {
                rates[t] /= days;
                known = known < 0 ? t : known;
            } else if (rates[t] != 0) {
                throw refused(
                        sales,
                        "has sales of " + rates[t] + " from " + grid.start(t) + " on, all closed");
            } else if (known >= 0) {
                rates[t] = rates[t - 1];
            }
        }
        if (known < 0) {
            throw refused(sales, "has no open day");
        }
        Arrays.fill(rates, 0, known, rates[known]);
        return sales.with(rates);
    }

    private static SuanpanException refused(Series sales, String what) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The series \"" + sales.id() + "\" " + what + ".",
                "Correct the calendar's closed days or the sales.");
    }

    /** A method that forecasts sales by another's forecasts of sales per open day. */
    public ForecastMethod adjusted(ForecastMethod method) {
        return new ForecastMethod() {
            @Override
            public String name() {
                return method.name() + "-per-open-day";
            }

            @Override
            public FittedModel fit(Series history) {
                return sales(method.fit(perOpenDay(history)), history.length());
            }
        };
    }

    /**
     * Sales from sales per open day; 0 with certainty where all days are closed.
     *
     * @param from step of the model's first
     */
    public FittedModel sales(FittedModel perOpenDay, int from) {
        return new OpenDaySales(perOpenDay, this, from);
    }
}
