package io.suanpan.forecasting.demand;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds single values far above what sells otherwise and cuts them to the highest that would not
 * stand out: the logarithms of what sold, against their median, in units of the median absolute
 * deviation (Iglewicz and Hoaglin 1993). Two such values side by side are a new level and stay.
 */
final class BulkOrders {
    /** Fewer sales do not tell what is usual. */
    private static final int LEAST_SALES = 8;

    /** To a standard deviation, for the normal. */
    private static final double CONSISTENT = 1.4826;

    /** Sales that are nearly all alike still vary by so much. */
    private static final double LEAST_DEVIATION = 0.25;

    private final SalesHistory recorded;
    private final int first;
    private final double deviations;

    BulkOrders(SalesHistory recorded, int first, double deviations) {
        this.recorded = recorded;
        this.first = first;
        this.deviations = deviations;
    }

    void cut(double[] demand, List<DemandChange> changes) {
        double cap = cap(demand);
        double[] before = demand.clone();
        for (int t = 0; t < demand.length; t++) {
            boolean lone =
                    (t == 0 || before[t - 1] <= cap)
                            && (t == demand.length - 1 || before[t + 1] <= cap);
            if (before[t] > cap && lone) {
                demand[t] = cap;
                changes.add(change(t, before[t], cap));
            }
        }
    }

    /** Whole units; infinite where too little sold. */
    private double cap(double[] demand) {
        double[] logs = Arrays.stream(demand).filter(it -> it > 0).map(StrictMath::log).toArray();
        if (logs.length < LEAST_SALES) {
            return Double.POSITIVE_INFINITY;
        }
        double centre = median(logs);
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.abs(logs[i] - centre);
        }
        double deviation = Math.max(LEAST_DEVIATION, CONSISTENT * median(logs));
        return Math.ceil(StrictMath.exp(centre + deviations * deviation));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private DemandChange change(int t, double units, double cap) {
        int index = first + t;
        return new DemandChange(
                index,
                ChangeReason.BULK_ORDER,
                recorded.sold(index),
                cap,
                String.format(
                        Locale.ROOT,
                        "Period %d: %.0f sold at once, far above what sells otherwise; counted as"
                                + " %.0f.",
                        index + 1,
                        units,
                        cap));
    }
}
