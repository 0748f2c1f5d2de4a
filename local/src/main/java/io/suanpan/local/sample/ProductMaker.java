package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.List;

/** Draws the catalogue: each category gets its share of products, at least two. */
final class ProductMaker {
    private static final int LONGEST_AGE_DAYS = 700;
    private static final double LAUNCHED_LATER = 0.25;
    private static final double DISCONTINUED = 0.12;
    private static final int SUPPLIERS = 12;
    private static final int[] LEAD_TIMES_DAYS = {4, 6, 7, 10, 12, 14, 14, 18, 21, 25, 30, 38};

    private final SampleShopOptions options;
    private final Behaviour behaviour;
    private final Dice dice;

    ProductMaker(SampleShopOptions options, Behaviour behaviour) {
        this.options = options;
        this.behaviour = behaviour;
        this.dice = Dice.of(options.seed(), "catalogue");
    }

    List<Product> products() {
        int[] categories = categoryOfEach();
        int[] seen = new int[behaviour.categories().size()];
        var products = new ArrayList<Product>();
        for (int i = 0; i < categories.length; i++) {
            products.add(product(i, categories, seen[categories[i]]++));
        }
        return List.copyOf(products);
    }

    /** The first rounds give each category two, the rest go where the share is least served. */
    private int[] categoryOfEach() {
        int count = behaviour.categories().size();
        int[] given = new int[count];
        int[] result = new int[options.products()];
        for (int i = 0; i < result.length; i++) {
            int next = i < 2 * count ? i % count : leastServed(given);
            given[next]++;
            result[i] = next;
        }
        return result;
    }

    private int leastServed(int[] given) {
        int best = 0;
        for (int c = 1; c < given.length; c++) {
            if (served(given, c) < served(given, best)) {
                best = c;
            }
        }
        return best;
    }

    private double served(int[] given, int category) {
        return given[category] / behaviour.categories().get(category).share();
    }

    private Product product(int index, int[] categories, int number) {
        int c = categories[index];
        var category = behaviour.categories().get(c);
        Dice own = dice.branch(index);
        // The first of each category are always sold, so that no category is ever empty.
        boolean lasting = number < 2;
        int launch = launchDay(own, lasting);
        int end = !lasting && own.chance(DISCONTINUED) ? endDay(own, launch) : Integer.MAX_VALUE;
        long price = niceprice(category.medianPriceMinor() * own.factor(0.4));
        int supplier = own.below(SUPPLIERS);
        return new Product(
                index,
                Text.id("P", index + 1L, 4),
                ProductNames.name(category.name(), number),
                c,
                category,
                own.factor(0.35) / StrictMath.pow(number + 2.0, 0.8),
                price,
                Math.round(price * (1 - category.marginShare() * own.between(0.85, 1.1))),
                Text.id("SUP", supplier + 1L, 2),
                LEAD_TIMES_DAYS[supplier],
                (int) Math.max(20, Math.round(category.medianWeightGrams() * own.factor(0.35))),
                launch,
                end,
                own.between(400, 2_400),
                own.between(behaviour.stocking().safetyLeast(), behaviour.stocking().safetyMost()),
                companions(index, categories, own));
    }

    private int launchDay(Dice own, boolean lasting) {
        return lasting || !own.chance(LAUNCHED_LATER)
                ? -own.from(1, LONGEST_AGE_DAYS)
                : own.from(1, options.days() - 1);
    }

    private int endDay(Dice own, int launch) {
        return Math.max(1, launch + 20) + own.below(options.days());
    }

    /** Prices end on 9, as prices do; at least 0.99. */
    private static long niceprice(double minor) {
        return Math.max(99, Math.round(minor / 10) * 10 - 1);
    }

    /** One of the same category and two of the one that goes with it. */
    private static List<Integer> companions(int index, int[] categories, Dice own) {
        int partner = Catalogue.partner(categories[index]);
        var chosen = new ArrayList<Integer>();
        int[] wanted = {categories[index], partner, partner};
        for (int category : wanted) {
            int candidate = own.below(categories.length);
            while (categories[candidate] != category || candidate == index) {
                candidate = (candidate + 1) % categories.length;
            }
            if (!chosen.contains(candidate)) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }
}
