package io.suanpan.recommendation.ranking;

import io.suanpan.recommendation.data.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shop knows of its items beside what customers did with them: category, price, margin,
 * stock, where each is sold. An item of which nothing was said has no category, no price, is in
 * stock and sold everywhere. Immutable and thread-safe.
 */
public final class Assortment {
    private static final int NO_CATEGORY = 0;

    private final Vocabulary items;
    private final Vocabulary categories;
    private final int[] category;
    private final double[] priceMinor;
    private final double[] marginMinor;
    private final BitSet outOfStock;
    private final BitSet somewhereOnly;
    private final Map<String, BitSet> soldIn;
    private final double typicalPriceMinor;
    private final double typicalMarginMinor;

    /** Weights seldom change from one request to the next, and powers are dear. */
    private volatile @Nullable PriceFactors latestFactors;

    private Assortment(Builder from) {
        items = from.items;
        categories = Vocabulary.of(from.categoryNames.keySet().stream().sorted().toList());
        category = new int[items.size()];
        for (int i = 0; i < category.length; i++) {
            category[i] = categories.index(from.category[i]).orElseThrow();
        }
        priceMinor = from.priceMinor.clone();
        marginMinor = from.marginMinor.clone();
        outOfStock = (BitSet) from.outOfStock.clone();
        somewhereOnly = (BitSet) from.somewhereOnly.clone();
        soldIn = new HashMap<>();
        from.soldIn.forEach((country, sold) -> soldIn.put(country, (BitSet) sold.clone()));
        typicalPriceMinor = median(priceMinor);
        typicalMarginMinor = median(marginMinor);
    }

    /**
     * @param items the indices of which are those of the scores
     */
    public static Builder of(Vocabulary items) {
        return new Builder(items);
    }

    /** Of what is above 0; NaN where nothing is. */
    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).filter(it -> it > 0).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    public Vocabulary items() {
        return items;
    }

    /** By name; the empty name, which is always the first, for what has none. */
    public Vocabulary categories() {
        return categories;
    }

    public int category(int item) {
        return category[item];
    }

    public boolean hasCategory(int item) {
        return category[item] != NO_CATEGORY;
    }

    /** In minor units of the shop's currency; NaN where it is not known. */
    public double priceMinor(int item) {
        return priceMinor[item];
    }

    /** Price less cost in minor units, negative for a loss; NaN where it is not known. */
    public double marginMinor(int item) {
        return marginMinor[item];
    }

    /** The median of the prices above 0; NaN where there is none. */
    public double typicalPriceMinor() {
        return typicalPriceMinor;
    }

    /** The median of the margins above 0; NaN where there is none. */
    public double typicalMarginMinor() {
        return typicalMarginMinor;
    }

    public boolean inStock(int item) {
        return !outOfStock.get(item);
    }

    /**
     * @param country as it was named to the builder; empty where it is not known, which forbids
     *     nothing
     */
    public boolean soldIn(int item, String country) {
        if (country.isEmpty() || !somewhereOnly.get(item)) {
            return true;
        }
        BitSet sold = soldIn.get(country);
        return sold != null && sold.get(item);
    }

    /** What is sold somewhere, but not there; nothing where the country is not known. */
    BitSet notSoldIn(String country) {
        var not = new BitSet();
        if (!country.isEmpty()) {
            not.or(somewhereOnly);
            not.andNot(soldIn.getOrDefault(country, new BitSet()));
        }
        return not;
    }

    /** Not to be changed. */
    BitSet outOfStock() {
        return outOfStock;
    }

    /** Powers of prices and margins by item; those of the last weights are kept. */
    PriceFactors priceFactors(double priceWeight, double marginWeight) {
        PriceFactors known = latestFactors;
        if (known == null || !known.isFor(priceWeight, marginWeight)) {
            known = new PriceFactors(this, priceWeight, marginWeight);
            latestFactors = known;
        }
        return known;
    }

    /** Collects facts in any order; what is said of an item that is not known is left out. */
    public static final class Builder {
        private final Vocabulary items;
        private final Map<String, Boolean> categoryNames = new HashMap<>(Map.of("", true));
        private final String[] category;
        private final double[] priceMinor;
        private final double[] marginMinor;
        private final BitSet outOfStock = new BitSet();
        private final BitSet somewhereOnly = new BitSet();
        private final Map<String, BitSet> soldIn = new HashMap<>();

        private Builder(Vocabulary items) {
            this.items = items;
            category = new String[items.size()];
            Arrays.fill(category, "");
            priceMinor = new double[items.size()];
            Arrays.fill(priceMinor, Double.NaN);
            marginMinor = priceMinor.clone();
        }

        public Builder category(String item, String name) {
            items.index(item)
                    .ifPresent(i -> {
                        category[i] = name;
                        categoryNames.put(name, true);
                    });
            return this;
        }

        public Builder price(String item, double minor) {
            items.index(item).ifPresent(i -> priceMinor[i] = minor);
            return this;
        }

        public Builder margin(String item, double minor) {
            items.index(item).ifPresent(i -> marginMinor[i] = minor);
            return this;
        }

        public Builder outOfStock(String item) {
            items.index(item).ifPresent(outOfStock::set);
            return this;
        }

        /** Takes back what was said to be out of stock. */
        public Builder allInStock() {
            outOfStock.clear();
            return this;
        }

        /** Sold in these countries alone; no country at all: nowhere. */
        public Builder soldOnlyIn(String item, Collection<String> countries) {
            items.index(item)
                    .ifPresent(i -> {
                        somewhereOnly.set(i);
                        soldIn.values().forEach(sold -> sold.clear(i));
                        for (String country : List.copyOf(countries)) {
                            soldIn.computeIfAbsent(country, _ -> new BitSet()).set(i);
                        }
                    });
            return this;
        }

        public Assortment build() {
            return new Assortment(this);
        }
    }
}
