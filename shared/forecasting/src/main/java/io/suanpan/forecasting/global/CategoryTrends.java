package io.suanpan.forecasting.global;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a category has sold more of late: its mean of the newest 4 periods over that of 13.
 * Histories are taken to end at the same time. Immutable once made.
 */
final class CategoryTrends {
    private static final int NEW = 4;
    private static final int USUAL = 13;

    /** Units by category and by how long ago, 0 for the newest period. */
    private final SortedMap<String, double[]> totals;

    private CategoryTrends(SortedMap<String, double[]> totals) {
        this.totals = totals;
    }

    static CategoryTrends of(List<ProductHistory> products) {
        SortedMap<String, double[]> totals = new TreeMap<>();
        for (ProductHistory product : products) {
            int length = product.sold().length();
            double[] sums =
                    totals.merge(
                            product.category(),
                            new double[length],
                            (had, fresh) ->
                                    had.length >= length ? had : Arrays.copyOf(had, fresh.length));
            for (int t = 0; t < length; t++) {
                sums[length - 1 - t] += product.sold().value(t);
            }
        }
        return new CategoryTrends(totals);
    }

    /**
     * @param back periods since the origin
     * @return NaN for a category that is unknown or did not sell
     */
    double at(String category, int back) {
        double[] sums = totals.get(category);
        if (sums == null || sums.length < back + USUAL) {
            return Double.NaN;
        }
        double usual = mean(sums, back, USUAL);
        return usual <= 0 ? Double.NaN : mean(sums, back, NEW) / usual;
    }

    private static double mean(double[] sums, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += sums[i];
        }
        return sum / count;
    }

    /** As of now, by category. */
    Map<String, Double> now() {
        SortedMap<String, Double> now = new TreeMap<>();
        for (String category : totals.keySet()) {
            now.put(category, at(category, 0));
        }
        return now;
    }
}
