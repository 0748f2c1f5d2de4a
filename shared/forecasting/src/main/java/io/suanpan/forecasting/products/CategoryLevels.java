package io.suanpan.forecasting.products;

import io.suanpan.core.JsonWritable;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.intermittent.TypicalLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * What products of a category typically sell in a week, for those that are new: a history of less
 * than {@value #LEAST_WEEKS} weeks is preceded by {@value #BORROWED_WEEKS} of that level, whatever
 * the method, so that the first order of a shop does not make its forecast. The level is the
 * geometric mean over the products of the typical level and a half, less the half. Immutable.
 *
 * @param byCategory units a week; of the whole shop under the empty name
 */
record CategoryLevels(Map<String, Double> byCategory) implements JsonWritable {
    /** From here on its own sales alone do better. */
    static final int LEAST_WEEKS = 8;

    static final int BORROWED_WEEKS = 4;

    private static final String SHOP = "";
    private static final double HALF = 0.5;

    /** Fewer products do not make a category. */
    private static final int LEAST_PRODUCTS = 5;

    CategoryLevels {
        byCategory = Map.copyOf(byCategory);
    }

    static CategoryLevels none() {
        return new CategoryLevels(Map.of());
    }

    /** Of those products that are not new. */
    static CategoryLevels of(List<ProductHistory> products) {
        Map<String, List<Double>> logs = new TreeMap<>();
        for (ProductHistory one : products) {
            if (one.sales().weeks() >= LEAST_WEEKS) {
                Series demand = CleanSales.of(one.id(), one.sales()).series();
                double log = StrictMath.log(TypicalLevel.of(demand) + HALF);
                logs.computeIfAbsent(SHOP, _ -> new ArrayList<>()).add(log);
                if (!one.product().category().equals(SHOP)) {
                    logs.computeIfAbsent(one.product().category(), _ -> new ArrayList<>()).add(log);
                }
            }
        }
        Map<String, Double> levels = new TreeMap<>();
        logs.forEach((category, all) -> {
            if (all.size() >= LEAST_PRODUCTS) {
                levels.put(category, level(all));
            }
        });
        return new CategoryLevels(levels);
    }

    private static double level(List<Double> logs) {
        double sum = 0;
        for (double log : logs) {
            sum += log;
        }
        return Math.max(0, StrictMath.exp(sum / logs.size()) - HALF);
    }

    /** What a product of so many weeks borrows; empty where it is not new, or nothing is known. */
    OptionalDouble borrowed(ProductFacts product, int weeks) {
        Double level = byCategory.getOrDefault(product.category(), byCategory.get(SHOP));
        return weeks >= LEAST_WEEKS || level == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(level);
    }

    /** With the borrowed weeks before it. */
    static Series preceded(Series demand, double level) {
        double[] own = demand.values();
        double[] all = new double[BORROWED_WEEKS + own.length];
        Arrays.fill(all, 0, BORROWED_WEEKS, level);
        System.arraycopy(own, 0, all, BORROWED_WEEKS, own.length);
        return demand.with(all);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        new TreeMap<>(byCategory).forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
