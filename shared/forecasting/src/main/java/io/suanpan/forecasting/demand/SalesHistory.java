package io.suanpan.forecasting.demand;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/** What was recorded of one product, period by period, oldest first. Immutable. */
public final class SalesHistory {
    private final String id;
    private final int period;
    private final double[] sold;
    private final double[] available;

    private SalesHistory(String id, int period, double[] sold, double[] available) {
        this.id = id;
        this.period = period;
        this.sold = sold;
        this.available = available;
    }

    /**
     * Always in stock.
     *
     * @param period values that make up a season; 1 where there is none
     * @param sold units; NaN where nothing was recorded, negative where returns outweigh sales
     * @throws SuanpanException {@code IMPOSSIBLE} without values, and for infinite ones
     */
    public static SalesHistory of(String id, int period, double... sold) {
        if (sold.length == 0) {
            throw refused(id, "has no values", "Give at least one.");
        }
        for (int t = 0; t < sold.length; t++) {
            if (Double.isInfinite(sold[t])) {
                throw refused(id, "sold " + sold[t] + " in period " + (t + 1), "Mend it.");
            }
        }
        double[] always = new double[sold.length];
        Arrays.fill(always, 1);
        return new SalesHistory(id, period, sold.clone(), always);
    }

    /**
     * @param share of each period in which it was in stock, 0 to 1; NaN where it ran out and nobody
     *     knows when
     * @throws SuanpanException {@code IMPOSSIBLE} for another length, and outside 0 to 1
     */
    public SalesHistory withAvailability(double... share) {
        if (share.length != sold.length) {
            throw refused(
                    id,
                    "has " + sold.length + " periods and " + share.length + " of availability",
                    "Give one for each.");
        }
        for (int t = 0; t < share.length; t++) {
            if (share[t] < 0 || share[t] > 1) {
                throw refused(
                        id,
                        "was available " + share[t] + " of period " + (t + 1),
                        "Give a share from 0 to 1.");
            }
        }
        return new SalesHistory(id, period, sold, share.clone());
    }

    static SuanpanException refused(String id, String what, String remedy) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE, "The product \"" + id + "\" " + what + ".", remedy);
    }

    public String id() {
        return id;
    }

    public int period() {
        return period;
    }

    public int length() {
        return sold.length;
    }

    /** NaN where nothing was recorded. */
    public double sold(int t) {
        return sold[t];
    }

    /** 1 all of the period, 0 none of it, NaN until an unknown time. */
    public double available(int t) {
        return available[t];
    }
}
