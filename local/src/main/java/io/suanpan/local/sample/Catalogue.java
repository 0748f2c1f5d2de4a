package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.List;

/** All products that are ever sold, and how much each is wanted on the current day. */
final class Catalogue {
    /** What postage is booked on; it is in the products table but not in the catalogue. */
    static final String POSTAGE_ID = "POST";

    /** The category that goes with each: tea with teaware, coffee with kitchen, and so on. */
    private static final int[] PARTNERS = {2, 3, 0, 1, 9, 3, 8, 4, 6, 4};

    private final Behaviour behaviour;
    private final ShopCalendar calendar;
    private final List<Product> products;
    private final List<List<Product>> byCategory;
    private final double[][] runningInterest;
    private final double[] runningCategories;

    Catalogue(SampleShopOptions options, Behaviour behaviour, ShopCalendar calendar) {
        this.behaviour = behaviour;
        this.calendar = calendar;
        var maker = new ProductMaker(options, behaviour);
        this.products = maker.products();
        this.byCategory = new ArrayList<>();
        for (int c = 0; c < behaviour.categories().size(); c++) {
            int category = c;
            byCategory.add(products.stream().filter(p -> p.categoryIndex() == category).toList());
        }
        this.runningInterest =
                byCategory.stream().map(list -> new double[list.size()]).toArray(double[][]::new);
        this.runningCategories = new double[byCategory.size()];
        advance(0);
    }

    static int partner(int category) {
        return PARTNERS[category % PARTNERS.length];
    }

    List<Product> products() {
        return products;
    }

    Product product(int index) {
        return products.get(index);
    }

    int categories() {
        return byCategory.size();
    }

    /** Sets the interest of each product to that of the day. O(products). */
    void advance(int day) {
        double all = 0;
        for (int c = 0; c < byCategory.size(); c++) {
            double sum = 0;
            List<Product> list = byCategory.get(c);
            for (int i = 0; i < list.size(); i++) {
                sum += list.get(i).popularity() * list.get(i).life(day);
                runningInterest[c][i] = sum;
            }
            var category = behaviour.categories().get(c);
            all +=
                    category.share()
                            * calendar.wave(
                                    day, category.seasonAmplitude(), category.seasonPeakDay());
            runningCategories[c] = all;
        }
    }

    /** A category as the season has it. */
    int anyCategory(Dice dice) {
        return dice.pick(runningCategories, runningCategories.length);
    }

    /** A product of the category as popularity and life cycle have it. */
    Product anyProduct(int category, Dice dice) {
        List<Product> list = byCategory.get(category);
        return list.get(dice.pick(runningInterest[category], list.size()));
    }

    /** Share of all demand on the current day that falls on the product. */
    double share(Product product, int day) {
        int c = product.categoryIndex();
        double category = runningCategories[c] - (c == 0 ? 0 : runningCategories[c - 1]);
        double interest = runningInterest[c][byCategory.get(c).size() - 1];
        return category
                / runningCategories[runningCategories.length - 1]
                * product.popularity()
                * product.life(day)
                / interest;
    }
}
