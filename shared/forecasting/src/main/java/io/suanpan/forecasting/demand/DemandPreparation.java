package io.suanpan.forecasting.demand;

import io.suanpan.forecasting.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Prepares a product's history in this order: returns are netted, what lies before the first sale
 * is left off, gaps and stock-outs are filled by what was wanted then, bulk orders are cut. Each
 * change is reported. Stateless; O(length · log length) and a few fits of a dispersion.
 */
public final class DemandPreparation {
    private final PreparationOptions options;

    public DemandPreparation(PreparationOptions options) {
        this.options = options;
    }

    /**
     * A product that never sold keeps all its periods, as zeros.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for returns where they are not
     *     netted, and for a history in which nothing was recorded
     */
    public PreparedDemand prepare(SalesHistory recorded) {
        List<DemandChange> changes = new ArrayList<>();
        double[] sold = new double[recorded.length()];
        for (int t = 0; t < sold.length; t++) {
            sold[t] = recorded.sold(t);
        }
        requireRecords(recorded, sold);
        new Returns(recorded, options.nettingReturns()).net(sold, changes);
        int first = firstSale(sold);
        double[] demand = Arrays.copyOfRange(sold, first, sold.length);
        new Unobserved(recorded, first).fill(demand, changes);
        new BulkOrders(recorded, first, options.bulkOrderDeviations()).cut(demand, changes);
        changes.sort(Comparator.comparingInt(DemandChange::index));
        return new PreparedDemand(
                Series.newest(recorded.id(), recorded.period(), demand), first, changes);
    }

    private static void requireRecords(SalesHistory recorded, double[] sold) {
        for (double units : sold) {
            if (!Double.isNaN(units)) {
                return;
            }
        }
        throw SalesHistory.refused(
                recorded.id(), "has no recorded period", "Forecast it from its likes.");
    }

    private static int firstSale(double[] sold) {
        for (int t = 0; t < sold.length; t++) {
            if (sold[t] > 0) {
                return t;
            }
        }
        return 0;
    }
}
