package io.suanpan.forecasting.products;

import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Weekly sales as demand: what was not sold for want of stock is added, and a single week beyond
 * all others is cut. Both are reported.
 *
 * <p>A week that was out of stock on d of its 7 days sold u units in the others, so that its demand
 * is u + d/7·m, where m is the mean of the nearest {@value #NEIGHBOURS} weeks that were in stock
 * throughout: the expectation of the censored part (Nahmias 1994, Demand estimation in lost sales
 * inventory systems) by the plain estimate. Where no week was, the sales stand as they are. A week
 * above {@value #BEYOND} times the highest of all others is an outlier and is cut to that bound,
 * from {@value #LEAST_WEEKS} weeks on. Linear in the weeks, but for those out of stock.
 *
 * @param series of demand, a season of 1
 * @param treated in the order of the weeks
 */
public record CleanSales(Series series, List<Treatment> treated) {
    private static final int NEIGHBOURS = 8;
    private static final int LEAST_WEEKS = 12;
    private static final double BEYOND = 3;
    private static final double WEEK = 7;

    public CleanSales {
        treated = List.copyOf(treated);
    }

    public static CleanSales of(String id, WeeklySales sales) {
        double[] demand = new double[sales.weeks()];
        List<Treatment> treated = new ArrayList<>();
        double bound = bound(sales);
        for (int week = 0; week < demand.length; week++) {
            double usual = Math.min(sales.units(week), bound);
            demand[week] = usual + lost(sales, week, bound);
            if (demand[week] != sales.units(week)) {
                boolean cut = usual < sales.units(week);
                treated.add(
                        new Treatment(
                                cut ? Treatment.OUTLIER : Treatment.STOCK_OUT,
                                sales.weekStart(week),
                                sales.units(week),
                                demand[week]));
            }
        }
        return new CleanSales(Series.newest(id, 1, demand), treated);
    }

    /** What a week can have sold at most to be believed. */
    private static double bound(WeeklySales sales) {
        int highest = 0;
        int second = 0;
        for (int week = 0; week < sales.weeks(); week++) {
            int units = sales.units(week);
            second = Math.max(second, Math.min(highest, units));
            highest = Math.max(highest, units);
        }
        boolean tellable = sales.weeks() >= LEAST_WEEKS && second > 0;
        return tellable ? BEYOND * second : Double.POSITIVE_INFINITY;
    }

    private static double lost(WeeklySales sales, int week, double bound) {
        if (sales.daysOut(week) == 0) {
            return 0;
        }
        double sum = 0;
        int found = 0;
        for (int far = 1; far < sales.weeks() && found < NEIGHBOURS; far++) {
            for (int near : new int[] {week - far, week + far}) {
                if (near >= 0 && near < sales.weeks() && sales.daysOut(near) == 0) {
                    sum += Math.min(sales.units(near), bound);
                    found++;
                }
            }
        }
        return found == 0 ? 0 : sales.daysOut(week) / WEEK * sum / found;
    }
}
