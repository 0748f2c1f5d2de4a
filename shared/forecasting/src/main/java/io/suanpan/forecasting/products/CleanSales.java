package io.suanpan.forecasting.products;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.demand.DemandPreparation;
import io.suanpan.forecasting.demand.PreparationOptions;
import io.suanpan.forecasting.demand.PreparedDemand;
import io.suanpan.forecasting.demand.SalesHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * Weekly sales as demand, by {@link DemandPreparation}: a week that was out of stock is the
 * expectation of what it would have sold, given what it did and the weeks around (expectation and
 * maximisation by turns), and a single week far above what sells otherwise is cut. Both are
 * reported.
 *
 * <p>Of a week at whose end nothing was in stock on d of 7 days, 7 − d were in stock, and half a
 * day more if it sold: the day it ran out on is one of the d.
 *
 * @param series of demand, a season of 1
 * @param treated in the order of the weeks
 */
public record CleanSales(Series series, List<Treatment> treated) {
    private static final double WEEK = 7;
    private static final double DAY_IT_RAN_OUT = 0.5;
    private static final DemandPreparation PREPARATION =
            new DemandPreparation(PreparationOptions.defaults());

    public CleanSales {
        treated = List.copyOf(treated);
    }

    public static CleanSales of(String id, WeeklySales sales) {
        double[] sold = new double[sales.weeks()];
        double[] available = new double[sales.weeks()];
        for (int week = 0; week < sold.length; week++) {
            sold[week] = sales.units(week);
            available[week] = available(sales.units(week), sales.daysOut(week));
        }
        PreparedDemand demand =
                PREPARATION.prepare(SalesHistory.of(id, 1, sold).withAvailability(available));
        return new CleanSales(demand.demand(), treated(sales, demand));
    }

    private static double available(int units, int daysOut) {
        double ranOut = daysOut > 0 && units > 0 ? DAY_IT_RAN_OUT : 0;
        return Math.min(1, 1 - (daysOut - ranOut) / WEEK);
    }

    private static List<Treatment> treated(WeeklySales sales, PreparedDemand demand) {
        List<Treatment> treated = new ArrayList<>();
        int first = sales.weeks() - demand.demand().length();
        for (int week = first; week < sales.weeks(); week++) {
            double used = demand.demand().value(week - first);
            if (used != sales.units(week)) {
                boolean cut = used < sales.units(week);
                treated.add(
                        new Treatment(
                                cut ? Treatment.OUTLIER : Treatment.STOCK_OUT,
                                sales.weekStart(week),
                                sales.units(week),
                                used));
            }
        }
        return treated;
    }
}
